/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "onward-plan-phases.h"

static void
test_start (void)
{
  g_autoptr (OnwardAction) action = onward_plan_start_action ();
  const char *const *titles = onward_plan_default_phases ();
  const char *order = "";
  guint n_phases = 0;

  g_assert_cmpuint (g_strv_length ((char **) titles), ==, 4);
  g_assert_cmpint (onward_action_get_kind (action), ==, ONWARD_KIND_PLAN);
  for (guint i = 0; i < onward_action_get_n_ops (action); i++)
    {
      const OnwardOp *op = onward_action_get_op (action, i);

      if (op->kind != ONWARD_KIND_PHASE || op->type != ONWARD_OP_SET)
        continue;
      if (op->field == (guint) onward_schema_find_field (ONWARD_KIND_PHASE, "position"))
        {
          g_assert_cmpstr (onward_value_get_text (&op->value), >, order);
          order = onward_value_get_text (&op->value);
        }
      if (op->field == (guint) onward_schema_find_field (ONWARD_KIND_PHASE, "title"))
        g_assert_cmpstr (onward_value_get_text (&op->value), ==, titles[n_phases++]);
    }
  g_assert_cmpuint (n_phases, ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-phases/start", test_start);

  return g_test_run ();
}
