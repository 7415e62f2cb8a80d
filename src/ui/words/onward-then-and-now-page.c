/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-words"

#include "onward-then-and-now-page.h"

#include "onward-config.h"

#include "onward-empty-state.h"
#include "onward-gain-row.h"
#include "onward-gradual.h"
#include "onward-since-choice.h"
#include "onward-then-and-now.h"

#define N_GROUPS 3

struct _OnwardThenAndNowPage
{
  OnwardPage         parent_instance;

  /* Template widgets */
  OnwardSinceChoice *since;
  GtkWidget         *parts[N_GROUPS];
  GtkListBox        *lists[N_GROUPS];
  GtkWidget         *empty;

  /* Owned */
  OnwardThenAndNow  *gains;
};

G_DEFINE_FINAL_TYPE (OnwardThenAndNowPage, onward_then_and_now_page, ONWARD_TYPE_PAGE)

static void
update (OnwardThenAndNowPage *self)
{
  if (self->gains != NULL)
    onward_then_and_now_set_since (self->gains, onward_since_choice_get_time (self->since));
}

static void
show_groups (OnwardThenAndNowPage *self)
{
  gboolean any[N_GROUPS] = { FALSE };
  guint n_gains = g_list_model_get_n_items (G_LIST_MODEL (self->gains));

  for (guint i = 0; i < n_gains; i++)
    {
      g_autoptr (OnwardGain) gain = g_list_model_get_item (G_LIST_MODEL (self->gains), i);

      any[onward_gain_get_group (gain)] = TRUE;
    }
  for (guint i = 0; i < N_GROUPS; i++)
    gtk_widget_set_visible (self->parts[i], any[i]);
  gtk_widget_set_visible (self->empty, n_gains == 0 && !onward_then_and_now_get_loading (self->gains));
}

static gboolean
is_in_group (gpointer item,
             gpointer data)
{
  return onward_gain_get_group (item) == GPOINTER_TO_UINT (data);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  return onward_gain_row_new (item);
}

static void
row_activated_cb (OnwardThenAndNowPage *self,
                  OnwardGainRow        *row)
{
  OnwardRecord *record = onward_gain_get_record (onward_gain_row_get_gain (row));
  char id[ONWARD_ID_STRING_SIZE];

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "s",
                              onward_id_to_string (onward_record_get_id (record), id));
}

static void
onward_then_and_now_page_focus_start (OnwardPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (ONWARD_THEN_AND_NOW_PAGE (page)->since));
}

static void
onward_then_and_now_page_constructed (GObject *object)
{
  OnwardThenAndNowPage *self = ONWARD_THEN_AND_NOW_PAGE (object);

  G_OBJECT_CLASS (onward_then_and_now_page_parent_class)->constructed (object);

  self->gains = onward_then_and_now_new (onward_page_get_profile (ONWARD_PAGE (self)),
                                         onward_page_get_lens (ONWARD_PAGE (self)));
  g_signal_connect_object (self->gains, "items-changed", G_CALLBACK (show_groups), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gains, "notify::loading", G_CALLBACK (show_groups), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_in_group, GUINT_TO_POINTER (i), NULL));
      g_autoptr (GtkFilterListModel) group = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->gains)), filter);
      g_autoptr (OnwardGradual) gradual = onward_gradual_new (GTK_WIDGET (self->lists[i]), G_LIST_MODEL (group));

      gtk_list_box_bind_model (self->lists[i], G_LIST_MODEL (gradual), create_row, NULL, NULL);
    }
  update (self);
}

static void
onward_then_and_now_page_dispose (GObject *object)
{
  OnwardThenAndNowPage *self = ONWARD_THEN_AND_NOW_PAGE (object);

  if (self->gains != NULL)
    g_signal_handlers_disconnect_by_data (self->gains, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_THEN_AND_NOW_PAGE);
  g_clear_object (&self->gains);

  G_OBJECT_CLASS (onward_then_and_now_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  static const char *const groups[N_GROUPS] = { "added", "used", "told" };

  for (guint i = 0; i < N_GROUPS; i++)
    {
      g_autofree char *list = g_strdup_printf ("%s_list", groups[i]);

      gtk_widget_class_bind_template_child_full (widget_class, groups[i], FALSE,
                                                 G_STRUCT_OFFSET (OnwardThenAndNowPage, parts) + i * sizeof (GtkWidget *));
      gtk_widget_class_bind_template_child_full (widget_class, list, FALSE,
                                                 G_STRUCT_OFFSET (OnwardThenAndNowPage, lists) + i * sizeof (GtkListBox *));
    }
  gtk_widget_class_bind_template_child (widget_class, OnwardThenAndNowPage, since);
  gtk_widget_class_bind_template_child (widget_class, OnwardThenAndNowPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
onward_then_and_now_page_class_init (OnwardThenAndNowPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_then_and_now_page_constructed;
  object_class->dispose = onward_then_and_now_page_dispose;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_then_and_now_page_focus_start;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "workspace.leave", NULL);

  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_SINCE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/words/onward-then-and-now-page.ui");
  bind_template (widget_class);
}

static void
onward_then_and_now_page_init (OnwardThenAndNowPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
