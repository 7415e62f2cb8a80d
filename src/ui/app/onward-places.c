/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-places"

#include "onward-places.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-network-page.h"
#include "onward-plan-page.h"
#include "onward-strategies-page.h"
#include "onward-strengths-page.h"
#include "onward-today-page.h"
#include "onward-together-page.h"

static const OnwardPlace places[ONWARD_N_PLACES] = {
  { "today", N_("Today"), "onward-today-symbolic", onward_today_page_get_type, ONWARD_LENS_ME },
  { "strengths", N_("Strengths"), "onward-strengths-symbolic", onward_strengths_page_get_type, ONWARD_LENS_ME },
  { "plan", N_("Plan"), "onward-plan-symbolic", onward_plan_page_get_type, ONWARD_LENS_ME },
  { "network", N_("Network"), "onward-network-symbolic", onward_network_page_get_type, ONWARD_LENS_ME },
  { "strategies", N_("Strategies"), "onward-strategies-symbolic", onward_strategies_page_get_type, ONWARD_LENS_ME },
  { "together", N_("Together"), "onward-together-symbolic", onward_together_page_get_type, ONWARD_LENS_TOGETHER },
};

const OnwardPlace *
onward_places_get (guint index)
{
  g_return_val_if_fail (index < ONWARD_N_PLACES, NULL);

  return &places[index];
}

int
onward_places_find (const char *name)
{
  for (guint i = 0; i < ONWARD_N_PLACES; i++)
    {
      if (g_strcmp0 (places[i].name, name) == 0)
        {
          return (int) i;
        }
    }

  return -1;
}

int
onward_places_find_kind (OnwardKind kind)
{
  switch (kind)
    {
    case ONWARD_KIND_STRENGTH:
    case ONWARD_KIND_STORY:
    case ONWARD_KIND_PRESENTATION:
    case ONWARD_KIND_VERSION:
      return onward_places_find ("strengths");

    case ONWARD_KIND_PLAN:
    case ONWARD_KIND_PHASE:
    case ONWARD_KIND_STEP:
    case ONWARD_KIND_ADJUSTMENT:
    case ONWARD_KIND_WEEK:
    case ONWARD_KIND_MEETING:
    case ONWARD_KIND_CONTINGENCY:
    case ONWARD_KIND_FACTOR:
      return onward_places_find ("plan");

    case ONWARD_KIND_PERSON:
    case ONWARD_KIND_TIE:
    case ONWARD_KIND_ARENA:
    case ONWARD_KIND_CONSENT:
    case ONWARD_KIND_MESSAGE:
      return onward_places_find ("network");

    case ONWARD_KIND_STRATEGY:
      return onward_places_find ("strategies");

    /* No place shows these yet. */
    case ONWARD_KIND_ANSWER:
    case ONWARD_KIND_LINK:
    default:
      return -1;
    }
}
