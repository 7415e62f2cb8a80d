/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-direction"

#include "onward-matching-page.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-besides.h"
#include "onward-empty-state.h"
#include "onward-factor-row.h"
#include "onward-gradual.h"
#include "onward-match-row.h"
#include "onward-plan-choice.h"
#include "onward-popover.h"
#include "onward-record-picker.h"

#define N_KINDS 4
#define RECORD_KEY "onward-record"

struct _OnwardMatchingPage
{
  OnwardPage        parent_instance;

  /* Template widgets */
  GtkWidget        *board;
  GtkListBox       *obstacles_list;
  GtkWidget        *shelf;
  GtkEditable      *search;
  GtkListBox       *things;
  GtkWidget        *nothing;

  /* Owned */
  OnwardPlanChoice *choice;
  OnwardFilterList *obstacles;
  OnwardFilterList *kinds[N_KINDS];
};

G_DEFINE_FINAL_TYPE (OnwardMatchingPage, onward_matching_page, ONWARD_TYPE_PAGE)

static gboolean
is_obstacle (OnwardRecord *record,
             gpointer      data)
{
  return g_str_equal (onward_record_get_text (record, "effect"), "obstacle");
}

static gboolean
may_edit (OnwardMatchingPage *self)
{
  gboolean editable;

  g_object_get (self, "editable", &editable, NULL);

  return editable;
}

static GtkWidget *
create_match_row (gpointer item,
                  gpointer data)
{
  OnwardPage *page = data;

  return onward_match_row_new (onward_page_get_profile (page), onward_page_get_lens (page), item,
                               may_edit (ONWARD_MATCHING_PAGE (page)));
}

static OnwardMatchRow *
find_row (OnwardMatchingPage *self,
          OnwardRecord       *obstacle)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->obstacles_list, i)) != NULL; i++)
    if (onward_match_row_get_obstacle (ONWARD_MATCH_ROW (row)) == obstacle)
      return ONWARD_MATCH_ROW (row);

  return NULL;
}

/* What dragging does, by menu and keyboard: which thing, which obstacle. */
static void
meet_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardMatchingPage *self = ONWARD_MATCHING_PAGE (widget);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  const char *thing_text, *obstacle_text;
  OnwardRecord *thing = NULL;
  OnwardRecord *obstacle = NULL;
  OnwardId id;

  g_variant_get (parameter, "(&s&s)", &thing_text, &obstacle_text);
  if (onward_id_parse (thing_text, &id))
    thing = onward_profile_lookup (profile, &id);
  if (onward_id_parse (obstacle_text, &id))
    obstacle = onward_profile_lookup (profile, &id);
  if (thing != NULL && obstacle != NULL && find_row (self, obstacle) != NULL)
    onward_match_row_meet (find_row (self, obstacle), thing);
}

static void
make_menu (GtkMenuButton *button,
           gpointer       data)
{
  OnwardMatchingPage *self = ONWARD_MATCHING_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (button), ONWARD_TYPE_MATCHING_PAGE));
  OnwardRecord *thing = data;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->obstacles)); i++)
    {
      OnwardRecord *obstacle = onward_filter_list_get_record (self->obstacles, i);
      g_autofree char *label = onward_popover_escape (onward_record_get_display_title (obstacle));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
      char one[ONWARD_ID_STRING_SIZE], other[ONWARD_ID_STRING_SIZE];

      g_menu_item_set_action_and_target (item, "match.meet", "(ss)",
                                         onward_id_to_string (onward_record_get_id (thing), one),
                                         onward_id_to_string (onward_record_get_id (obstacle), other));
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            OnwardRecord  *thing)
{
  return gdk_content_provider_new_typed (ONWARD_TYPE_RECORD, thing);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (widget);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static GtkWidget *
create_thing_row (gpointer item,
                  gpointer data)
{
  OnwardRecord *thing = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = onward_record_picker_make_title (thing);
  GtkWidget *button = gtk_menu_button_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  /* Translators: %s is a strength, a strategy, a person or an adjustment */
  g_autofree char *name = g_strdup_printf (_("What does it meet: %s"), onward_record_get_display_title (thing));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("It Meets …"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_menu, g_object_ref (thing), g_object_unref);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), button);

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), thing, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_cursor_from_name (box, "grab");

  gtk_widget_add_css_class (row, "thing");
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static void
searched_cb (OnwardMatchingPage *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    onward_filter_list_set_search (self->kinds[i], gtk_editable_get_text (self->search));
}

static void
obstacles_changed_cb (OnwardMatchingPage *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->obstacles)) > 0;

  gtk_widget_set_visible (self->board, any);
  gtk_widget_set_visible (self->nothing, !any);
}

static void
plan_changed_cb (OnwardMatchingPage *self)
{
  OnwardRecord *plan = onward_plan_choice_get_plan (self->choice);
  OnwardId id = plan != NULL ? *onward_record_get_id (plan) : onward_id_new ();

  onward_filter_list_set_reference (self->obstacles, "plan", &id);
}

static gboolean
has_title (OnwardRecord *record,
           gpointer      data)
{
  return *onward_record_get_display_title (record) != '\0';
}

static void
setup_shelf (OnwardMatchingPage *self)
{
  OnwardPage *page = ONWARD_PAGE (self);
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);
  guint n_kinds;
  const OnwardKind *kinds = onward_factor_row_get_kinds (&n_kinds);
  g_autoptr (GtkFlattenListModel) all = NULL;
  g_autoptr (OnwardGradual) first = NULL;

  for (guint i = 0; i < MIN (n_kinds, N_KINDS); i++)
    {
      self->kinds[i] = onward_profile_list (onward_page_get_profile (page), kinds[i], onward_page_get_lens (page));
      onward_filter_list_set_func (self->kinds[i], has_title, NULL, NULL);
      g_list_store_append (lists, self->kinds[i]);
    }
  all = gtk_flatten_list_model_new (G_LIST_MODEL (lists));
  first = onward_gradual_new (GTK_WIDGET (self->things), G_LIST_MODEL (all));
  gtk_list_box_bind_model (self->things, G_LIST_MODEL (first), create_thing_row, NULL, NULL);
}

static void
onward_matching_page_focus_start (OnwardPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
onward_matching_page_constructed (GObject *object)
{
  OnwardMatchingPage *self = ONWARD_MATCHING_PAGE (object);
  OnwardPage *page = ONWARD_PAGE (self);
  OnwardId nothing = onward_id_new ();

  G_OBJECT_CLASS (onward_matching_page_parent_class)->constructed (object);

  self->choice = g_object_ref (onward_plan_choice_get (onward_page_get_profile (page), onward_page_get_lens (page)));
  self->obstacles = onward_profile_list_of (onward_page_get_profile (page), ONWARD_KIND_FACTOR,
                                            onward_page_get_lens (page), "plan", &nothing);
  onward_filter_list_set_func (self->obstacles, is_obstacle, NULL, NULL);
  g_signal_connect_object (self->obstacles, "items-changed", G_CALLBACK (obstacles_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->obstacles_list, G_LIST_MODEL (self->obstacles), create_match_row, self, NULL);
  setup_shelf (self);
  g_object_bind_property (self, "editable", self->shelf, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->choice, "notify::plan", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  plan_changed_cb (self);
  obstacles_changed_cb (self);
}

static void
onward_matching_page_dispose (GObject *object)
{
  OnwardMatchingPage *self = ONWARD_MATCHING_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_MATCHING_PAGE);
  for (guint i = 0; i < N_KINDS; i++)
    g_clear_object (&self->kinds[i]);
  g_clear_object (&self->obstacles);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (onward_matching_page_parent_class)->dispose (object);
}

static void
onward_matching_page_class_init (OnwardMatchingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_matching_page_constructed;
  object_class->dispose = onward_matching_page_dispose;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_matching_page_focus_start;

  gtk_widget_class_install_action (widget_class, "match.meet", "(ss)", meet_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.plan-now", NULL);

  g_type_ensure (ONWARD_TYPE_BESIDES);
  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/direction/onward-matching-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardMatchingPage, board);
  gtk_widget_class_bind_template_child (widget_class, OnwardMatchingPage, obstacles_list);
  gtk_widget_class_bind_template_child (widget_class, OnwardMatchingPage, shelf);
  gtk_widget_class_bind_template_child (widget_class, OnwardMatchingPage, search);
  gtk_widget_class_bind_template_child (widget_class, OnwardMatchingPage, things);
  gtk_widget_class_bind_template_child (widget_class, OnwardMatchingPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
}

static void
onward_matching_page_init (OnwardMatchingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
