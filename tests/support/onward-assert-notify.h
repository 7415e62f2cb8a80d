/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/* Counts the notifications of one property: exactly one for a change, none for the same value. */
typedef struct
{
  GObject *object;
  gulong   handler;
  guint    n;
} OnwardNotifyCount;

static inline void
onward_notify_count_add (OnwardNotifyCount *self)
{
  self->n++;
}

/* @self must stay where it is until onward_notify_count_end(). */
static inline void
onward_notify_count_begin (OnwardNotifyCount *self,
                           gpointer           object,
                           const char        *property)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  g_assert_nonnull (g_object_class_find_property (G_OBJECT_GET_CLASS (object), property));
  self->object = g_object_ref (object);
  self->n = 0;
  self->handler = g_signal_connect_swapped (object, signal, G_CALLBACK (onward_notify_count_add), self);
}

/* How many notifications came since the last time somebody asked. */
static inline guint
onward_notify_count_take (OnwardNotifyCount *self)
{
  guint n = self->n;

  self->n = 0;

  return n;
}

static inline void
onward_notify_count_end (OnwardNotifyCount *self)
{
  g_signal_handler_disconnect (self->object, self->handler);
  g_clear_object (&self->object);
}
