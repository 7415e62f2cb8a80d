/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-edit-text.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "onward-draft.h"
#include "onward-messages.h"

/* Letters that are laid out while nobody writes: about what the lines that are shown have room for. Pango shapes all
 * that is left of a paragraph anew for each line, which for ten thousand letters took a third of a second. */
#define MOST_SHOWN 2400

struct _OnwardEditText
{
  GtkWidget      parent_instance;

  /* Template widgets */
  GtkLabel      *words;

  /* Borrowed; only there while editing */
  GtkTextView   *view;

  /* Owned */
  OnwardProfile *profile;
  OnwardRecord  *record;
  OnwardDraft   *draft;
  GSignalGroup  *record_signals;
  const char    *column;
  char          *label;
  char          *placeholder;
  char          *before;
  gboolean       multi_line;
  gboolean       editable;
  gboolean       composing;
  gboolean       loading;
};

G_DEFINE_FINAL_TYPE (OnwardEditText, onward_edit_text, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_PLACEHOLDER,
  PROP_EDITABLE,
  PROP_EDITING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *
get_text (OnwardEditText *self)
{
  if (self->draft != NULL)
    return onward_draft_get_text (self->draft);
  if (self->record != NULL)
    return onward_record_get_text (self->record, self->column);
  return "";
}

static void
update_accessible (OnwardEditText *self,
                   const char     *text)
{
  g_autofree char *name = NULL;

  /* Translators: the name of a field and what is written in it */
  name = g_strdup_printf (_("%s: %s"), self->label != NULL ? self->label : "",
                          *text != '\0' ? text : _("nothing written yet"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_start (OnwardEditText *self,
            const char     *text)
{
  g_autofree char *start = NULL;
  g_autofree char *shown = NULL;

  if (text != NULL && g_utf8_strlen (text, -1) > MOST_SHOWN)
    {
      start = g_utf8_substring (text, 0, MOST_SHOWN);
      shown = g_strconcat (start, "…", NULL);
    }
  gtk_label_set_label (self->words, shown != NULL ? shown : text);
}

static void
refresh (OnwardEditText *self)
{
  const char *text = get_text (self);
  gboolean empty = *text == '\0';

  show_start (self, empty ? self->placeholder : text);
  gtk_widget_set_visible (GTK_WIDGET (self->words),
                          self->view == NULL || empty);

  if (empty)
    gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "empty");

  update_accessible (self, text);
}

static gboolean
let_go_of_draft (gpointer data)
{
  OnwardEditText *self = data;

  if (self->draft != NULL && self->view == NULL && !onward_draft_get_dirty (self->draft))
    {
      g_clear_object (&self->draft);
      refresh (self);
    }
  return G_SOURCE_REMOVE;
}

static void
draft_dirty_cb (OnwardEditText *self)
{
  /* Until the words are on the disk they are shown from the draft; dropping it here, inside
   * its own notification, would be too early. */
  if (self->view == NULL && !onward_draft_get_dirty (self->draft))
    g_idle_add_full (G_PRIORITY_DEFAULT, let_go_of_draft, g_object_ref (self), g_object_unref);
}

static void
draft_text_cb (OnwardEditText *self)
{
  if (self->view != NULL && !self->loading)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
      g_autofree char *text = g_strdup (onward_draft_get_text (self->draft));
      g_autofree char *shown = NULL;

      /* The buffer is empty for a moment, which nobody typed. */
      g_object_get (buffer, "text", &shown, NULL);
      self->loading = TRUE;
      if (!g_str_equal (shown, text))
        gtk_text_buffer_set_text (buffer, text, -1);
      self->loading = FALSE;
    }
  refresh (self);
}

static void
record_changed_cb (OnwardEditText *self)
{
  if (self->draft == NULL)
    refresh (self);
}

static void
draft_refused_cb (OnwardEditText *self,
                  const GError   *error)
{
  onward_messages_error (GTK_WIDGET (self), error);
}

static void
drop_draft (OnwardEditText *self)
{
  if (self->draft == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
}

static void
stop (OnwardEditText *self,
      gboolean        keep_focus)
{
  GtkWidget *view = GTK_WIDGET (self->view);

  if (view == NULL)
    return;

  self->view = NULL;
  self->composing = FALSE;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_set_focusable (GTK_WIDGET (self), self->editable);
  if (keep_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_unparent (view);
  g_clear_pointer (&self->before, g_free);

  onward_draft_commit (self->draft);
  if (!onward_draft_get_dirty (self->draft))
    drop_draft (self);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

static void
revert (OnwardEditText *self)
{
  onward_draft_revert (self->draft);

  /* A pause in typing may have committed already: then what was there comes back as a change. */
  if (!g_str_equal (onward_draft_get_text (self->draft), self->before))
    onward_draft_set_text (self->draft, self->before);
  stop (self, TRUE);
}

static void
buffer_changed_cb (OnwardEditText *self)
{
  g_autofree char *text = NULL;

  if (self->loading)
    return;

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);
  if (!g_str_equal (text, onward_draft_get_text (self->draft)))
    onward_draft_set_text (self->draft, text);
  refresh (self);
}

static void
preedit_changed_cb (OnwardEditText *self,
                    const char     *preedit)
{
  self->composing = *preedit != '\0';
}

static gboolean
key_pressed_cb (OnwardEditText *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;

  /* While an input method composes, these keys are its own. */
  if (self->composing)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Escape)
    {
      revert (self);
      return GDK_EVENT_STOP;
    }

  if (enter && (!self->multi_line || (state & GDK_CONTROL_MASK) != 0))
    {
      stop (self, TRUE);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
stop_in_idle (gpointer data)
{
  OnwardEditText *self = data;

  if (self->view != NULL && !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    stop (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
left_cb (OnwardEditText *self)
{
  /* The view cannot go away while the focus is still on its way out of it. */
  if (self->view != NULL)
    {
      onward_draft_commit (self->draft);
      g_idle_add_full (G_PRIORITY_DEFAULT, stop_in_idle, g_object_ref (self), g_object_unref);
    }
}

/* Words put into a view without a width are broken after every letter, and one long word takes
 * many seconds that way. So it has the width of the words it stands for before it has any. */
static void
give_width (OnwardEditText *self)
{
  GtkAllocation place = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), 0 };
  int least;

  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  place.width = MAX (place.width, least);
  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_VERTICAL, place.width, &place.height, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->view), &place, -1);
}

static void
make_view (OnwardEditText *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkTextBuffer *buffer;

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_input_hints (self->view, GTK_INPUT_HINT_SPELLCHECK | GTK_INPUT_HINT_EMOJI);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->label != NULL ? self->label : "",
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, self->multi_line,
                                  -1);
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  give_width (self);

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_set_text (buffer, onward_draft_get_text (self->draft), -1);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "preedit-changed",
                           G_CALLBACK (preedit_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
}

static void
start_at (OnwardEditText *self,
          int             offset)
{
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  if (self->record == NULL || !self->editable || self->view != NULL)
    return;

  if (self->draft == NULL)
    {
      self->draft = onward_draft_new (self->profile, self->record, self->column);
      g_signal_connect_object (self->draft, "notify::text",
                               G_CALLBACK (draft_text_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->draft, "notify::dirty",
                               G_CALLBACK (draft_dirty_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->draft, "refused",
                               G_CALLBACK (draft_refused_cb), self, G_CONNECT_SWAPPED);
    }
  self->before = g_strdup (onward_draft_get_text (self->draft));

  make_view (self);
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  gtk_text_buffer_place_cursor (buffer, &iter);

  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

static void
released_cb (OnwardEditText *self,
             int             n_press,
             double          x,
             double          y)
{
  const char *text = get_text (self);
  int layout_x, layout_y, index, trailing;
  double words_x, words_y;

  if (self->view != NULL || !gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;

  gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (self->words), x, y, &words_x, &words_y);
  gtk_label_get_layout_offsets (self->words, &layout_x, &layout_y);
  pango_layout_xy_to_index (gtk_label_get_layout (self->words),
                            (int) ((words_x - layout_x) * PANGO_SCALE),
                            (int) ((words_y - layout_y) * PANGO_SCALE),
                            &index, &trailing);
  index = MIN ((gsize) index, strlen (text));
  start_at (self, (int) g_utf8_pointer_to_offset (text, text + index) + trailing);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  onward_edit_text_start (ONWARD_EDIT_TEXT (widget));
}

static void
set_editable (OnwardEditText *self,
              gboolean        editable)
{
  if (self->editable == editable)
    return;

  self->editable = editable;
  if (!editable)
    stop (self, FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), editable);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), editable ? "text" : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
}

static gboolean
onward_edit_text_grab_focus (GtkWidget *widget)
{
  OnwardEditText *self = ONWARD_EDIT_TEXT (widget);

  if (self->view != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->view));

  return GTK_WIDGET_CLASS (onward_edit_text_parent_class)->grab_focus (widget);
}

static void
onward_edit_text_dispose (GObject *object)
{
  OnwardEditText *self = ONWARD_EDIT_TEXT (object);

  drop_draft (self);
  g_clear_pointer ((GtkWidget **) &self->view, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_EDIT_TEXT);
  g_clear_object (&self->record_signals);
  g_clear_object (&self->record);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->placeholder, g_free);
  g_clear_pointer (&self->before, g_free);

  G_OBJECT_CLASS (onward_edit_text_parent_class)->dispose (object);
}

static void
onward_edit_text_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  OnwardEditText *self = ONWARD_EDIT_TEXT (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_EDITING:
      g_value_set_boolean (value, self->view != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_edit_text_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  OnwardEditText *self = ONWARD_EDIT_TEXT (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      refresh (self);
      break;
    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      refresh (self);
      break;
    case PROP_EDITABLE:
      set_editable (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLACEHOLDER] =
    g_param_spec_string ("placeholder", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EDITING] =
    g_param_spec_boolean ("editing", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
onward_edit_text_class_init (OnwardEditTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_edit_text_dispose;
  object_class->get_property = onward_edit_text_get_property;
  object_class->set_property = onward_edit_text_set_property;
  widget_class->grab_focus = onward_edit_text_grab_focus;

  install_properties (object_class);

  gtk_widget_class_install_action (widget_class, "words.edit", NULL, edit_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "words.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "words.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "words.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "words.edit", NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "words");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/widgets/onward-edit-text.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardEditText, words);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
onward_edit_text_init (OnwardEditText *self)
{
  self->editable = TRUE;
  self->record_signals = g_signal_group_new (ONWARD_TYPE_RECORD);
  g_signal_group_connect_swapped (self->record_signals, "notify", G_CALLBACK (record_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Enter to change"), -1);
}

void
onward_edit_text_set_field (OnwardEditText *self,
                            OnwardProfile  *profile,
                            OnwardRecord   *record,
                            const char     *column)
{
  const OnwardKindInfo *info;

  g_return_if_fail (ONWARD_IS_EDIT_TEXT (self));
  g_return_if_fail (record == NULL || profile != NULL);

  if (self->record == record && self->profile == profile && g_strcmp0 (self->column, column) == 0)
    return;

  stop (self, FALSE);
  drop_draft (self);
  g_set_object (&self->profile, profile);
  g_set_object (&self->record, record);
  self->column = g_intern_string (column);

  if (record != NULL)
    {
      info = onward_schema_get (onward_record_get_kind (record));
      self->multi_line = (info->fields[onward_schema_find_field (onward_record_get_kind (record), column)].flags &
                          ONWARD_FIELD_MULTI_LINE) != 0;
    }
  g_signal_group_set_target (self->record_signals, record);
  refresh (self);
}

void
onward_edit_text_start (OnwardEditText *self)
{
  g_return_if_fail (ONWARD_IS_EDIT_TEXT (self));

  start_at (self, -1);
}

void
onward_edit_text_add_line (OnwardEditText *self,
                           const char     *words)
{
  GtkTextBuffer *buffer;
  GtkTextIter end;

  g_return_if_fail (ONWARD_IS_EDIT_TEXT (self));

  onward_edit_text_start (self);
  if (self->view == NULL)
    return;

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_begin_user_action (buffer);
  if (gtk_text_buffer_get_char_count (buffer) > 0)
    gtk_text_buffer_insert (buffer, &end, "\n", -1);
  gtk_text_buffer_insert (buffer, &end, words, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_buffer_place_cursor (buffer, &end);
}

gboolean
onward_edit_text_get_editing (OnwardEditText *self)
{
  g_return_val_if_fail (ONWARD_IS_EDIT_TEXT (self), FALSE);

  return self->view != NULL;
}

const char *
onward_edit_text_get_text (OnwardEditText *self)
{
  g_return_val_if_fail (ONWARD_IS_EDIT_TEXT (self), NULL);

  return get_text (self);
}

void
onward_edit_text_finish (OnwardEditText *self)
{
  g_return_if_fail (ONWARD_IS_EDIT_TEXT (self));

  stop (self, FALSE);
}

gboolean
onward_edit_text_undo_typing (OnwardEditText *self)
{
  GtkTextBuffer *buffer;

  g_return_val_if_fail (ONWARD_IS_EDIT_TEXT (self), FALSE);

  if (self->view == NULL || !onward_draft_get_dirty (self->draft))
    return FALSE;

  buffer = gtk_text_view_get_buffer (self->view);
  if (!gtk_text_buffer_get_can_undo (buffer))
    return FALSE;

  gtk_text_buffer_undo (buffer);
  return TRUE;
}

gboolean
onward_edit_text_redo_typing (OnwardEditText *self)
{
  GtkTextBuffer *buffer;

  g_return_val_if_fail (ONWARD_IS_EDIT_TEXT (self), FALSE);

  if (self->view == NULL)
    return FALSE;

  buffer = gtk_text_view_get_buffer (self->view);
  if (!gtk_text_buffer_get_can_redo (buffer))
    return FALSE;

  gtk_text_buffer_redo (buffer);
  return TRUE;
}
