/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-add-row.h"

#include "onward-config.h"
#include "onward-text.h"

struct _OnwardAddRow
{
  GtkWidget  parent_instance;

  /* Template widgets */
  GtkWidget *content;
  GtkEntry  *entry;
  GtkWidget *add_button;

  /* Owned */
  GtkWidget *extra;
  char      *label;
  gboolean   waiting;
};

G_DEFINE_FINAL_TYPE (OnwardAddRow, onward_add_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_HINT,
  PROP_LABEL,
  PROP_EXTRA,
  N_PROPS,
};

enum
{
  SIGNAL_SUBMIT,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update_button (OnwardAddRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  gboolean blank = onward_text_is_blank (text);

  /* Before there are words the question needs the room more. */
  gtk_widget_set_visible (self->add_button, !blank);
  gtk_widget_set_sensitive (self->add_button, !self->waiting && !blank);
}

static void
submit_cb (OnwardAddRow *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (self->waiting || onward_text_is_blank (text))
    return;

  /* The button goes once the words are saved; the next thing can be written at once. */
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  g_signal_emit (self, signals[SIGNAL_SUBMIT], 0, text);
}

static void
set_extra (OnwardAddRow *self,
           GtkWidget    *extra)
{
  if (self->extra == extra)
    return;

  if (self->extra != NULL)
    gtk_box_remove (GTK_BOX (self->content), self->extra);
  self->extra = extra;
  if (extra != NULL)
    gtk_box_insert_child_after (GTK_BOX (self->content), extra, GTK_WIDGET (self->entry));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXTRA]);
}

static void
set_label (OnwardAddRow *self,
           const char   *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

static void
onward_add_row_dispose (GObject *object)
{
  OnwardAddRow *self = ONWARD_ADD_ROW (object);

  self->extra = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_ADD_ROW);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (onward_add_row_parent_class)->dispose (object);
}

static void
onward_add_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  OnwardAddRow *self = ONWARD_ADD_ROW (object);

  switch (prop_id)
    {
    case PROP_HINT:
      g_value_set_string (value, gtk_entry_get_placeholder_text (self->entry));
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_EXTRA:
      g_value_set_object (value, self->extra);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_add_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  OnwardAddRow *self = ONWARD_ADD_ROW (object);

  switch (prop_id)
    {
    case PROP_HINT:
      gtk_entry_set_placeholder_text (self->entry, g_value_get_string (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;
    case PROP_EXTRA:
      set_extra (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_add_row_class_init (OnwardAddRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_add_row_dispose;
  object_class->get_property = onward_add_row_get_property;
  object_class->set_property = onward_add_row_set_property;

  properties[PROP_HINT] =
    g_param_spec_string ("hint", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EXTRA] =
    g_param_spec_object ("extra", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_SUBMIT] =
    g_signal_new ("submit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "addrow");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/widgets/onward-add-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardAddRow, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardAddRow, entry);
  gtk_widget_class_bind_template_child (widget_class, OnwardAddRow, add_button);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_button);
}

static void
onward_add_row_init (OnwardAddRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_button (self);
}

void
onward_add_row_wait (OnwardAddRow *self)
{
  g_return_if_fail (ONWARD_IS_ADD_ROW (self));

  self->waiting = TRUE;
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_BUSY, TRUE, -1);
  update_button (self);
}

void
onward_add_row_done (OnwardAddRow *self,
                     gboolean      saved)
{
  GtkEditable *editable;

  g_return_if_fail (ONWARD_IS_ADD_ROW (self));

  /* The window may have been locked while it was being saved. */
  if (self->entry == NULL)
    return;

  editable = GTK_EDITABLE (self->entry);
  self->waiting = FALSE;
  if (saved)
    {
      /* What was added must not come back into the entry with Ctrl+Z. */
      gtk_editable_set_text (editable, "");
      gtk_editable_set_enable_undo (editable, FALSE);
      gtk_editable_set_enable_undo (editable, TRUE);
    }
  gtk_editable_set_editable (editable, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_BUSY, FALSE, -1);
  update_button (self);
}

void
onward_add_row_focus (OnwardAddRow *self)
{
  g_return_if_fail (ONWARD_IS_ADD_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
onward_add_row_submit_all (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (ONWARD_IS_ADD_ROW (widget))
    {
      OnwardAddRow *self = ONWARD_ADD_ROW (widget);
      g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

      if (!self->waiting && !onward_text_is_blank (text))
        g_signal_emit (self, signals[SIGNAL_SUBMIT], 0, text);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    onward_add_row_submit_all (child);
}
