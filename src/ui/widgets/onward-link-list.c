/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-link-list.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-button.h"
#include "onward-edit.h"
#include "onward-linking.h"
#include "onward-popover.h"
#include "onward-record-picker.h"

#define LINK_KEY "onward-link"

struct _OnwardLinkList
{
  GtkWidget         parent_instance;

  /* Template widgets */
  GtkWidget        *content;
  GtkLabel         *title;
  GtkWidget        *lines;
  GtkMenuButton    *more;

  /* Owned */
  OnwardProfile    *profile;
  OnwardRecord     *source;
  OnwardFilterList *links;
  GArray           *kinds;
  OnwardLens        lens;
  gboolean          editable;
};

G_DEFINE_FINAL_TYPE (OnwardLinkList, onward_link_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_TITLE,
  PROP_EDITABLE,
  PROP_EMPTY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
remove_clicked_cb (OnwardLinkList *self,
                   GtkWidget      *button)
{
  OnwardRecord *link = g_object_get_data (G_OBJECT (button), LINK_KEY);

  gtk_widget_grab_focus (GTK_WIDGET (self->more));
  onward_edit_apply (GTK_WIDGET (self), self->profile, onward_linking_remove (link));
}

static GtkWidget *
make_line (OnwardLinkList *self,
           OnwardRecord   *link,
           OnwardRecord   *target)
{
  GtkWidget *line = onward_record_picker_make_title (target);
  GtkWidget *button = gtk_button_new_with_label (_("Take Out"));
  /* Translators: %s is what was linked, such as a strength */
  g_autofree char *name = g_strdup_printf (_("Take out %s"), onward_record_get_display_title (target));

  gtk_widget_add_css_class (line, "linked");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), LINK_KEY, g_object_ref (link), g_object_unref);
  g_object_bind_property (self, "editable", button, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), button);

  return line;
}

static void
update (OnwardLinkList *self)
{
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), line);

  for (guint i = 0; self->source != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->links)); i++)
    {
      OnwardRecord *link = onward_filter_list_get_record (self->links, i);
      OnwardRecord *target = onward_profile_lookup (self->profile, onward_record_get_reference (link, "target"));

      if (target != NULL)
        gtk_box_append (GTK_BOX (self->lines), make_line (self, link, target));
    }
  gtk_widget_set_visible (self->lines, gtk_widget_get_first_child (self->lines) != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static gboolean
is_taken (OnwardRecord *record,
          gpointer      data)
{
  OnwardLinkList *self = data;

  return self->source == NULL || record == self->source ||
         onward_linking_find (self->profile, self->source, record) != NULL;
}

static void
create_picker_cb (GtkMenuButton *button,
                  gpointer       data)
{
  OnwardLinkList *self = data;
  OnwardRecordPicker *picker;

  if (self->profile == NULL || gtk_menu_button_get_popover (button) != NULL)
    return;

  picker = onward_record_picker_new (self->profile, self->lens, (const OnwardKind *) self->kinds->data, self->kinds->len,
                                     is_taken, self);
  g_signal_connect_swapped (picker, "picked", G_CALLBACK (onward_link_list_add), self);
  onward_popover_hang (button, GTK_WIDGET (picker));
}

/* Only what this very program drags, and only what could be linked. */
static OnwardRecord *
get_dragged (OnwardLinkList *self,
             GdkDrop        *drop)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GdkDrag *drag = gdk_drop_get_drag (drop);
  OnwardRecord *record;

  g_value_init (&value, ONWARD_TYPE_RECORD);
  if (drag == NULL || !gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return NULL;

  record = g_value_get_object (&value);

  return record != NULL && onward_link_list_takes (self, record) ? record : NULL;
}

static gboolean
accept_cb (OnwardLinkList *self,
           GdkDrop        *drop)
{
  return get_dragged (self, drop) != NULL;
}

static gboolean
drop_cb (OnwardLinkList *self,
         const GValue   *value)
{
  OnwardRecord *record = g_value_get_object (value);

  if (record == NULL || !onward_link_list_takes (self, record))
    return FALSE;
  onward_link_list_add (self, record);

  return TRUE;
}

static void
onward_link_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  OnwardLinkList *self = ONWARD_LINK_LIST (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, gtk_menu_button_get_label (self->more));
      break;
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, gtk_widget_get_first_child (self->lines) == NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_link_list_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  OnwardLinkList *self = ONWARD_LINK_LIST (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      gtk_menu_button_set_label (self->more, g_value_get_string (value));
      onward_button_let_menu_wrap (self->more);
      break;
    case PROP_TITLE:
      gtk_label_set_label (self->title, g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
      gtk_widget_set_visible (GTK_WIDGET (self->title), g_value_get_string (value) != NULL);
      break;
    case PROP_EDITABLE:
      if (self->editable == g_value_get_boolean (value))
        return;
      self->editable = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_link_list_dispose (GObject *object)
{
  OnwardLinkList *self = ONWARD_LINK_LIST (object);

  if (self->links != NULL)
    g_signal_handlers_disconnect_by_data (self->links, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_LINK_LIST);
  g_clear_pointer (&self->kinds, g_array_unref);
  g_clear_object (&self->links);
  g_clear_object (&self->source);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_link_list_parent_class)->dispose (object);
}

static void
onward_link_list_class_init (OnwardLinkListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = onward_link_list_dispose;
  object_class->get_property = onward_link_list_get_property;
  object_class->set_property = onward_link_list_set_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE, flags);
  properties[PROP_EMPTY] =
    g_param_spec_boolean ("empty", NULL, NULL, TRUE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "linklist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/widgets/onward-link-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardLinkList, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardLinkList, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardLinkList, lines);
  gtk_widget_class_bind_template_child (widget_class, OnwardLinkList, more);
}

static void
onward_link_list_init (OnwardLinkList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->more, create_picker_cb, self, NULL);
  onward_link_list_take_drops_on (self, GTK_WIDGET (self));
}

void
onward_link_list_setup (OnwardLinkList   *self,
                        OnwardProfile    *profile,
                        OnwardLens        lens,
                        const OnwardKind *kinds,
                        guint             n_kinds)
{
  g_return_if_fail (ONWARD_IS_LINK_LIST (self));

  if (self->profile != NULL)
    return;

  self->profile = g_object_ref (profile);
  self->lens = lens;
  self->kinds = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof *kinds), kinds, n_kinds);
  self->links = onward_linking_list (profile, lens, NULL);
  g_signal_connect_swapped (self->links, "items-changed", G_CALLBACK (update), self);
}

void
onward_link_list_set_source (OnwardLinkList *self,
                             OnwardRecord   *source)
{
  OnwardId nothing = onward_id_new ();

  g_return_if_fail (ONWARD_IS_LINK_LIST (self));
  g_return_if_fail (self->profile != NULL);

  if (!g_set_object (&self->source, source))
    return;
  onward_filter_list_set_reference (self->links, "source", source != NULL ? onward_record_get_id (source) : &nothing);
  update (self);
}

void
onward_link_list_take_drops_on (OnwardLinkList *self,
                                GtkWidget      *widget)
{
  GtkDropTarget *target = gtk_drop_target_new (ONWARD_TYPE_RECORD, GDK_ACTION_COPY | GDK_ACTION_MOVE | GDK_ACTION_LINK);

  g_return_if_fail (ONWARD_IS_LINK_LIST (self));

  g_signal_connect_object (target, "accept", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

gboolean
onward_link_list_takes (OnwardLinkList *self,
                        OnwardRecord   *record)
{
  OnwardKind kind;

  g_return_val_if_fail (ONWARD_IS_LINK_LIST (self), FALSE);

  if (!self->editable || self->profile == NULL || is_taken (record, self))
    return FALSE;

  kind = onward_record_get_kind (record);
  for (guint i = 0; i < self->kinds->len; i++)
    if (g_array_index (self->kinds, OnwardKind, i) == kind)
      return TRUE;

  return FALSE;
}

void
onward_link_list_add (OnwardLinkList *self,
                      OnwardRecord   *target)
{
  g_return_if_fail (ONWARD_IS_LINK_LIST (self));

  if (onward_link_list_takes (self, target))
    onward_edit_apply (GTK_WIDGET (self), self->profile, onward_linking_add (self->profile, self->source, target));
}
