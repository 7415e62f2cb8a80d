/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-step-tree.h"

#include "onward-order.h"
#include "onward-record-private.h"

static guint
get_n_steps (OnwardFilterList *steps)
{
  return g_list_model_get_n_items (G_LIST_MODEL (steps));
}

static gboolean
names (OnwardRecord *step,
       OnwardRecord *whole)
{
  const OnwardId *parent = onward_record_get_reference (step, "parent");

  return parent != NULL && onward_id_equal (parent, onward_record_get_id (whole));
}

OnwardRecord *
onward_step_tree_get_whole (OnwardFilterList *steps,
                            guint             index)
{
  const OnwardId *parent;

  g_return_val_if_fail (index < get_n_steps (steps), NULL);

  parent = onward_record_get_reference (onward_filter_list_get_record (steps, index), "parent");
  if (onward_id_is_none (parent))
    return NULL;

  for (guint i = index; i-- > 0;)
    {
      OnwardRecord *above = onward_filter_list_get_record (steps, i);
      const OnwardId *its = onward_record_get_reference (above, "parent");

      /* Goes upwards only, so that it ends whatever the parents say. */
      if (onward_id_equal (onward_record_get_id (above), parent))
        return onward_step_tree_get_whole (steps, i) == NULL ? above : NULL;
      if (onward_id_is_none (its) || !onward_id_equal (its, parent))
        return NULL;
    }

  return NULL;
}

guint
onward_step_tree_count_parts (OnwardFilterList *steps,
                              guint             index)
{
  OnwardRecord *step;
  guint n = 0;

  g_return_val_if_fail (index < get_n_steps (steps), 0);

  step = onward_filter_list_get_record (steps, index);
  if (onward_step_tree_get_whole (steps, index) != NULL)
    return 0;

  while (index + n + 1 < get_n_steps (steps) && names (onward_filter_list_get_record (steps, index + n + 1), step))
    n++;

  return n;
}

static GPtrArray *
list_parts (OnwardFilterList *steps,
            OnwardRecord     *step)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_object_unref);
  guint index;

  if (onward_filter_list_find (steps, step, &index))
    {
      guint n_parts = onward_step_tree_count_parts (steps, index);

      for (guint i = 1; i <= n_parts; i++)
        g_ptr_array_add (parts, g_object_ref (onward_filter_list_get_record (steps, index + i)));
    }

  return parts;
}

GPtrArray *
onward_step_tree_list_parts (OnwardProfile *profile,
                             OnwardLens     lens,
                             OnwardRecord  *step)
{
  g_autoptr (OnwardFilterList) steps =
    onward_profile_list_of (profile, ONWARD_KIND_STEP, lens, "phase", onward_record_get_reference (step, "phase"));

  return list_parts (steps, step);
}

OnwardAction *
onward_step_tree_nest (OnwardFilterList *steps,
                       OnwardRecord     *step)
{
  g_autoptr (GPtrArray) parts = list_parts (steps, step);
  const OnwardId *id = onward_record_get_id (step);
  OnwardAction *action;
  OnwardRecord *whole;
  guint index;

  if (!onward_filter_list_find (steps, step, &index) || index == 0 || onward_step_tree_get_whole (steps, index) != NULL)
    return NULL;

  whole = onward_step_tree_get_whole (steps, index - 1);
  if (whole == NULL)
    whole = onward_filter_list_get_record (steps, index - 1);

  action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_STEP, id);
  onward_action_set_reference (action, ONWARD_KIND_STEP, id, "parent", onward_record_get_id (whole));
  for (guint i = 0; i < parts->len; i++)
    onward_action_set_reference (action, ONWARD_KIND_STEP, onward_record_get_id (g_ptr_array_index (parts, i)), "parent",
                                 onward_record_get_id (whole));

  return action;
}

OnwardAction *
onward_step_tree_free (OnwardFilterList *steps,
                       OnwardRecord     *step)
{
  const OnwardId *id = onward_record_get_id (step);
  OnwardAction *action;
  OnwardRecord *whole;
  guint index, start;

  if (!onward_filter_list_find (steps, step, &index))
    return NULL;
  whole = onward_step_tree_get_whole (steps, index);
  if (whole == NULL || !onward_filter_list_find (steps, whole, &start))
    return NULL;

  action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_STEP, id);
  onward_action_set_reference (action, ONWARD_KIND_STEP, id, "parent", NULL);
  start += onward_step_tree_count_parts (steps, start);
  if (start != index)
    {
      g_autofree char *order = onward_filter_list_order_for (steps, start, step);

      onward_action_set_text (action, ONWARD_KIND_STEP, id, "position", order);
    }

  return action;
}

int
onward_step_tree_find_beside (OnwardFilterList *steps,
                              OnwardRecord     *step,
                              int               by)
{
  guint n_steps = get_n_steps (steps);
  guint index, next;
  OnwardRecord *whole, *beside;

  if (!onward_filter_list_find (steps, step, &index))
    return -1;

  next = by < 0 ? index - 1 : index + 1 + onward_step_tree_count_parts (steps, index);
  if (by < 0 ? index == 0 : next >= n_steps)
    return -1;

  whole = onward_step_tree_get_whole (steps, index);
  beside = onward_step_tree_get_whole (steps, next);
  if (whole != NULL)
    return beside == whole ? (int) next : -1;

  /* Above stands the one to be passed, or the last of its parts. */
  if (by < 0)
    {
      if (beside != NULL)
        onward_filter_list_find (steps, beside, &next);
      return (int) next;
    }

  return (int) (next + onward_step_tree_count_parts (steps, next));
}

/* The steps without @step and its parts. */
static GPtrArray *
list_others (OnwardFilterList *steps,
             OnwardRecord     *step,
             GPtrArray        *parts)
{
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < get_n_steps (steps); i++)
    {
      OnwardRecord *other = onward_filter_list_get_record (steps, i);

      if (other != step && !g_ptr_array_find (parts, other, NULL))
        g_ptr_array_add (others, other);
    }

  return others;
}

/* Which of @steps the one at @index of @others is part of, with what is to be moved left out. */
static OnwardRecord *
get_whole_of (OnwardFilterList *steps,
              GPtrArray        *others,
              guint             index)
{
  guint at;

  return onward_filter_list_find (steps, g_ptr_array_index (others, index), &at)
         ? onward_step_tree_get_whole (steps, at) : NULL;
}

/* Who the step belongs to when it stands before @index of @others. */
static OnwardRecord *
find_whole (OnwardFilterList *steps,
            OnwardRecord     *step,
            GPtrArray        *others,
            guint             index)
{
  OnwardRecord *below = index < others->len ? get_whole_of (steps, others, index) : NULL;
  OnwardRecord *above;

  if (below != NULL)
    return below;
  if (index == 0)
    return NULL;

  /* Behind the last part: one that was a part of it stays one, any other goes on behind. */
  above = get_whole_of (steps, others, index - 1);
  if (above == NULL)
    above = g_ptr_array_index (others, index - 1);

  return names (step, above) ? above : NULL;
}

void
onward_step_tree_put (OnwardFilterList *steps,
                      OnwardRecord     *step,
                      guint             index,
                      GPtrArray        *parts,
                      OnwardAction     *action)
{
  g_autoptr (GPtrArray) others = list_others (steps, step, parts);
  const OnwardId *id = onward_record_get_id (step);
  const OnwardId *parent = onward_record_get_reference (step, "parent");
  g_autofree char *order = NULL;
  OnwardRecord *whole;
  guint n_above = 0, at;

  /* Counted among all but the step; its parts, which follow it, do not count either. */
  for (guint i = 0; i < parts->len; i++)
    if (onward_filter_list_find (steps, g_ptr_array_index (parts, i), &at) && at <= index)
      n_above++;
  index = MIN (index - n_above, others->len);

  whole = find_whole (steps, step, others, index);
  if (whole != NULL && parts->len > 0)
    {
      while (index < others->len && get_whole_of (steps, others, index) == whole)
        index++;
      whole = NULL;
    }

  if (whole != NULL || !onward_id_is_none (parent))
    onward_action_set_reference (action, ONWARD_KIND_STEP, id, "parent", whole != NULL ? onward_record_get_id (whole) : NULL);
  order = parts->len == 0 ? onward_filter_list_order_for (steps, index, step)
          : onward_order_between (index > 0 ? onward_record_get_order (others->pdata[index - 1]) : NULL,
                                  index < others->len ? onward_record_get_order (others->pdata[index]) : NULL);
  onward_action_set_text (action, ONWARD_KIND_STEP, id, "position", order);
  for (guint i = 0; i < parts->len; i++)
    {
      char *next = onward_order_between (order, index < others->len ? onward_record_get_order (others->pdata[index]) : NULL);

      onward_action_set_text (action, ONWARD_KIND_STEP, onward_record_get_id (g_ptr_array_index (parts, i)), "position", next);
      g_free (order);
      order = next;
    }
}
