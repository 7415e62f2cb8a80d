/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strengths"

#include "onward-strength-links.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-button.h"
#include "onward-edit.h"
#include "onward-linking.h"
#include "onward-popover.h"
#include "onward-record-picker.h"
#include "onward-strength-uses.h"

struct _OnwardStrengthLinks
{
  GtkWidget           parent_instance;

  /* Template widgets */
  GtkWidget          *content;
  GtkLabel           *title;
  GtkWidget          *lines;
  GtkMenuButton      *more;

  /* Owned */
  OnwardProfile      *profile;
  OnwardRecord       *strength;
  OnwardStrengthUses *uses;
  OnwardLens          lens;
  gboolean            editable;
};

G_DEFINE_FINAL_TYPE (OnwardStrengthLinks, onward_strength_links, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITABLE,
  PROP_HEADING,
  PROP_ADD_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GPtrArray *
get_links (OnwardStrengthLinks *self)
{
  return self->strength == NULL
         ? NULL
         : onward_strength_uses_get_links (self->uses, onward_record_get_id (self->strength));
}

static void
remove_clicked_cb (OnwardStrengthLinks *self,
                   GtkWidget           *button)
{
  OnwardRecord *link = g_object_get_data (G_OBJECT (button), "link");

  onward_edit_apply (GTK_WIDGET (self), self->profile, onward_linking_remove (link));
}

static GtkWidget *
make_line (OnwardStrengthLinks *self,
           OnwardRecord        *link,
           OnwardRecord        *source)
{
  GtkWidget *line = onward_record_picker_make_title (source);
  GtkWidget *button = gtk_button_new_with_label (_("Take Out"));
  g_autofree char *name = g_strdup_printf (_("Take it out of %s"), onward_record_get_display_title (source));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "link", g_object_ref (link), g_object_unref);
  g_object_bind_property (self, "editable", button, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), button);

  return line;
}

static void
update (OnwardStrengthLinks *self)
{
  GPtrArray *links = get_links (self);
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), line);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      OnwardRecord *link = g_ptr_array_index (links, i);
      OnwardRecord *source = onward_strength_uses_get_source (self->uses, link);

      if (source != NULL)
        gtk_box_append (GTK_BOX (self->lines), make_line (self, link, source));
    }
}

static gboolean
is_used_in (OnwardRecord *source,
            gpointer      data)
{
  OnwardStrengthLinks *self = data;
  GPtrArray *links = get_links (self);

  for (guint i = 0; links != NULL && i < links->len; i++)
    if (onward_strength_uses_get_source (self->uses, g_ptr_array_index (links, i)) == source)
      return TRUE;

  return FALSE;
}

static void
create_picker_cb (GtkMenuButton *button,
                  gpointer       data)
{
  OnwardStrengthLinks *self = data;
  static const OnwardKind kinds[] = { ONWARD_KIND_STEP, ONWARD_KIND_STRATEGY };
  OnwardRecordPicker *picker;

  if (self->profile == NULL || gtk_menu_button_get_popover (button) != NULL)
    return;

  picker = onward_record_picker_new (self->profile, self->lens, kinds, G_N_ELEMENTS (kinds), is_used_in, self);
  g_signal_connect_swapped (picker, "picked", G_CALLBACK (onward_strength_links_use_in), self);
  onward_popover_hang (button, GTK_WIDGET (picker));
}

static void
onward_strength_links_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  OnwardStrengthLinks *self = ONWARD_STRENGTH_LINKS (object);

  switch (prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_HEADING:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_ADD_LABEL:
      g_value_set_string (value, gtk_menu_button_get_label (self->more));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_strength_links_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  OnwardStrengthLinks *self = ONWARD_STRENGTH_LINKS (object);

  switch (prop_id)
    {
    case PROP_EDITABLE:
      self->editable = g_value_get_boolean (value);
      break;
    case PROP_HEADING:
      gtk_label_set_label (self->title, g_value_get_string (value));
      break;
    case PROP_ADD_LABEL:
      gtk_menu_button_set_label (self->more, g_value_get_string (value));
      onward_button_let_menu_wrap (self->more);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_strength_links_dispose (GObject *object)
{
  OnwardStrengthLinks *self = ONWARD_STRENGTH_LINKS (object);

  if (self->uses != NULL)
    g_signal_handlers_disconnect_by_data (self->uses, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_STRENGTH_LINKS);
  g_clear_object (&self->uses);
  g_clear_object (&self->strength);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_strength_links_parent_class)->dispose (object);
}

static void
onward_strength_links_class_init (OnwardStrengthLinksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_strength_links_dispose;
  object_class->get_property = onward_strength_links_get_property;
  object_class->set_property = onward_strength_links_set_property;
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, "",
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, "",
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/strengths/onward-strength-links.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthLinks, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthLinks, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthLinks, lines);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthLinks, more);
}

static void
onward_strength_links_init (OnwardStrengthLinks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  onward_button_let_menu_wrap (self->more);
  gtk_menu_button_set_create_popup_func (self->more, create_picker_cb, self, NULL);
}

void
onward_strength_links_set_strength (OnwardStrengthLinks *self,
                                    OnwardProfile       *profile,
                                    OnwardLens           lens,
                                    OnwardRecord        *strength)
{
  g_return_if_fail (ONWARD_IS_STRENGTH_LINKS (self));

  if (self->uses == NULL)
    {
      self->profile = g_object_ref (profile);
      self->lens = lens;
      self->uses = g_object_ref (onward_strength_uses_get (profile, lens));
      g_signal_connect_swapped (self->uses, "changed", G_CALLBACK (update), self);
    }
  if (g_set_object (&self->strength, strength))
    update (self);
}

void
onward_strength_links_use_in (OnwardStrengthLinks *self,
                              OnwardRecord        *source)
{
  g_return_if_fail (ONWARD_IS_STRENGTH_LINKS (self));

  if (self->editable && self->strength != NULL && !is_used_in (source, self))
    onward_edit_apply (GTK_WIDGET (self), self->profile,
                       onward_linking_add (self->profile, source, self->strength));
}
