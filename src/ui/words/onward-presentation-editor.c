/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-words"

#include "onward-presentation-editor.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-edit.h"
#include "onward-messages.h"
#include "onward-presentation-edit.h"
#include "onward-tone-choice.h"
#include "onward-version-row.h"
#include "onward-working-list.h"
#include "onward-wrap-box.h"

struct _OnwardPresentationEditor
{
  GtkWidget          parent_instance;

  /* Template */
  GtkWidget         *content;
  OnwardEditText    *title;
  GtkWidget         *note;
  OnwardToneChoice  *tone;
  GtkBox            *made_of;
  OnwardEditText    *words;
  GtkWidget         *versions_part;
  OnwardWorkingList *versions;

  /* Owned */
  OnwardProfile     *profile;
  OnwardRecord      *record;
  OnwardFilterList  *links;
  GSignalGroup      *record_signals;

  OnwardLens         lens;
  gboolean           editable;
};

G_DEFINE_FINAL_TYPE (OnwardPresentationEditor, onward_presentation_editor, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITABLE,
  N_PROPS,
};

enum
{
  SIGNAL_COPIED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
is_ready (OnwardPresentationEditor *self)
{
  return self->record != NULL && !onward_record_is_gone (self->record) && self->editable;
}

static void
add_line (OnwardPresentationEditor *self,
          const char               *words,
          const char               *style,
          gboolean                  just_for_me)
{
  g_autofree char *line = NULL;
  GtkWidget *label;

  if (just_for_me)
    /* Translators: %s are somebody's own words that nobody else is to see */
    line = g_strdup_printf (_("%s (just for me)"), words);
  label = gtk_label_new (line != NULL ? line : words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (self->made_of, label);
}

/* Who reads it here again sees at once what was meant for nobody else. */
static void
show_uses (OnwardPresentationEditor *self)
{
  g_autoptr (GArray) uses = onward_presentation_edit_list (self->profile, self->record, self->lens);
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->made_of))) != NULL)
    gtk_box_remove (self->made_of, line);

  if (uses->len == 0)
    add_line (self, _("Nothing chosen yet. It can stay like that."), "guide", FALSE);
  for (guint i = 0; i < uses->len; i++)
    {
      OnwardPresentationUse *use = &g_array_index (uses, OnwardPresentationUse, i);

      add_line (self, onward_record_get_display_title (use->strength), "made-of-strength",
                onward_record_get_private (use->strength));
      if (use->story != NULL)
        add_line (self, onward_record_get_display_title (use->story), "made-of-story", onward_record_get_private (use->story));
    }
}

static void
refresh (OnwardPresentationEditor *self)
{
  if (self->record == NULL || onward_record_is_gone (self->record))
    return;

  show_uses (self);
  onward_tone_choice_set_tone (self->tone, onward_record_get_text (self->record, "tone"));
  gtk_widget_set_visible (self->note, self->lens == ONWARD_LENS_ME &&
                          onward_presentation_edit_is_just_for_me (self->profile, self->record));
}

static void
versions_changed_cb (OnwardPresentationEditor *self)
{
  gboolean empty;

  g_object_get (self->versions, "empty", &empty, NULL);
  gtk_widget_set_visible (self->versions_part, !empty);
}

static void
mark (OnwardPresentationEditor *self,
      OnwardVerb                verb,
      const char               *column,
      const char               *text)
{
  const OnwardId *id = onward_record_get_id (self->record);
  OnwardAction *action = onward_action_new (verb, ONWARD_KIND_PRESENTATION, id);

  if (text != NULL)
    onward_action_set_text (action, ONWARD_KIND_PRESENTATION, id, column, text);
  else
    onward_action_set_integer (action, ONWARD_KIND_PRESENTATION, id, column, TRUE);
  onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

static void
tone_chosen_cb (OnwardPresentationEditor *self,
                const char               *tone)
{
  if (is_ready (self) && !g_str_equal (tone, onward_record_get_text (self->record, "tone")))
    mark (self, ONWARD_VERB_MARK, "tone", tone);
}

static void
hide_cb (OnwardPresentationEditor *self)
{
  if (is_ready (self))
    mark (self, ONWARD_VERB_HIDE, "private", NULL);
}

/* What is on the screen, on its way to the disk. */
static char *
take_words (OnwardPresentationEditor *self)
{
  onward_edit_text_finish (self->words);

  return g_strdup (onward_edit_text_get_text (self->words));
}

/* What stood there is kept below, so that nothing is lost by trying another wording. */
static void
replace (OnwardPresentationEditor *self,
         const char               *words)
{
  g_autofree char *now = take_words (self);
  OnwardAction *action = onward_presentation_edit_replace (self->profile, self->record, now, words);

  if (action == NULL)
    onward_messages_say (GTK_WIDGET (self), _("It says this already"), NULL);
  else
    onward_edit_apply_saying (GTK_WIDGET (self), self->profile, action,
                              *now != '\0' ? _("The earlier words are kept") : _("A beginning is there"));
}

static void
compose_cb (OnwardPresentationEditor *self)
{
  g_autofree char *words = NULL;

  if (!is_ready (self))
    return;

  words = onward_presentation_edit_compose (self->profile, self->record, self->lens);
  if (*words != '\0')
    replace (self, words);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "words.choose", NULL);
}

static void
keep_cb (OnwardPresentationEditor *self)
{
  g_autofree char *now = NULL;
  OnwardAction *action;

  if (!is_ready (self))
    return;

  now = take_words (self);
  action = onward_presentation_edit_keep (self->profile, self->record, now);
  if (action != NULL)
    onward_edit_apply (GTK_WIDGET (self), self->profile, action);
  else
    onward_messages_say (GTK_WIDGET (self), *now != '\0' ? _("These words are kept already")
                                                         : _("There are no words to keep yet"), NULL);
}

static void
copy_cb (OnwardPresentationEditor *self)
{
  g_autofree char *now = NULL;

  if (self->record == NULL)
    return;

  now = take_words (self);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), now);
  onward_messages_say (GTK_WIDGET (self), _("Copied, until you lock"), NULL);
}

static void
duplicate_cb (OnwardPresentationEditor *self)
{
  g_autofree char *now = NULL;
  OnwardAction *action;
  OnwardId id;

  if (!is_ready (self))
    return;

  now = take_words (self);
  action = onward_presentation_edit_duplicate (self->profile, self->record, now);
  id = *onward_action_get_subject (action);
  onward_edit_apply (GTK_WIDGET (self), self->profile, action);
  g_signal_emit (self, signals[SIGNAL_COPIED], 0, &id);
}

static void
bring_back_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  OnwardPresentationEditor *self = ONWARD_PRESENTATION_EDITOR (widget);
  OnwardRecord *version = NULL;
  OnwardId id;

  if (is_ready (self) && onward_id_parse (g_variant_get_string (parameter, NULL), &id))
    version = onward_profile_lookup (self->profile, &id);
  if (version != NULL)
    replace (self, onward_record_get_text (version, "words"));
}

static void
forget (OnwardPresentationEditor *self)
{
  if (self->links != NULL)
    g_signal_handlers_disconnect_by_data (self->links, self);
  g_clear_object (&self->links);
  g_clear_object (&self->record);
  g_clear_object (&self->profile);
}

static void
onward_presentation_editor_get_property (GObject    *object,
                                         guint       prop_id,
                                         GValue     *value,
                                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, ONWARD_PRESENTATION_EDITOR (object)->editable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_presentation_editor_set_property (GObject      *object,
                                         guint         prop_id,
                                         const GValue *value,
                                         GParamSpec   *pspec)
{
  OnwardPresentationEditor *self = ONWARD_PRESENTATION_EDITOR (object);

  switch (prop_id)
    {
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

/* What is asked for first is what to say. */
static gboolean
onward_presentation_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (ONWARD_PRESENTATION_EDITOR (widget)->words), GTK_DIR_TAB_FORWARD);
}

static void
onward_presentation_editor_dispose (GObject *object)
{
  OnwardPresentationEditor *self = ONWARD_PRESENTATION_EDITOR (object);

  forget (self);
  g_clear_object (&self->record_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PRESENTATION_EDITOR);

  G_OBJECT_CLASS (onward_presentation_editor_parent_class)->dispose (object);
}

static void
onward_presentation_editor_class_init (OnwardPresentationEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_presentation_editor_get_property;
  object_class->set_property = onward_presentation_editor_set_property;
  object_class->dispose = onward_presentation_editor_dispose;
  widget_class->grab_focus = onward_presentation_editor_grab_focus;

  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_COPIED] = g_signal_new ("copied", ONWARD_TYPE_PRESENTATION_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, ONWARD_TYPE_ID | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (ONWARD_TYPE_EDIT_TEXT);
  g_type_ensure (ONWARD_TYPE_TONE_CHOICE);
  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_install_action (widget_class, "words.bring-back", "s", bring_back_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/words/onward-presentation-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPresentationEditor, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardPresentationEditor, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardPresentationEditor, note);
  gtk_widget_class_bind_template_child (widget_class, OnwardPresentationEditor, tone);
  gtk_widget_class_bind_template_child (widget_class, OnwardPresentationEditor, made_of);
  gtk_widget_class_bind_template_child (widget_class, OnwardPresentationEditor, words);
  gtk_widget_class_bind_template_child (widget_class, OnwardPresentationEditor, versions_part);
  gtk_widget_class_bind_template_child (widget_class, OnwardPresentationEditor, versions);
  gtk_widget_class_bind_template_callback (widget_class, tone_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_cb);
  gtk_widget_class_bind_template_callback (widget_class, compose_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, duplicate_cb);
  gtk_widget_class_bind_template_callback (widget_class, versions_changed_cb);
}

static void
onward_presentation_editor_init (OnwardPresentationEditor *self)
{
  self->record_signals = g_signal_group_new (ONWARD_TYPE_RECORD);
  g_signal_group_connect_swapped (self->record_signals, "notify", G_CALLBACK (refresh), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A strength may have been reworded or hidden while this was not in sight. */
  g_signal_connect (self, "map", G_CALLBACK (refresh), NULL);
}

void
onward_presentation_editor_set_presentation (OnwardPresentationEditor *self,
                                             OnwardProfile            *profile,
                                             OnwardLens                lens,
                                             OnwardRecord             *presentation)
{
  g_autoptr (OnwardFilterList) versions = NULL;

  g_return_if_fail (ONWARD_IS_PRESENTATION_EDITOR (self));

  onward_edit_text_set_field (self->title, profile, presentation, "title");
  onward_edit_text_set_field (self->words, profile, presentation, "words");
  forget (self);
  g_signal_group_set_target (self->record_signals, presentation);
  if (presentation == NULL)
    return;

  self->profile = g_object_ref (profile);
  self->record = g_object_ref (presentation);
  self->lens = lens;
  self->links = onward_profile_list_of (profile, ONWARD_KIND_LINK, lens, "source", onward_record_get_id (presentation));
  g_signal_connect_swapped (self->links, "items-changed", G_CALLBACK (refresh), self);

  versions = onward_profile_list_of (profile, ONWARD_KIND_VERSION, lens, "presentation",
                                     onward_record_get_id (presentation));
  onward_working_list_setup (self->versions, profile, lens, ONWARD_KIND_VERSION, versions, ONWARD_TYPE_VERSION_ROW);
  versions_changed_cb (self);
  refresh (self);
}

OnwardRecord *
onward_presentation_editor_get_presentation (OnwardPresentationEditor *self)
{
  g_return_val_if_fail (ONWARD_IS_PRESENTATION_EDITOR (self), NULL);

  return self->record;
}

gboolean
onward_presentation_editor_show_version (OnwardPresentationEditor *self,
                                         OnwardRecord             *version)
{
  g_return_val_if_fail (ONWARD_IS_PRESENTATION_EDITOR (self), FALSE);

  return onward_working_list_show (self->versions, version);
}
