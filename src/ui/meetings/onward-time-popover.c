/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-meetings"

#include "onward-time-popover.h"

#include "onward-config.h"

#include "onward-agenda-words.h"
#include "onward-daytime.h"
#include "onward-zone.h"

struct _OnwardTimePopover
{
  GtkPopover   parent_instance;

  /* Template widgets */
  GtkEditable *begins;
  GtkWidget   *begins_note;
  GtkEditable *length;
  GtkWidget   *length_note;
  GtkEditable *zone;
  GtkWidget   *zone_note;
};

G_DEFINE_FINAL_TYPE (OnwardTimePopover, onward_time_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
pick (OnwardTimePopover *self,
      int                minute,
      int                length,
      const char        *zone)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, minute, length, zone);
}

static void
use_cb (OnwardTimePopover *self)
{
  const char *length_text = gtk_editable_get_text (self->length);
  const char *zone_text = gtk_editable_get_text (self->zone);
  g_autofree char *zone = onward_zone_parse (zone_text);
  int minute = -1;
  int length = 0;
  gboolean begins_read = onward_daytime_parse (gtk_editable_get_text (self->begins), &minute);
  gboolean length_read = *length_text == '\0' || onward_daytime_parse_length (length_text, &length);
  gboolean zone_read = *zone_text == '\0' || zone != NULL;

  gtk_widget_set_visible (self->begins_note, !begins_read);
  gtk_widget_set_visible (self->length_note, !length_read);
  gtk_widget_set_visible (self->zone_note, !zone_read);
  if (begins_read && length_read && zone_read)
    pick (self, minute, length, zone != NULL ? zone : "");
  else
    gtk_widget_grab_focus (GTK_WIDGET (!begins_read ? self->begins : !length_read ? self->length : self->zone));
}

static void
none_cb (OnwardTimePopover *self)
{
  pick (self, -1, 0, "");
}

static void
changed_cb (OnwardTimePopover *self,
            GtkEditable       *editable)
{
  gtk_widget_set_visible (editable == self->begins ? self->begins_note :
                          editable == self->length ? self->length_note : self->zone_note, FALSE);
}

static void
show_cb (OnwardTimePopover *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->begins));
}

/* Ctrl+Z in the field goes no further back than to what it was opened with. */
static void
fill (GtkEditable *editable,
      const char  *text)
{
  gtk_editable_set_text (editable, text);
  gtk_editable_set_enable_undo (editable, FALSE);
  gtk_editable_set_enable_undo (editable, TRUE);
}

static void
onward_time_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_TIME_POPOVER);

  G_OBJECT_CLASS (onward_time_popover_parent_class)->dispose (object);
}

static void
onward_time_popover_class_init (OnwardTimePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_time_popover_dispose;

  signals[SIGNAL_PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/meetings/onward-time-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardTimePopover, begins);
  gtk_widget_class_bind_template_child (widget_class, OnwardTimePopover, begins_note);
  gtk_widget_class_bind_template_child (widget_class, OnwardTimePopover, length);
  gtk_widget_class_bind_template_child (widget_class, OnwardTimePopover, length_note);
  gtk_widget_class_bind_template_child (widget_class, OnwardTimePopover, zone);
  gtk_widget_class_bind_template_child (widget_class, OnwardTimePopover, zone_note);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
onward_time_popover_init (OnwardTimePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
onward_time_popover_set_time (OnwardTimePopover *self,
                              int                minute,
                              int                length,
                              const char        *zone)
{
  g_autofree char *begins = minute >= 0 ? onward_agenda_words_span (minute, -1) : g_strdup ("");
  g_autofree char *takes = length > 0 ? onward_agenda_words_hours (length) : g_strdup ("");
  g_autofree char *here = *zone != '\0' ? g_strdup (zone) : onward_zone_here ();

  g_return_if_fail (ONWARD_IS_TIME_POPOVER (self));

  fill (self->begins, begins);
  fill (self->length, takes);
  fill (self->zone, here);
}
