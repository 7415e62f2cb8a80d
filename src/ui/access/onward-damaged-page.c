/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-damaged-page"

#include "onward-damaged-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-access-row.h"
#include "onward-date.h"
#include "onward-error-text.h"
#include "onward-history-time.h"
#include "onward-profile-earlier.h"

struct _OnwardDamagedPage
{
  GtkWidget      parent_instance;

  /* Template */
  GtkWidget     *scroller;
  GtkLabel      *body;
  GtkListBox    *list;
  GtkLabel      *fault;

  /* Owned */
  OnwardProfile *profile;
  GArray        *earlier; /* the states of the rows after the first */
  GCancellable  *cancellable;
};

G_DEFINE_FINAL_TYPE (OnwardDamagedPage, onward_damaged_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPENED,
  SIGNAL_BUSY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_busy (OnwardDamagedPage *self,
          gboolean           busy)
{
  if (busy)
    {
      onward_access_drop_focus (GTK_WIDGET (self));
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self->list), !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), FALSE);
  g_signal_emit (self, signals[SIGNAL_BUSY], 0, busy);
}

static void
explain (OnwardDamagedPage *self,
         const GError      *error)
{
  gtk_label_set_label (self->fault, onward_error_text_get (onward_error_text_code (error)).line);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
}

static char *
format_moment (gint64 time)
{
  g_autofree char *clock = onward_history_time_clock (time);
  g_autofree char *day = NULL;
  GDate today;

  onward_date_today (&today);
  day = onward_history_time_day (time, &today);

  /* Translators: a day and a time of day, such as "Tuesday 3 March, 14:05". */
  return g_strdup_printf (_("%s, %s"), day, clock);
}

static void
add_row (OnwardDamagedPage *self,
         gint64             time,
         const char        *subtitle)
{
  g_autofree char *title = format_moment (time);
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, NULL);
  g_object_set (row, "activatable", TRUE, "title", title, "title-lines", 2, "subtitle", subtitle, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_append (self->list, row);
}

static void
earlier_listed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (OnwardDamagedPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) earlier = onward_profile_list_earlier_finish (ONWARD_PROFILE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    {
      return;
    }

  if (earlier == NULL)
    {
      explain (self, error);
      return;
    }

  for (guint i = 0; i < earlier->len; i++)
    {
      add_row (self, g_array_index (earlier, OnwardEarlierState, i).time, _("Earlier"));
    }

  g_clear_pointer (&self->earlier, g_array_unref);
  self->earlier = g_steal_pointer (&earlier);
}

static void
earlier_opened_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (OnwardDamagedPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardProfile) profile = NULL;

  profile = onward_profile_open_earlier_finish (ONWARD_PROFILE (source), result, &error);

  /* Locked meanwhile, and with it the profile that this page is about: nobody waits for this one. */
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      if (profile != NULL)
        {
          onward_profile_close_async (profile, TRUE, NULL, NULL);
        }

      return;
    }

  set_busy (self, FALSE);
  if (profile == NULL)
    {
      explain (self, error);
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }

  onward_profile_close_async (self->profile, TRUE, NULL, NULL);
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, profile);
}

static void
row_activated_cb (OnwardDamagedPage *self,
                  GtkListBoxRow     *row)
{
  int index = gtk_list_box_row_get_index (row);
  g_autoptr (OnwardProfile) profile = g_object_ref (self->profile);

  if (index == 0)
    {
      g_signal_emit (self, signals[SIGNAL_OPENED], 0, profile);
      return;
    }

  set_busy (self, TRUE);
  onward_profile_open_earlier_async (profile,
                                     g_array_index (self->earlier, OnwardEarlierState, index - 1).number,
                                     earlier_opened_cb,
                                     g_object_ref (self));
}

static gboolean
onward_damaged_page_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (ONWARD_DAMAGED_PAGE (widget)->list, 0);

  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
onward_damaged_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (ONWARD_DAMAGED_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (onward_damaged_page_parent_class)->unroot (widget);
}

static void
onward_damaged_page_dispose (GObject *object)
{
  OnwardDamagedPage *self = ONWARD_DAMAGED_PAGE (object);

  g_clear_object (&self->profile);
  g_clear_pointer (&self->earlier, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_DAMAGED_PAGE);

  G_OBJECT_CLASS (onward_damaged_page_parent_class)->dispose (object);
}

static void
onward_damaged_page_finalize (GObject *object)
{
  g_object_unref (ONWARD_DAMAGED_PAGE (object)->cancellable);

  G_OBJECT_CLASS (onward_damaged_page_parent_class)->finalize (object);
}

static void
onward_damaged_page_class_init (OnwardDamagedPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_damaged_page_dispose;
  object_class->finalize = onward_damaged_page_finalize;
  widget_class->grab_focus = onward_damaged_page_grab_focus;
  widget_class->unroot = onward_damaged_page_unroot;

  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, ONWARD_TYPE_PROFILE);
  signals[SIGNAL_BUSY] =
    g_signal_new ("busy", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/access/onward-damaged-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardDamagedPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, OnwardDamagedPage, body);
  gtk_widget_class_bind_template_child (widget_class, OnwardDamagedPage, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardDamagedPage, fault);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
onward_damaged_page_init (OnwardDamagedPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
onward_damaged_page_new (OnwardProfile *profile)
{
  OnwardDamagedPage *self = g_object_new (ONWARD_TYPE_DAMAGED_PAGE, NULL);
  gint64 time = onward_profile_get_saved_time (profile);
  g_autofree char *day = onward_error_text_saved_day (time);

  self->profile = g_object_ref (profile);
  if (day != NULL)
    {
      /* Translators: %s is a day, such as "Tuesday 3 March". */
      g_autofree char *body = g_strdup_printf (_("You can read it as it was on %s. Something written after that is damaged, as happens when a disk wears out or the power goes. Onward keeps every file just as it is."), day);

      gtk_label_set_label (self->body, body);
    }

  add_row (self, time, _("The newest that can be read"));
  onward_profile_list_earlier_async (profile, earlier_listed_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}

OnwardProfile *
onward_damaged_page_get_profile (OnwardDamagedPage *self)
{
  return self->profile;
}
