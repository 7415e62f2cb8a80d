/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strengths"

#include "onward-story-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-when-popover.h"
#include "onward-popover.h"
#include "onward-wrap-box.h"

struct _OnwardStoryRow
{
  OnwardRecordRow parent_instance;

  /* Template widgets */
  OnwardEditText *happened;
  GtkMenuButton  *when;
  GtkMenuButton  *seen_by;

  /* Owned */
  GSignalGroup   *person_signals;
};

G_DEFINE_FINAL_TYPE (OnwardStoryRow, onward_story_row, ONWARD_TYPE_RECORD_ROW)

static GMenu *
make_people_menu (OnwardStoryRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);
  g_autoptr (OnwardFilterList) people = onward_profile_list (onward_record_row_get_profile (row),
                                                             ONWARD_KIND_PERSON,
                                                             onward_record_row_get_lens (row));
  guint n_people = g_list_model_get_n_items (G_LIST_MODEL (people));
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("Nobody in Particular"), "row.seen-by::");
  for (guint i = 0; i < n_people; i++)
    {
      OnwardRecord *person = onward_filter_list_get_record (people, i);
      g_autofree char *label = onward_popover_escape (onward_record_get_display_title (person));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
      char id[ONWARD_ID_STRING_SIZE];

      g_menu_item_set_action_and_target (item, "row.seen-by", "s",
                                         onward_id_to_string (onward_record_get_id (person), id));
      g_menu_append_item (menu, item);
    }

  return menu;
}

static void
create_people_popup_cb (GtkMenuButton *button,
                        gpointer       data)
{
  g_autoptr (GMenu) menu = make_people_menu (data);

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
seen_by_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  OnwardId id;

  if (onward_id_parse (g_variant_get_string (parameter, NULL), &id))
    onward_record_row_refer (ONWARD_RECORD_ROW (widget), "seen_by", &id);
  else
    onward_record_row_refer (ONWARD_RECORD_ROW (widget), "seen_by", NULL);
}

static void
when_picked_cb (OnwardStoryRow *self,
                const char     *words)
{
  /* What was being written for it is kept, as a step of its own. */
  onward_edit_text_finish (self->happened);
  onward_record_row_mark (ONWARD_RECORD_ROW (self), "happened", words);
}

static void
create_when_popup_cb (GtkMenuButton *button,
                      gpointer       data)
{
  OnwardStoryRow *self = data;
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));

  if (popover == NULL)
    {
      popover = g_object_new (ONWARD_TYPE_WHEN_POPOVER, NULL);
      g_signal_connect_swapped (popover, "picked", G_CALLBACK (when_picked_cb), self);
      onward_popover_hang (button, popover);
    }
  onward_when_popover_set_words (ONWARD_WHEN_POPOVER (popover), onward_edit_text_get_text (self->happened));
}

static void
update_seen_by (OnwardStoryRow *self)
{
  OnwardRecord *person = onward_record_row_look_up (ONWARD_RECORD_ROW (self), "seen_by");
  g_autofree char *words = NULL;

  /* Translators: %s is somebody's name or role */
  words = person != NULL ? g_strdup_printf (_("Seen by %s"), onward_record_get_display_title (person))
                         : g_strdup (_("Who Saw It"));
  gtk_menu_button_set_label (self->seen_by, words);
}

static void
onward_story_row_refresh (OnwardRecordRow *row,
                          OnwardRecord    *record)
{
  OnwardStoryRow *self = ONWARD_STORY_ROW (row);

  onward_edit_text_set_field (self->happened, onward_record_row_get_profile (row), record, "happened");
  g_signal_group_set_target (self->person_signals, onward_record_row_look_up (row, "seen_by"));
  update_seen_by (self);
  gtk_widget_set_visible (GTK_WIDGET (self->when), onward_record_row_get_editable (row));
  gtk_widget_set_sensitive (GTK_WIDGET (self->seen_by), onward_record_row_get_editable (row));
}

static char *
onward_story_row_describe (OnwardRecordRow *row)
{
  OnwardRecord *record = onward_record_row_get_record (row);
  OnwardRecord *person = onward_record_row_look_up (row, "seen_by");

  const char *happened = onward_record_get_text (record, "happened");
  g_autofree char *seen_by = NULL;

  if (person == NULL)
    return g_strdup (happened);

  seen_by = g_strdup_printf (_("Seen by %s"), onward_record_get_display_title (person));

  return *happened != '\0' ? g_strjoin (". ", happened, seen_by, NULL) : g_steal_pointer (&seen_by);
}

static void
onward_story_row_dispose (GObject *object)
{
  OnwardStoryRow *self = ONWARD_STORY_ROW (object);

  g_clear_object (&self->person_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_STORY_ROW);

  G_OBJECT_CLASS (onward_story_row_parent_class)->dispose (object);
}

static void
onward_story_row_class_init (OnwardStoryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  object_class->dispose = onward_story_row_dispose;
  row_class->title_column = "what";
  row_class->refresh = onward_story_row_refresh;
  row_class->describe = onward_story_row_describe;

  gtk_widget_class_install_action (widget_class, "row.seen-by", "s", seen_by_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/strengths/onward-story-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardStoryRow, happened);
  gtk_widget_class_bind_template_child (widget_class, OnwardStoryRow, when);
  gtk_widget_class_bind_template_child (widget_class, OnwardStoryRow, seen_by);
}

static void
onward_story_row_init (OnwardStoryRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  self->person_signals = g_signal_group_new (ONWARD_TYPE_RECORD);
  g_signal_group_connect_swapped (self->person_signals, "notify::display-title",
                                  G_CALLBACK (update_seen_by), self);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (onward_record_row_get_title (row), "label", _("What happened"), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (onward_record_row_get_title (row)), "plain");
  onward_record_row_add_detail (row, GTK_WIDGET (self->happened));
  onward_record_row_add_chip (row, GTK_WIDGET (self->when));
  onward_record_row_add_chip (row, GTK_WIDGET (self->seen_by));
  gtk_menu_button_set_create_popup_func (self->when, create_when_popup_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->seen_by, create_people_popup_cb, self, NULL);
}
