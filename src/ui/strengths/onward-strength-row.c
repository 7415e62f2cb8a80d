/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strengths"

#include "onward-strength-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-words.h"
#include "onward-story-row.h"
#include "onward-working-list.h"

struct _OnwardStrengthRow
{
  OnwardRecordRow    parent_instance;

  /* Template widgets */
  GtkWidget         *stripe;
  GtkImage          *symbol;
  GtkLabel          *newest;
  OnwardEditText    *shows;
  GtkWidget         *stories_part;
  OnwardWorkingList *stories_list;

  /* Owned */
  OnwardFilterList  *stories;
  GSignalGroup      *newest_signals;
  OnwardId           strength;
};

G_DEFINE_FINAL_TYPE (OnwardStrengthRow, onward_strength_row, ONWARD_TYPE_RECORD_ROW)

static OnwardRecord *
get_newest (OnwardStrengthRow *self)
{
  guint n_stories = self->stories != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->stories)) : 0;

  return n_stories > 0 ? onward_filter_list_get_record (self->stories, n_stories - 1) : NULL;
}

static void
update_newest (OnwardStrengthRow *self)
{
  OnwardRecord *record = onward_record_row_get_record (ONWARD_RECORD_ROW (self));
  OnwardRecord *story = get_newest (self);
  gboolean expanded = onward_record_row_get_expanded (ONWARD_RECORD_ROW (self));
  const char *words = story != NULL ? onward_record_get_display_title (story) : "";

  gtk_label_set_label (self->newest, words);
  gtk_widget_set_visible (GTK_WIDGET (self->newest), *words != '\0' && !expanded);

  /* A folded letter has room for one of the two. */
  gtk_widget_set_visible (GTK_WIDGET (self->shows),
                          record != NULL &&
                          (expanded || (*words == '\0' && *onward_record_get_text (record, "shows") != '\0')));
}

static void
stories_changed_cb (OnwardStrengthRow *self)
{
  g_signal_group_set_target (self->newest_signals, get_newest (self));
  update_newest (self);
}

static void
follow_stories (OnwardStrengthRow *self,
                OnwardRecord      *record)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);
  /* An id that nothing has, so that a row without a strength has no stories either. */
  OnwardId strength = record != NULL ? *onward_record_get_id (record) : onward_id_new ();

  if (self->stories == NULL && record != NULL)
    {
      self->stories = onward_profile_list (onward_record_row_get_profile (row), ONWARD_KIND_STORY,
                                           onward_record_row_get_lens (row));
      g_signal_connect_object (self->stories, "items-changed",
                               G_CALLBACK (stories_changed_cb), self, G_CONNECT_SWAPPED);
    }
  if (self->stories != NULL && !onward_id_equal (&self->strength, &strength))
    {
      self->strength = strength;
      onward_filter_list_set_reference (self->stories, "strength", &strength);
      stories_changed_cb (self);
    }
}

static void
update_family (OnwardStrengthRow *self,
               const char        *family)
{
  static const char *const families[] = { "heart", "head", "hands", "around" };

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      if (g_str_equal (family, families[i]))
        {
          g_autofree char *icon = g_strdup_printf ("onward-%s-symbolic", family);

          gtk_widget_add_css_class (self->stripe, families[i]);
          gtk_image_set_from_icon_name (self->symbol, icon);
        }
      else
        {
          gtk_widget_remove_css_class (self->stripe, families[i]);
        }
    }
}

static void
place_cb (OnwardStrengthRow *self,
          OnwardAction      *action,
          const OnwardId    *id)
{
  onward_action_set_reference (action, ONWARD_KIND_STORY, id, "strength", &self->strength);
}

static void
onward_strength_row_refresh (OnwardRecordRow *row,
                             OnwardRecord    *record)
{
  OnwardStrengthRow *self = ONWARD_STRENGTH_ROW (row);
  gboolean expanded = onward_record_row_get_expanded (row);

  update_family (self, record != NULL ? onward_record_get_text (record, "family") : "");
  onward_edit_text_set_field (self->shows, onward_record_row_get_profile (row), record, "shows");
  gtk_widget_set_visible (self->stories_part, expanded);
  follow_stories (self, record);
  update_newest (self);
}

static void
onward_strength_row_unfold (OnwardRecordRow *row)
{
  OnwardStrengthRow *self = ONWARD_STRENGTH_ROW (row);

  if (self->stories != NULL)
    onward_working_list_setup (self->stories_list,
                               onward_record_row_get_profile (row),
                               onward_record_row_get_lens (row),
                               ONWARD_KIND_STORY, self->stories, ONWARD_TYPE_STORY_ROW);
}

static char *
onward_strength_row_describe (OnwardRecordRow *row)
{
  OnwardRecord *record = onward_record_row_get_record (row);

  return g_strdup (onward_choice_words (ONWARD_KIND_STRENGTH, "family",
                                        onward_record_get_text (record, "family")));
}

static void
onward_strength_row_dispose (GObject *object)
{
  OnwardStrengthRow *self = ONWARD_STRENGTH_ROW (object);

  g_clear_object (&self->newest_signals);
  g_clear_object (&self->stories);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_STRENGTH_ROW);

  G_OBJECT_CLASS (onward_strength_row_parent_class)->dispose (object);
}

static void
onward_strength_row_class_init (OnwardStrengthRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  object_class->dispose = onward_strength_row_dispose;
  row_class->title_column = "title";
  row_class->refresh = onward_strength_row_refresh;
  row_class->unfold = onward_strength_row_unfold;
  row_class->describe = onward_strength_row_describe;

  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/strengths/onward-strength-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthRow, stripe);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthRow, newest);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthRow, shows);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthRow, stories_part);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthRow, stories_list);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
}

static void
onward_strength_row_init (OnwardStrengthRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  self->newest_signals = g_signal_group_new (ONWARD_TYPE_RECORD);
  g_signal_group_connect_swapped (self->newest_signals, "notify::display-title",
                                  G_CALLBACK (update_newest), self);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_add_css_class (GTK_WIDGET (onward_record_row_get_title (row)), "large");
  onward_record_row_add_lead (row, self->stripe);
  onward_record_row_add_detail (row, GTK_WIDGET (self->newest));
  onward_record_row_add_detail (row, GTK_WIDGET (self->shows));
  onward_record_row_add_detail (row, self->stories_part);
  onward_record_row_add_choice (row, ONWARD_KIND_STRENGTH, "family", _("Family"));
  onward_record_row_set_expandable (row, TRUE);
}

OnwardWorkingList *
onward_strength_row_get_stories (OnwardStrengthRow *self)
{
  g_return_val_if_fail (ONWARD_IS_STRENGTH_ROW (self), NULL);

  return self->stories_list;
}
