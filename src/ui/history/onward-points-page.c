/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-points-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-date.h"
#include "onward-history-time.h"
#include "onward-profile-history.h"
#include "onward-text.h"

#define OBJECT_KEY "onward-history-object"

struct _OnwardPointsPage
{
  GtkWidget      parent_instance;

  /* Template */
  GtkWidget     *content;
  GtkListBox    *list;
  GtkWidget     *maker;
  AdwEntryRow   *entry;

  /* Owned */
  OnwardProfile *profile;
  GCancellable  *reading;
};

G_DEFINE_FINAL_TYPE (OnwardPointsPage, onward_points_page, GTK_TYPE_WIDGET)

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
  OnwardRestorePoint *point = g_object_get_data (G_OBJECT (row), OBJECT_KEY);

  if (onward_text_is_blank (name))
    gtk_editable_set_text (GTK_EDITABLE (row), onward_restore_point_get_name (point));
  else
    onward_profile_name_point_async (self->profile, point, name, named_cb, g_object_ref (self));
}

static void
restore_cb (OnwardPointsPage *self,
            GtkWidget        *button)
{
  onward_profile_restore_async (self->profile, g_object_get_data (G_OBJECT (button), OBJECT_KEY),
                                written_cb, g_object_ref (self));
}

static GtkWidget *
make_button (OnwardPointsPage   *self,
             OnwardRestorePoint *point,
             const char         *label,
             const char         *name,
             GCallback           callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_sensitive (button, !onward_profile_get_read_only (self->profile));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), OBJECT_KEY, g_object_ref (point), g_object_unref);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_named_row (OnwardPointsPage   *self,
                OnwardRestorePoint *point,
                const char         *when)
{
  const char *name = onward_restore_point_get_name (point);
  g_autofree char *go = g_strdup_printf (_("Go back to “%s”"), name);
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  gtk_editable_set_text (GTK_EDITABLE (row), name);
  gtk_editable_set_editable (GTK_EDITABLE (row), !onward_profile_get_read_only (self->profile));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), OBJECT_KEY, g_object_ref (point), g_object_unref);
  g_signal_connect_object (row, "apply", G_CALLBACK (rename_cb), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), make_button (self, point, _("Go Back"), go, G_CALLBACK (restore_cb)));

  return row;
}

static GtkWidget *
make_row (OnwardPointsPage   *self,
          OnwardRestorePoint *point)
{
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
    return make_named_row (self, point, when);

  row = adw_action_row_new ();
  go = g_strdup_printf (_("Go back to before %s"), when);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Before the first change of the day"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (self, point, _("Go Back"), go, G_CALLBACK (restore_cb)));

  return row;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (OnwardPointsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = onward_profile_read_finish (ONWARD_PROFILE (source), result, &error);
  GtkWidget *row;

  /* Another reading is under way, or everything was put away. */
  if (self->reading != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->reading);
  if (found == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error);
      return;
    }

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (found, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), found->len > 0);
}

static void
onward_points_page_dispose (GObject *object)
{
  OnwardPointsPage *self = ONWARD_POINTS_PAGE (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
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

  if (self->profile == NULL)
    return;

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  onward_profile_read_points_async (self->profile, self->reading, read_cb, g_object_ref (self));
}
