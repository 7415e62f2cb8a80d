/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-removed-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-date.h"
#include "onward-empty-state.h"
#include "onward-history-reader.h"
#include "onward-history-time.h"
#include "onward-history-words.h"
#include "onward-profile-history.h"

struct _OnwardRemovedPage
{
  GtkWidget            parent_instance;

  /* Template */
  GtkWidget           *content;
  GtkListBox          *list;
  GtkWidget           *empty;

  /* Owned */
  OnwardProfile       *profile;
  OnwardHistoryReader *reader;
};

G_DEFINE_FINAL_TYPE (OnwardRemovedPage, onward_removed_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DONE,
  SIGNAL_REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OnwardRemovedPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!onward_profile_write_finish (ONWARD_PROFILE (source), result, NULL, &error))
    {
      g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_DONE], 0, onward_history_name_action (ONWARD_VERB_RETURN, ONWARD_KIND_STEP), NULL);
  onward_removed_page_reload (self);
}

static void
back_cb (OnwardRemovedPage *self,
         GtkWidget         *button)
{
  onward_profile_bring_back_async (self->profile, onward_history_reader_get_object (button),
                                   written_cb, g_object_ref (self));
}

static void
append_row (gpointer    page,
            gpointer    object,
            GtkListBox *list)
{
  OnwardRemovedPage *self = page;
  OnwardRemovedRecord *removed = object;
  const char *title = onward_removed_record_get_title (removed);
  const char *kind = onward_history_words_name_kind (onward_removed_record_get_kind (removed));
  const char *words = *title != '\0' ? title : kind;
  g_autofree char *name = g_strdup_printf (_("Bring back “%s”"), words);
  g_autofree char *day = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = onward_history_reader_make_button (self->profile, removed, _("Bring Back"), name);
  GDate today;

  onward_date_today (&today);
  day = onward_history_time_day (onward_removed_record_get_time (removed), &today);
  /* Translators: the kind of thing, and when it was removed. */
  subtitle = g_strdup_printf (_("%s · Removed: %s"), kind, day);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  g_signal_connect_object (button, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (list, row);
}

static void
read_cb (OnwardRemovedPage *self,
         guint              n)
{
  gtk_widget_set_visible (self->empty, n == 0);
}

static void
refused_cb (OnwardRemovedPage *self,
            const GError      *error)
{
  g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error);
}

static void
onward_removed_page_dispose (GObject *object)
{
  OnwardRemovedPage *self = ONWARD_REMOVED_PAGE (object);

  if (self->reader != NULL)
    onward_history_reader_stop (self->reader);
  g_clear_object (&self->reader);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_REMOVED_PAGE);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_removed_page_parent_class)->dispose (object);
}

static void
onward_removed_page_class_init (OnwardRemovedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_removed_page_dispose;

  signals[SIGNAL_DONE] = g_signal_new ("done", ONWARD_TYPE_REMOVED_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", ONWARD_TYPE_REMOVED_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_ERROR);

  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/history/onward-removed-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardRemovedPage, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardRemovedPage, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardRemovedPage, empty);
}

static void
onward_removed_page_init (OnwardRemovedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->reader = onward_history_reader_new (self, self->list, onward_profile_read_removed_async, append_row);
  g_signal_connect_object (self->reader, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
}

void
onward_removed_page_set_profile (OnwardRemovedPage *self,
                                 OnwardProfile     *profile)
{
  g_return_if_fail (ONWARD_IS_REMOVED_PAGE (self));

  g_set_object (&self->profile, profile);
  onward_removed_page_reload (self);
}

void
onward_removed_page_reload (OnwardRemovedPage *self)
{
  g_return_if_fail (ONWARD_IS_REMOVED_PAGE (self));

  if (self->profile != NULL)
    onward_history_reader_start (self->reader, self->profile);
}
