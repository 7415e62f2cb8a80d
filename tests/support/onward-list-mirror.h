/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Follows a list model as a view does, only by items-changed, and fails when that does not
 * tell the whole truth at once. Counts the rows a view would have had to throw away and make. */
typedef struct
{
  GListModel *model;
  GPtrArray  *items;
  gulong      handler;
  guint       n_removed;
  guint       n_added;
  guint       n_signals;
} OnwardListMirror;

static inline void
onward_list_mirror_check (OnwardListMirror *self)
{
  g_assert_cmpuint (g_list_model_get_n_items (self->model), ==, self->items->len);
  for (guint i = 0; i < self->items->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->model, i);

      g_assert_true (item == g_ptr_array_index (self->items, i));
    }
  g_assert_null (g_list_model_get_item (self->model, self->items->len));
}

static inline void
onward_list_mirror_follow (OnwardListMirror *self,
                           guint             position,
                           guint             removed,
                           guint             added)
{
  g_assert_cmpuint (position + removed, <=, self->items->len);
  if (removed > 0)
    g_ptr_array_remove_range (self->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->items, position + i, g_list_model_get_item (self->model, position + i));

  self->n_removed += removed;
  self->n_added += added;
  self->n_signals++;
  onward_list_mirror_check (self);
}

static inline void
onward_list_mirror_begin (OnwardListMirror *self,
                          gpointer          model)
{
  *self = (OnwardListMirror) { .model = g_object_ref (model) };
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (self->model); i++)
    g_ptr_array_add (self->items, g_list_model_get_item (self->model, i));
  self->handler = g_signal_connect_swapped (model, "items-changed", G_CALLBACK (onward_list_mirror_follow), self);
}

static inline void
onward_list_mirror_reset (OnwardListMirror *self)
{
  self->n_removed = 0;
  self->n_added = 0;
  self->n_signals = 0;
}

static inline void
onward_list_mirror_end (OnwardListMirror *self)
{
  onward_list_mirror_check (self);
  g_signal_handler_disconnect (self->model, self->handler);
  g_clear_object (&self->model);
  g_clear_pointer (&self->items, g_ptr_array_unref);
}
