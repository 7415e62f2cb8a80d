/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-plan"

#include "onward-plan-phases.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-order.h"

const char *const *
onward_plan_default_phases (void)
{
  /* Filled anew each time, since the language may be set after the first call. */
  static const char *phases[5];

  phases[0] = _("Getting ready");
  phases[1] = _("Starting");
  phases[2] = _("Building up");
  phases[3] = _("Staying well");

  return phases;
}

void
onward_plan_phases_add (OnwardAction   *action,
                        const OnwardId *plan)
{
  const char *const *titles = onward_plan_default_phases ();
  g_autofree char *order = NULL;

  for (guint i = 0; titles[i] != NULL; i++)
    {
      OnwardId phase = onward_action_create (action, ONWARD_KIND_PHASE);
      char *next = onward_order_between (order, NULL);

      g_free (order);
      order = next;
      onward_action_set_reference (action, ONWARD_KIND_PHASE, &phase, "plan", plan);
      onward_action_set_text (action, ONWARD_KIND_PHASE, &phase, "position", order);
      onward_action_set_text (action, ONWARD_KIND_PHASE, &phase, "title", titles[i]);
    }
}

OnwardAction *
onward_plan_start_action (void)
{
  OnwardAction *action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PLAN, NULL);
  OnwardId plan = onward_action_create (action, ONWARD_KIND_PLAN);
  g_autofree char *order = onward_order_between (NULL, NULL);

  onward_action_set_text (action, ONWARD_KIND_PLAN, &plan, "position", order);
  onward_plan_phases_add (action, &plan);

  return action;
}
