/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-leave-page"

#include "onward-leave-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-question-dialog.h"
#include "onward-take-along-row.h"

struct _OnwardLeavePage
{
  GtkWidget           parent_instance;

  /* Template */
  GtkWidget          *scroller;
  OnwardTakeAlongRow *along;
  AdwActionRow       *eject;
  GtkLabel           *news;

  /* Owned */
  GMount             *mount;
  GCancellable       *cancellable;
};

G_DEFINE_FINAL_TYPE (OnwardLeavePage, onward_leave_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say (OnwardLeavePage *self,
     const char      *sentence)
{
  gtk_label_set_label (self->news, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->news), *sentence != '\0');
}

static void
told_cb (OnwardLeavePage *self,
         const char      *sentence)
{
  say (self, sentence);
}

/* Only what can be taken out is offered to be; a folder that is synchronized stays where it is. */
static void
mount_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMount) mount = g_file_find_enclosing_mount_finish (G_FILE (source), result, &error);
  g_autoptr (OnwardLeavePage) self = data;

  if (mount == NULL || self->eject == NULL || (!g_mount_can_eject (mount) && !g_mount_can_unmount (mount)))
    return;

  g_set_object (&self->mount, mount);
  gtk_widget_set_visible (GTK_WIDGET (self->eject), TRUE);
}

static void
taken_cb (OnwardLeavePage *self,
          GFile           *file)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "leave.remove", TRUE);
  g_file_find_enclosing_mount_async (file, G_PRIORITY_DEFAULT, self->cancellable, mount_cb, g_object_ref (self));
}

static void
say_ejected (OnwardLeavePage *self,
             gboolean         done,
             const GError    *error)
{
  if (self->eject == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->eject), !done);
  say (self, done ? _("You can take it out now. The copy is on it.")
                  : _("It is still in use, so leave it in for now. The copy is on it. You can try again, or eject it in the file manager."));
}

static void
ejected_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (OnwardLeavePage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = g_mount_eject_with_operation_finish (G_MOUNT (source), result, &error);

  say_ejected (self, done, error);
}

static void
unmounted_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (OnwardLeavePage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = g_mount_unmount_with_operation_finish (G_MOUNT (source), result, &error);

  say_ejected (self, done, error);
}

static void
eject_cb (OnwardLeavePage *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->eject), FALSE);
  if (g_mount_can_eject (self->mount))
    g_mount_eject_with_operation (self->mount, G_MOUNT_UNMOUNT_NONE, NULL, self->cancellable, ejected_cb, g_object_ref (self));
  else
    g_mount_unmount_with_operation (self->mount, G_MOUNT_UNMOUNT_NONE, NULL, self->cancellable, unmounted_cb, g_object_ref (self));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REMOVE], 0, TRUE);
}

static void
answered_cb (gboolean yes,
             gpointer data)
{
  g_autoptr (OnwardLeavePage) self = data;

  if (yes && self->along != NULL)
    g_signal_emit (self, signals[SIGNAL_REMOVE], 0, FALSE);
}

/* The one way here that cannot be taken back and leaves nothing to open. */
static void
without_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  onward_question_dialog_ask (GTK_WINDOW (gtk_widget_get_root (widget)),
                              _("Remove this profile without a copy?"),
                              _("All you wrote in it goes, and it cannot be brought back. Copies that you made elsewhere stay."),
                              _("_Keep It"),
                              _("_Remove It"),
                              answered_cb,
                              g_object_ref (widget));
}

static void
onward_leave_page_dispose (GObject *object)
{
  OnwardLeavePage *self = ONWARD_LEAVE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->mount);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_LEAVE_PAGE);

  G_OBJECT_CLASS (onward_leave_page_parent_class)->dispose (object);
}

static void
onward_leave_page_finalize (GObject *object)
{
  g_object_unref (ONWARD_LEAVE_PAGE (object)->cancellable);

  G_OBJECT_CLASS (onward_leave_page_parent_class)->finalize (object);
}

static void
onward_leave_page_class_init (OnwardLeavePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_leave_page_dispose;
  object_class->finalize = onward_leave_page_finalize;

  signals[SIGNAL_REMOVE] =
    g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "leave.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "leave.without", NULL, without_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (ONWARD_TYPE_TAKE_ALONG_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/profile/onward-leave-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardLeavePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, OnwardLeavePage, along);
  gtk_widget_class_bind_template_child (widget_class, OnwardLeavePage, eject);
  gtk_widget_class_bind_template_child (widget_class, OnwardLeavePage, news);
  gtk_widget_class_bind_template_callback (widget_class, told_cb);
  gtk_widget_class_bind_template_callback (widget_class, taken_cb);
  gtk_widget_class_bind_template_callback (widget_class, eject_cb);
}

static void
onward_leave_page_init (OnwardLeavePage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "leave.remove", FALSE);
}

GtkWidget *
onward_leave_page_new (OnwardProfile *profile)
{
  OnwardLeavePage *self = g_object_new (ONWARD_TYPE_LEAVE_PAGE, NULL);

  onward_take_along_row_set_profile (self->along, profile);

  return GTK_WIDGET (self);
}

void
onward_leave_page_write (OnwardLeavePage *self,
                         GFile           *file)
{
  g_return_if_fail (ONWARD_IS_LEAVE_PAGE (self));

  onward_take_along_row_write (self->along, file);
}
