/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-workspace"

#include "onward-workspace.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-adjustments-page.h"
#include "onward-arenas-page.h"
#include "onward-banner.h"
#include "onward-harder-page.h"
#include "onward-heap.h"
#include "onward-hours-page.h"
#include "onward-meetings-page.h"
#include "onward-now-page.h"
#include "onward-page.h"
#include "onward-places.h"
#include "onward-search-view.h"
#include "onward-steady-bin.h"
#include "onward-words-page.h"

struct _OnwardWorkspace
{
  GtkWidget        parent_instance;

  /* Template */
  AdwToastOverlay *toasts;
  AdwLeaflet      *leaflet;
  GtkWidget       *side;
  GtkWidget       *separator;
  GtkWidget       *content;
  AdwHeaderBar    *side_header;
  AdwHeaderBar    *header;
  GtkWidget       *back;
  GtkWidget       *search;
  GtkWidget       *lock;
  GtkListBox      *list;
  AdwWindowTitle  *title;
  GtkWidget       *undo;
  GtkWidget       *redo;
  OnwardBanner    *banner;
  GtkStack        *pages;

  /* Owned */
  OnwardProfile   *profile;
  guint            place;
  GtkWidget       *before; /* weak: where the focus was in the place */
  GtkWidget       *searched_from; /* weak: the page that search covers, if it is no place */
  GtkWidget       *before_search; /* weak: where the focus was in it */
};

G_DEFINE_FINAL_TYPE (OnwardWorkspace, onward_workspace, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PROFILE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
make_row (const OnwardPlace *place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_(place->title));

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (place->icon_name));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(place->title), -1);

  return row;
}

/* A page costs time and memory, so it waits until its place is shown. */
static GtkWidget *
ensure_page (OnwardWorkspace   *self,
             const OnwardPlace *place)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, place->name);

  if (page == NULL)
    {
      page = g_object_new (place->get_type (), "profile", self->profile, "lens", place->lens, NULL);
      gtk_stack_add_named (self->pages, page, place->name);
    }

  return page;
}

static void
go_to (OnwardWorkspace *self,
       guint            index)
{
  const OnwardPlace *place = onward_places_get (index);
  GtkWidget *page = ensure_page (self, place);

  self->place = index;
  gtk_stack_set_visible_child (self->pages, page);
  adw_window_title_set_title (self->title, _(place->title));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, index));
  adw_leaflet_set_visible_child_name (self->leaflet, "content");

  /* What the place before needed only while it was looked at. */
  onward_heap_trim_soon ();
}

static void
focus_page (OnwardWorkspace *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (ONWARD_IS_PAGE (page))
    {
      onward_page_focus_start (ONWARD_PAGE (page));
    }
}

static GtkWidget *
get_place_page (OnwardWorkspace *self)
{
  return gtk_stack_get_child_by_name (self->pages, onward_places_get (self->place)->name);
}

static void
leave (OnwardWorkspace *self)
{
  g_autoptr (GtkWidget) before = self->before != NULL ? g_object_ref (self->before) : NULL;

  go_to (self, self->place);
  if (before == NULL || !gtk_widget_get_mapped (before) || !gtk_widget_grab_focus (before))
    {
      focus_page (self);
    }
}

/* Something that is no place is shown; to come back to where the person was. */
static void
remember_focus (OnwardWorkspace *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (gtk_stack_get_visible_child (self->pages) == get_place_page (self))
    {
      g_set_weak_pointer (&self->before, root != NULL ? gtk_root_get_focus (root) : NULL);
    }
}

static void
show_beside (OnwardWorkspace *self,
             OnwardPage      *page)
{
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  adw_window_title_set_title (self->title, onward_page_get_title (page));
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
}

static OnwardPage *
show_page (OnwardWorkspace *self,
           GType            type)
{
  OnwardLens lens = onward_places_get (self->place)->lens;
  g_autofree char *name = g_strdup_printf ("%s-%d", g_type_name (type), lens);
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, name);

  if (page == NULL)
    {
      page = g_object_new (type, "profile", self->profile, "lens", lens, NULL);
      gtk_stack_add_named (self->pages, page, name);
    }

  remember_focus (self);
  show_beside (self, ONWARD_PAGE (page));

  return ONWARD_PAGE (page);
}

static void
leave_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  leave (ONWARD_WORKSPACE (widget));
}

static void
remember_page (OnwardWorkspace *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!ONWARD_IS_PAGE (page))
    {
      return;
    }

  remember_focus (self);
  g_set_weak_pointer (&self->searched_from, page != get_place_page (self) ? page : NULL);
  g_set_weak_pointer (&self->before_search, root != NULL ? gtk_root_get_focus (root) : NULL);
}

static void
search_closed_cb (OnwardWorkspace *self)
{
  if (self->searched_from == NULL)
    {
      leave (self);
      return;
    }

  show_beside (self, ONWARD_PAGE (self->searched_from));
  if (self->before_search == NULL || !gtk_widget_grab_focus (self->before_search))
    {
      focus_page (self);
    }
}

static OnwardSearchView *
ensure_search (OnwardWorkspace *self)
{
  GtkWidget *view = gtk_stack_get_child_by_name (self->pages, "search");

  if (view == NULL)
    {
      view = onward_search_view_new (self->profile);
      g_signal_connect_object (view, "closed", G_CALLBACK (search_closed_cb), self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->pages, view, "search");
    }

  return ONWARD_SEARCH_VIEW (view);
}

static void
row_activated_cb (OnwardWorkspace *self,
                  GtkListBoxRow   *row)
{
  go_to (self, gtk_list_box_row_get_index (row));

  /* Beside each other the focus stays in the list, so that the arrow keys go on working. */
  if (adw_leaflet_get_folded (self->leaflet))
    {
      focus_page (self);
    }
}

static void
back_clicked_cb (OnwardWorkspace *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, self->place);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
update_labels (OnwardWorkspace *self)
{
  struct { GtkWidget *button; const char *property; } buttons[] = {
    { self->undo, "undo-label" }, { self->redo, "redo-label" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      g_autofree char *label = NULL;

      g_object_get (onward_profile_get_history (self->profile), buttons[i].property, &label, NULL);
      gtk_widget_set_tooltip_text (buttons[i].button, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (buttons[i].button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
}

/* In a narrow window the title needs the room of a button that has nothing to do. */
static void
update_redo (OnwardWorkspace *self)
{
  gtk_widget_set_visible (self->redo,
                          !adw_leaflet_get_folded (self->leaflet)
                          || onward_history_get_can_redo (onward_profile_get_history (self->profile)));
}

/* The one of the two that is seen alone has the buttons of the window. */
static void
update_folded (OnwardWorkspace *self)
{
  gboolean folded = adw_leaflet_get_folded (self->leaflet);

  adw_header_bar_set_show_end_title_buttons (self->side_header, folded);
  adw_header_bar_set_show_start_title_buttons (self->header, folded);
  gtk_widget_set_visible (self->back, folded);
  gtk_widget_set_visible (self->search, !folded);
  gtk_widget_set_visible (self->lock, !folded);
  update_redo (self);
}

static void
onward_workspace_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_PROFILE:
      g_value_set_object (value, ONWARD_WORKSPACE (object)->profile);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
onward_workspace_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_PROFILE:
      ONWARD_WORKSPACE (object)->profile = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
onward_workspace_constructed (GObject *object)
{
  OnwardWorkspace *self = ONWARD_WORKSPACE (object);
  OnwardHistory *history = onward_profile_get_history (self->profile);

  G_OBJECT_CLASS (onward_workspace_parent_class)->constructed (object);

  g_signal_connect_object (history, "notify::undo-label", G_CALLBACK (update_labels), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify::redo-label", G_CALLBACK (update_labels), self, G_CONNECT_SWAPPED);
  update_labels (self);
  g_signal_connect_object (history, "notify::can-redo", G_CALLBACK (update_redo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->leaflet, "notify::folded", G_CALLBACK (update_folded), self, G_CONNECT_SWAPPED);
  update_folded (self);
  g_object_set (self->banner, "profile", self->profile, NULL);
  go_to (self, 0);
}

static gboolean
onward_workspace_grab_focus (GtkWidget *widget)
{
  focus_page (ONWARD_WORKSPACE (widget));

  return TRUE;
}

static void
onward_workspace_dispose (GObject *object)
{
  OnwardWorkspace *self = ONWARD_WORKSPACE (object);

  g_clear_weak_pointer (&self->before);
  g_clear_weak_pointer (&self->searched_from);
  g_clear_weak_pointer (&self->before_search);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_WORKSPACE);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_workspace_parent_class)->dispose (object);
}

static void
onward_workspace_class_init (OnwardWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_workspace_get_property;
  object_class->set_property = onward_workspace_set_property;
  object_class->constructed = onward_workspace_constructed;
  object_class->dispose = onward_workspace_dispose;
  widget_class->grab_focus = onward_workspace_grab_focus;

  properties[PROP_PROFILE] =
    g_param_spec_object ("profile", NULL, NULL, ONWARD_TYPE_PROFILE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_BANNER);
  g_type_ensure (ONWARD_TYPE_STEADY_BIN);
  gtk_widget_class_install_action (widget_class, "workspace.leave", NULL, leave_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/app/onward-workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, toasts);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, leaflet);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, side);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, separator);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, side_header);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, header);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, back);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, search);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, lock);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, undo);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, redo);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, banner);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkspace, pages);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
}

/* Newer versions warn of a leaflet's properties, and have nothing in their place for one. */
static void
set_up_leaflet (OnwardWorkspace *self)
{
  adw_leaflet_set_can_navigate_back (self->leaflet, TRUE);
  adw_leaflet_set_fold_threshold_policy (self->leaflet, ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  adw_leaflet_page_set_name (adw_leaflet_get_page (self->leaflet, self->side), "places");
  adw_leaflet_page_set_navigatable (adw_leaflet_get_page (self->leaflet, self->separator), FALSE);
  adw_leaflet_page_set_name (adw_leaflet_get_page (self->leaflet, self->content), "content");
}

static void
onward_workspace_init (OnwardWorkspace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_leaflet (self);

  for (guint i = 0; i < ONWARD_N_PLACES; i++)
    {
      gtk_list_box_append (self->list, make_row (onward_places_get (i)));
    }
}

GtkWidget *
onward_workspace_new (OnwardProfile *profile)
{
  return g_object_new (ONWARD_TYPE_WORKSPACE, "profile", profile, NULL);
}

OnwardProfile *
onward_workspace_get_profile (OnwardWorkspace *self)
{
  return self->profile;
}

void
onward_workspace_show_place (OnwardWorkspace *self,
                             const char      *name)
{
  int index = onward_places_find (name);

  if (index >= 0)
    {
      go_to (self, index);
      focus_page (self);
    }
}

void
onward_workspace_step_place (OnwardWorkspace *self,
                             int              by)
{
  go_to (self, (self->place + ONWARD_N_PLACES + by) % ONWARD_N_PLACES);
  focus_page (self);
}

/* The page beside its place that shows records of a kind, if there is one. */
static GType
get_page_type (OnwardKind kind)
{
  switch ((int) kind)
    {
    case ONWARD_KIND_PRESENTATION:
    case ONWARD_KIND_VERSION:
      return ONWARD_TYPE_WORDS_PAGE;

    case ONWARD_KIND_FACTOR:
      return ONWARD_TYPE_NOW_PAGE;

    case ONWARD_KIND_ADJUSTMENT:
      return ONWARD_TYPE_ADJUSTMENTS_PAGE;

    case ONWARD_KIND_ARENA:
      return ONWARD_TYPE_ARENAS_PAGE;

    case ONWARD_KIND_MEETING:
      return ONWARD_TYPE_MEETINGS_PAGE;

    case ONWARD_KIND_WEEK:
      return ONWARD_TYPE_HOURS_PAGE;

    case ONWARD_KIND_CONTINGENCY:
      return ONWARD_TYPE_HARDER_PAGE;

    default:
      return G_TYPE_INVALID;
    }
}

gboolean
onward_workspace_show_record (OnwardWorkspace *self,
                              OnwardRecord    *record)
{
  int index = onward_places_find_kind (onward_record_get_kind (record));

  if (index < 0)
    {
      return FALSE;
    }

  go_to (self, index);
  if (get_page_type (onward_record_get_kind (record)) != G_TYPE_INVALID)
    {
      return onward_page_show_record (show_page (self, get_page_type (onward_record_get_kind (record))), record);
    }

  return onward_page_show_record (ONWARD_PAGE (gtk_stack_get_visible_child (self->pages)), record);
}

void
onward_workspace_show_page (OnwardWorkspace *self,
                            GType            type)
{
  onward_page_focus_start (show_page (self, type));
}

void
onward_workspace_show_search (OnwardWorkspace *self)
{
  OnwardSearchView *view = ensure_search (self);

  remember_page (self);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (view));
  adw_window_title_set_title (self->title, _("Search"));
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
  onward_search_view_begin (view, onward_places_get (self->place)->lens);
}

const char *
onward_workspace_get_place (OnwardWorkspace *self)
{
  return onward_places_get (self->place)->name;
}

void
onward_workspace_add_toast (OnwardWorkspace *self,
                            AdwToast        *toast)
{
  adw_toast_overlay_add_toast (self->toasts, toast);
}
