/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-template-edit.h"

#include "onward-order.h"
#include "onward-text.h"

typedef struct
{
  OnwardProfile *profile;
  OnwardLens     lens;
  OnwardRecord  *plan; /* nullable */
  OnwardId       plan_id;
  OnwardAction  *action;
  guint          n_added;
} Use;

/* What the plan has of @kind, in their order; nothing for a plan that only begins. */
static OnwardFilterList *
list_of (Use          *use,
         OnwardKind    kind,
         const char   *column,
         OnwardRecord *owner)
{
  return owner != NULL ? onward_profile_list_of (use->profile, kind, use->lens, column, onward_record_get_id (owner)) : NULL;
}

static guint
count (OnwardFilterList *list)
{
  return list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;
}

/* By their names folded, which are words of the person and go as such. */
static GHashTable *
make_names (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, onward_text_wipe, NULL);
}

static void
add_names (GHashTable       *names,
           OnwardFilterList *list)
{
  for (guint i = 0; i < count (list); i++)
    {
      OnwardRecord *record = onward_filter_list_get_record (list, i);
      char *name = onward_text_fold (onward_record_get_text (record, "title"));

      /* Of two with the same name the first one counts. */
      if (g_hash_table_contains (names, name))
        onward_text_wipe (name);
      else
        g_hash_table_insert (names, name, record);
    }
}

/* Behind what is there and what was added before. */
static OnwardId
add (Use                      *use,
     OnwardKind                kind,
     const char               *column,
     const OnwardId           *owner,
     const OnwardTemplateItem *item,
     char                    **order)
{
  OnwardId id = onward_action_create (use->action, kind);
  char *next = onward_order_between (*order, NULL);

  g_free (*order);
  *order = next;
  onward_action_set_text (use->action, kind, &id, "position", *order);
  onward_action_set_reference (use->action, kind, &id, column, owner);
  onward_action_set_text (use->action, kind, &id, "title", item->titles[0]);
  use->n_added++;

  return id;
}

static char *
get_last_order (OnwardFilterList *list)
{
  return count (list) > 0
         ? g_strdup (onward_record_get_text (onward_filter_list_get_record (list, count (list) - 1), "position"))
         : NULL;
}

static void
add_phase (Use                      *use,
           GHashTable               *phases,
           GHashTable               *steps,
           const OnwardTemplateItem *phase,
           char                    **order)
{
  OnwardRecord *there = onward_template_item_look_up (phase, phases);
  OnwardId id = there != NULL ? *onward_record_get_id (there)
                              : add (use, ONWARD_KIND_PHASE, "plan", &use->plan_id, phase, order);
  g_autoptr (OnwardFilterList) its_steps = list_of (use, ONWARD_KIND_STEP, "phase", there);
  g_autofree char *step_order = get_last_order (its_steps);

  for (guint i = 0; i < phase->steps->len; i++)
    {
      const OnwardTemplateItem *step = g_ptr_array_index (phase->steps, i);
      OnwardId step_id;

      if (onward_template_item_look_up (step, steps) != NULL)
        continue;
      step_id = add (use, ONWARD_KIND_STEP, "phase", &id, step, &step_order);
      onward_action_set_text (use->action, ONWARD_KIND_STEP, &step_id, "status", "suggested");
      if (step->words != NULL)
        onward_action_set_text (use->action, ONWARD_KIND_STEP, &step_id, "note", step->words);
    }
}

static void
add_phases (Use       *use,
            GPtrArray *items)
{
  g_autoptr (OnwardFilterList) phases = list_of (use, ONWARD_KIND_PHASE, "plan", use->plan);
  g_autoptr (GHashTable) phase_names = make_names ();
  g_autoptr (GHashTable) step_names = make_names ();
  g_autofree char *order = get_last_order (phases);

  add_names (phase_names, phases);
  for (guint i = 0; i < count (phases); i++)
    {
      g_autoptr (OnwardFilterList) steps =
        list_of (use, ONWARD_KIND_STEP, "phase", onward_filter_list_get_record (phases, i));

      add_names (step_names, steps);
    }
  for (guint i = 0; i < items->len; i++)
    add_phase (use, phase_names, step_names, g_ptr_array_index (items, i), &order);
}

static void
add_others (Use        *use,
            OnwardKind  kind,
            const char *words,
            GPtrArray  *items)
{
  g_autoptr (OnwardFilterList) list = list_of (use, kind, "plan", use->plan);
  g_autoptr (GHashTable) names = make_names ();
  g_autofree char *order = get_last_order (list);

  add_names (names, list);
  for (guint i = 0; i < items->len; i++)
    {
      const OnwardTemplateItem *item = g_ptr_array_index (items, i);
      OnwardId id;

      if (onward_template_item_look_up (item, names) != NULL)
        continue;
      id = add (use, kind, "plan", &use->plan_id, item, &order);
      if (item->words != NULL)
        onward_action_set_text (use->action, kind, &id, words, item->words);
      if (item->function != NULL)
        onward_action_set_text (use->action, kind, &id, "function", item->function);
    }
}

OnwardAction *
onward_template_edit_use (OnwardTemplate *template,
                          OnwardProfile  *profile,
                          OnwardLens      lens,
                          OnwardRecord   *plan)
{
  g_autoptr (OnwardAction) action = NULL;
  Use use = { profile, lens, plan };

  g_return_val_if_fail (ONWARD_IS_TEMPLATE (template), NULL);

  action = onward_action_new (plan != NULL ? ONWARD_VERB_USE : ONWARD_VERB_ADD, ONWARD_KIND_PLAN,
                              plan != NULL ? onward_record_get_id (plan) : NULL);
  use.action = action;
  if (plan != NULL)
    {
      use.plan_id = *onward_record_get_id (plan);
    }
  else
    {
      g_autofree char *order = onward_order_between (NULL, NULL);

      use.plan_id = onward_action_create (action, ONWARD_KIND_PLAN);
      onward_action_set_text (action, ONWARD_KIND_PLAN, &use.plan_id, "position", order);
    }
  onward_action_set_text (action, ONWARD_KIND_PLAN, &use.plan_id, "template", onward_template_get_id (template));
  add_phases (&use, onward_template_get_items (template, ONWARD_KIND_PHASE));
  add_others (&use, ONWARD_KIND_MEETING, "questions", onward_template_get_items (template, ONWARD_KIND_MEETING));
  add_others (&use, ONWARD_KIND_ADJUSTMENT, "why", onward_template_get_items (template, ONWARD_KIND_ADJUSTMENT));

  return use.n_added > 0 ? g_steal_pointer (&action) : NULL;
}
