/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-recovery-page"

#include "onward-recovery-page.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-recovery-print.h"

struct _OnwardRecoveryPage
{
  GtkWidget      parent_instance;

  /* Template */
  GtkWidget     *scroller;
  GtkLabel      *code;
  GtkLabel      *note;
  GtkWidget     *print;

  /* Owned */
  OnwardProfile *profile;
  OnwardSecret  *recovery;
};

G_DEFINE_FINAL_TYPE (OnwardRecoveryPage, onward_recovery_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say (OnwardRecoveryPage *self,
     const char         *sentence)
{
  gtk_label_set_label (self->note, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->note), TRUE);
}

static void
copy_clicked_cb (OnwardRecoveryPage *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          onward_secret_get_bytes (self->recovery));
  say (self, _("Copied. Paste it in a safe place now: locking takes it off the clipboard."));
}

static void
sheet_printed_cb (OnwardPrintOutcome outcome,
                  gpointer           data)
{
  g_autoptr (OnwardRecoveryPage) self = data;

  switch (outcome)
    {
    case ONWARD_PRINT_SENT:
      say (self, _("Sent to the printer. Keep the sheet where you keep other important papers."));
      break;

    case ONWARD_PRINT_FAULT:
      say (self, _("The printer did not answer. You can try again, or write the code on paper."));
      break;

    case ONWARD_PRINT_CANCELLED:
    default:
      break;
    }
}

static void
print_clicked_cb (OnwardRecoveryPage *self)
{
  onward_recovery_print (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                         onward_profile_get_name (self->profile),
                         self->recovery,
                         sheet_printed_cb,
                         g_object_ref (self));
}

static void
done_clicked_cb (OnwardRecoveryPage *self)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static gboolean
onward_recovery_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ONWARD_RECOVERY_PAGE (widget)->print);
}

static void
onward_recovery_page_dispose (GObject *object)
{
  OnwardRecoveryPage *self = ONWARD_RECOVERY_PAGE (object);

  g_clear_object (&self->profile);
  g_clear_pointer (&self->recovery, onward_secret_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_RECOVERY_PAGE);

  G_OBJECT_CLASS (onward_recovery_page_parent_class)->dispose (object);
}

static void
onward_recovery_page_class_init (OnwardRecoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_recovery_page_dispose;
  widget_class->grab_focus = onward_recovery_page_grab_focus;

  signals[SIGNAL_DONE] =
    g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/access/onward-recovery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardRecoveryPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, OnwardRecoveryPage, code);
  gtk_widget_class_bind_template_child (widget_class, OnwardRecoveryPage, note);
  gtk_widget_class_bind_template_child (widget_class, OnwardRecoveryPage, print);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
}

static void
onward_recovery_page_init (OnwardRecoveryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
onward_recovery_page_new (OnwardProfile *profile,
                          OnwardSecret  *recovery)
{
  OnwardRecoveryPage *self = g_object_new (ONWARD_TYPE_RECOVERY_PAGE, NULL);

  self->profile = g_object_ref (profile);
  self->recovery = onward_secret_ref (recovery);
  gtk_label_set_label (self->code, onward_secret_get_bytes (recovery));

  return GTK_WIDGET (self);
}

OnwardProfile *
onward_recovery_page_get_profile (OnwardRecoveryPage *self)
{
  return self->profile;
}
