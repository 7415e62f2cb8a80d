/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-words"

#include "onward-words-picker.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-edit.h"
#include "onward-gradual.h"
#include "onward-presentation-edit.h"

#define STRENGTH_KEY "onward-picker-strength"
#define STORY_KEY "onward-picker-story"
#define CHECK_KEY "onward-picker-check"
#define STORIES_KEY "onward-picker-stories"

struct _OnwardWordsPicker
{
  GtkWidget         parent_instance;

  /* Template */
  GtkWidget        *content;
  GtkWidget        *search;
  GtkListBox       *list;
  GtkWidget        *none;

  /* Owned */
  OnwardProfile    *profile;
  OnwardRecord     *presentation;
  OnwardFilterList *strengths;
  OnwardFilterList *links;
  OnwardGradual    *gradual;
  OnwardLens        lens;
  gboolean          loading;
};

G_DEFINE_FINAL_TYPE (OnwardWordsPicker, onward_words_picker, GTK_TYPE_WIDGET)

static void
apply (OnwardWordsPicker *self,
       OnwardAction      *action)
{
  if (action != NULL)
    onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

static void
strength_toggled_cb (OnwardWordsPicker *self,
                     GtkCheckButton    *check)
{
  OnwardRecord *strength = g_object_get_data (G_OBJECT (check), STRENGTH_KEY);

  if (!self->loading)
    apply (self, onward_presentation_edit_use (self->profile, self->presentation, strength, NULL,
                                               gtk_check_button_get_active (check)));
}

static void
story_toggled_cb (OnwardWordsPicker *self,
                  GtkCheckButton    *check)
{
  OnwardRecord *strength = g_object_get_data (G_OBJECT (check), STRENGTH_KEY);
  OnwardRecord *story = g_object_get_data (G_OBJECT (check), STORY_KEY);

  if (!self->loading)
    apply (self, onward_presentation_edit_use (self->profile, self->presentation, strength,
                                               gtk_check_button_get_active (check) ? story : NULL, TRUE));
}

/* Words may be long, and wrap. */
static GtkWidget *
make_words (OnwardRecord *named)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (onward_record_get_display_title (named));
  GtkWidget *mark;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 6);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (!onward_record_get_private (named))
    return box;

  mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (mark, "picker-mark");
  gtk_box_append (GTK_BOX (mark), gtk_image_new_from_icon_name ("onward-private-symbolic"));
  gtk_box_append (GTK_BOX (mark), gtk_label_new (_("Just for me")));
  gtk_box_append (GTK_BOX (box), mark);

  return box;
}

static GtkWidget *
make_check (OnwardWordsPicker *self,
            OnwardRecord      *strength,
            OnwardRecord      *named,
            GCallback          toggled)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *name = onward_record_get_private (named)
                          ? g_strdup_printf ("%s, %s", onward_record_get_display_title (named), _("just for me"))
                          : g_strdup (onward_record_get_display_title (named));

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), make_words (named));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (check), STRENGTH_KEY, g_object_ref (strength), g_object_unref);
  g_signal_connect_object (check, "toggled", toggled, self, G_CONNECT_SWAPPED);

  return check;
}

static void
add_story (OnwardWordsPicker *self,
           GtkWidget         *box,
           OnwardRecord      *strength,
           OnwardRecord      *story,
           gboolean           chosen)
{
  GtkWidget *check = make_check (self, strength, story, G_CALLBACK (story_toggled_cb));

  gtk_widget_add_css_class (check, "picker-story");
  g_object_set_data_full (G_OBJECT (check), STORY_KEY, g_object_ref (story), g_object_unref);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  gtk_box_append (GTK_BOX (box), check);
}

static OnwardFilterList *
list_stories (OnwardWordsPicker *self,
              OnwardRecord      *strength)
{
  return onward_profile_list_of (self->profile, ONWARD_KIND_STORY, self->lens, "strength",
                                 onward_record_get_id (strength));
}

/* The checks stay as long as there are the same stories, so that the focus stays, too. */
static void
show_stories (OnwardWordsPicker     *self,
              GtkWidget             *box,
              OnwardRecord          *strength,
              OnwardPresentationUse *use)
{
  GtkWidget *check = gtk_widget_get_first_child (box);

  gtk_widget_set_visible (box, use != NULL);
  if (use == NULL)
    return;

  if (check == NULL)
    {
      g_autoptr (OnwardFilterList) stories = list_stories (self, strength);
      guint n_stories = g_list_model_get_n_items (G_LIST_MODEL (stories));

      for (guint i = 0; i < n_stories; i++)
        add_story (self, box, strength, onward_filter_list_get_record (stories, i),
                   onward_filter_list_get_record (stories, i) == use->story);
      gtk_widget_set_visible (box, n_stories > 0);
      return;
    }

  for (; check != NULL; check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                 g_object_get_data (G_OBJECT (check), STORY_KEY) == use->story);
}

static void
show_row (OnwardWordsPicker *self,
          GtkWidget         *row,
          GArray            *uses)
{
  GtkWidget *check = g_object_get_data (G_OBJECT (row), CHECK_KEY);
  OnwardRecord *strength = g_object_get_data (G_OBJECT (check), STRENGTH_KEY);
  OnwardPresentationUse *use = onward_presentation_edit_find (uses, strength);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), use != NULL);
  show_stories (self, g_object_get_data (G_OBJECT (row), STORIES_KEY), strength, use);
}

static void
refresh (OnwardWordsPicker *self)
{
  g_autoptr (GArray) uses = NULL;

  if (self->presentation == NULL || onward_record_is_gone (self->presentation))
    return;

  uses = onward_presentation_edit_list (self->profile, self->presentation, self->lens);
  self->loading = TRUE;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_object_get_data (G_OBJECT (row), CHECK_KEY) != NULL)
      show_row (self, row, uses);
  self->loading = FALSE;
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  OnwardWordsPicker *self = data;
  g_autoptr (GArray) uses = onward_presentation_edit_list (self->profile, self->presentation, self->lens);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *stories = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = make_check (self, item, item, G_CALLBACK (strength_toggled_cb));

  gtk_widget_add_css_class (stories, "picker-stories");
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), stories);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  /* The ticks are stops for the keyboard, the row around them is none. */
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data (G_OBJECT (row), CHECK_KEY, check);
  g_object_set_data (G_OBJECT (row), STORIES_KEY, stories);
  self->loading = TRUE;
  show_row (self, row, uses);
  self->loading = FALSE;

  return row;
}

static void
search_changed_cb (OnwardWordsPicker *self)
{
  if (self->strengths != NULL)
    onward_filter_list_set_search (self->strengths, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* The entry keeps Esc to itself. */
static void
stop_cb (OnwardWordsPicker *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "words.back", NULL);
}

static void
strengths_changed_cb (OnwardWordsPicker *self)
{
  gboolean any = self->strengths != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->strengths)) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->list), any);
  gtk_widget_set_visible (self->none, !any);
}

static void
forget (OnwardWordsPicker *self)
{
  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->gradual);
  if (self->strengths != NULL)
    g_signal_handlers_disconnect_by_data (self->strengths, self);
  if (self->links != NULL)
    g_signal_handlers_disconnect_by_data (self->links, self);
  g_clear_object (&self->strengths);
  g_clear_object (&self->links);
  g_clear_object (&self->presentation);
  g_clear_object (&self->profile);
}

static void
onward_words_picker_dispose (GObject *object)
{
  OnwardWordsPicker *self = ONWARD_WORDS_PICKER (object);

  forget (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_WORDS_PICKER);

  G_OBJECT_CLASS (onward_words_picker_parent_class)->dispose (object);
}

static gboolean
onward_words_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ONWARD_WORDS_PICKER (widget)->search);
}

static void
onward_words_picker_class_init (OnwardWordsPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_words_picker_dispose;
  widget_class->grab_focus = onward_words_picker_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/words/onward-words-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardWordsPicker, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardWordsPicker, search);
  gtk_widget_class_bind_template_child (widget_class, OnwardWordsPicker, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardWordsPicker, none);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
onward_words_picker_init (OnwardWordsPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
onward_words_picker_set_presentation (OnwardWordsPicker *self,
                                      OnwardProfile     *profile,
                                      OnwardLens         lens,
                                      OnwardRecord      *presentation)
{
  g_return_if_fail (ONWARD_IS_WORDS_PICKER (self));

  forget (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (presentation == NULL)
    return;

  self->lens = lens;
  self->profile = g_object_ref (profile);
  self->presentation = g_object_ref (presentation);
  self->strengths = onward_profile_list (profile, ONWARD_KIND_STRENGTH, self->lens);
  onward_filter_list_set_first (self->strengths, "pinned");
  self->links = onward_profile_list_of (profile, ONWARD_KIND_LINK, self->lens, "source",
                                        onward_record_get_id (presentation));
  g_signal_connect_swapped (self->links, "items-changed", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (self->strengths, "items-changed", G_CALLBACK (strengths_changed_cb), self);
  strengths_changed_cb (self);

  self->gradual = onward_gradual_new (GTK_WIDGET (self->list), G_LIST_MODEL (self->strengths));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->gradual), create_row, self, NULL);
}
