/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-points-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-date.h"
#include "onward-history-reader.h"
#include "onward-history-time.h"
#include "onward-profile-history.h"
#include "onward-text.h"
#include "onward-wrap-box.h"

struct _OnwardPointsPage
{
  GtkWidget            parent_instance;

  /* Template */
  GtkWidget           *content;
  GtkListBox          *list;
  GtkWidget           *maker;
  AdwEntryRow         *entry;

  /* Owned */
  OnwardProfile       *profile;
  OnwardHistoryReader *reader;
};

G_DEFINE_FINAL_TYPE (OnwardPointsPage, onward_points_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DONE,
  SIGNAL_FORGOT,
  SIGNAL_REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OnwardPointsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  char text[ONWARD_ID_STRING_SIZE];
  OnwardId action;

  if (!onward_profile_write_finish (ONWARD_PROFILE (source), result, &action, &error))
    {
      g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error);
      return;
    }

  if (onward_id_is_none (&action))
    g_signal_emit (self, signals[SIGNAL_DONE], 0, _("Everything is like that already"), NULL);
  else
    g_signal_emit (self, signals[SIGNAL_DONE], 0, onward_history_name_action (ONWARD_VERB_RESTORE, ONWARD_KIND_PLAN),
                   onward_id_to_string (&action, text));
  onward_points_page_reload (self);
}

static void
named_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (OnwardPointsPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!onward_profile_write_finish (ONWARD_PROFILE (source), result, NULL, &error))
    g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error);
  else
    onward_points_page_reload (self);
}

static void
make_cb (OnwardPointsPage *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (onward_text_is_blank (name))
    return;

  onward_profile_name_point_async (self->profile, NULL, name, named_cb, g_object_ref (self));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
rename_cb (OnwardPointsPage *self,
           GtkWidget        *row)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (row));
  OnwardRestorePoint *point = onward_history_reader_get_object (row);

  if (onward_text_is_blank (name))
    gtk_editable_set_text (GTK_EDITABLE (row), onward_restore_point_get_name (point));
  else
    onward_profile_name_point_async (self->profile, point, name, named_cb, g_object_ref (self));
}

static void
restore_cb (OnwardPointsPage *self,
            GtkWidget        *button)
{
  onward_profile_restore_async (self->profile, onward_history_reader_get_object (button),
                                written_cb, g_object_ref (self));
}

static void
forgotten_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GtkWidget) button = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = onward_profile_write_finish (ONWARD_PROFILE (source), result, NULL, &error);
  GtkWidget *self = gtk_widget_get_ancestor (button, ONWARD_TYPE_POINTS_PAGE);

  if (self == NULL)
    return;

  if (!done)
    {
      g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_FORGOT], 0, onward_history_reader_get_object (button));
  onward_points_page_reload (ONWARD_POINTS_PAGE (self));
}

static void
forget_cb (OnwardPointsPage *self,
           GtkWidget        *button)
{
  onward_profile_name_point_async (self->profile, onward_history_reader_get_object (button), NULL,
                                   forgotten_cb, g_object_ref (button));
}

static GtkWidget *
make_restore_button (OnwardPointsPage   *self,
                     OnwardRestorePoint *point,
                     const char         *name)
{
  GtkWidget *button = onward_history_reader_make_button (self->profile, point, _("Go Back"), name);

  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);

  return button;
}

/* Below the name, which needs the width in a small window. */
static GtkWidget *
make_buttons (OnwardPointsPage   *self,
              OnwardRestorePoint *point)
{
  const char *name = onward_restore_point_get_name (point);
  g_autofree char *go = g_strdup_printf (_("Go back to “%s”"), name);
  g_autofree char *forget = g_strdup_printf (_("Forget “%s”"), name);
  GtkWidget *button = onward_history_reader_make_button (self->profile, point, _("Forget"), forget);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = g_object_new (ONWARD_TYPE_WRAP_BOX, NULL);

  g_signal_connect_object (button, "clicked", G_CALLBACK (forget_cb), self, G_CONNECT_SWAPPED);
  onward_wrap_box_insert_before (ONWARD_WRAP_BOX (box), make_restore_button (self, point, go), NULL);
  onward_wrap_box_insert_before (ONWARD_WRAP_BOX (box), button, NULL);
  gtk_widget_add_css_class (row, "moment-buttons");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static void
append_named_row (OnwardPointsPage   *self,
                  OnwardRestorePoint *point,
                  const char         *when,
                  GtkListBox         *list)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  gtk_editable_set_text (GTK_EDITABLE (row), onward_restore_point_get_name (point));
  gtk_editable_set_editable (GTK_EDITABLE (row), !onward_profile_get_read_only (self->profile));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "moment");
  onward_history_reader_set_object (row, point);
  g_signal_connect_object (row, "apply", G_CALLBACK (rename_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (list, row);
  gtk_list_box_append (list, make_buttons (self, point));
}

static void
append_rows (gpointer    page,
             gpointer    object,
             GtkListBox *list)
{
  OnwardPointsPage *self = page;
  OnwardRestorePoint *point = object;
  gint64 time = onward_restore_point_get_time (point);
  g_autofree char *day = NULL;
  g_autofree char *clock = onward_history_time_clock (time);
  g_autofree char *when = NULL;
  g_autofree char *go = NULL;
  GtkWidget *row;
  GDate today;

  onward_date_today (&today);
  day = onward_history_time_day (time, &today);
  when = g_strdup_printf ("%s, %s", day, clock);
  if (onward_restore_point_get_name (point) != NULL)
    {
      append_named_row (self, point, when, list);
      return;
    }

  row = adw_action_row_new ();
  go = g_strdup_printf (_("Go back to before %s"), when);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Before the first change of the day"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_restore_button (self, point, go));
  gtk_list_box_append (list, row);
}

static void
refused_cb (OnwardPointsPage *self,
            const GError     *error)
{
  g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error);
}

static void
onward_points_page_dispose (GObject *object)
{
  OnwardPointsPage *self = ONWARD_POINTS_PAGE (object);

  if (self->reader != NULL)
    onward_history_reader_stop (self->reader);
  g_clear_object (&self->reader);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_POINTS_PAGE);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_points_page_parent_class)->dispose (object);
}

static void
onward_points_page_class_init (OnwardPointsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_points_page_dispose;

  signals[SIGNAL_DONE] = g_signal_new ("done", ONWARD_TYPE_POINTS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_FORGOT] = g_signal_new ("forgot", ONWARD_TYPE_POINTS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, ONWARD_TYPE_RESTORE_POINT);
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", ONWARD_TYPE_POINTS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/history/onward-points-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPointsPage, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardPointsPage, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardPointsPage, maker);
  gtk_widget_class_bind_template_child (widget_class, OnwardPointsPage, entry);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
}

static void
onward_points_page_init (OnwardPointsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->reader = onward_history_reader_new (self, self->list, onward_profile_read_points_async, append_rows);
  g_signal_connect_object (self->reader, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
}

void
onward_points_page_set_profile (OnwardPointsPage *self,
                                OnwardProfile    *profile)
{
  g_return_if_fail (ONWARD_IS_POINTS_PAGE (self));

  g_set_object (&self->profile, profile);
  gtk_widget_set_sensitive (self->maker, !onward_profile_get_read_only (profile));
  onward_points_page_reload (self);
}

void
onward_points_page_reload (OnwardPointsPage *self)
{
  g_return_if_fail (ONWARD_IS_POINTS_PAGE (self));

  if (self->profile != NULL)
    onward_history_reader_start (self->reader, self->profile);
}

void
onward_points_page_keep (OnwardPointsPage   *self,
                         OnwardRestorePoint *point)
{
  g_return_if_fail (ONWARD_IS_POINTS_PAGE (self));

  if (self->profile != NULL)
    onward_profile_name_point_async (self->profile, point, onward_restore_point_get_name (point),
                                     named_cb, g_object_ref (self));
}
