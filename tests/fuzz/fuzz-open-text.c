/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "onward-error.h"
#include "onward-open-text.h"
#include "onward-text.h"

static GPtrArray *
read_again (const char *text,
            char      **name)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = onward_open_text_read (bytes, name, NULL, &error);

  g_assert_no_error (error);

  return rows;
}

/* Whatever is taken in fits the schema, and comes out and in again as it is. */
static void
check_rows (GPtrArray  *rows,
            const char *name)
{
  OnwardOpenTextPlace place = { .last = { [ONWARD_KIND_PLAN] = (char *) "z", [ONWARD_KIND_STEP] = (char *) "0V" } };
  g_autoptr (OnwardAction) start = onward_open_text_make_action (rows, NULL);
  g_autoptr (OnwardAction) add = onward_open_text_make_action (rows, &place);
  g_autoptr (GPtrArray) back = NULL;
  g_autofree char *again = NULL;
  g_autofree char *back_name = NULL;
  g_autofree char *text = NULL;
  GDate day;

  g_assert_cmpuint (onward_action_get_n_ops (add), >=, onward_action_get_n_ops (start));
  for (guint i = 0; i < onward_action_get_n_ops (add); i++)
    {
      const OnwardOp *op = onward_action_get_op (add, i);

      if (op->type == ONWARD_OP_SET)
        g_assert_true (onward_field_accepts (&onward_schema_get (op->kind)->fields[op->field], &op->value));
    }

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 24, 11, 2026);
  text = onward_open_text_write (rows, name, &day);
  back = read_again (text, &back_name);
  again = onward_open_text_write (back, back_name, &day);
  g_assert_cmpstr (text, ==, again);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  g_autoptr (GBytes) file = g_bytes_new_static (bytes, size);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = onward_open_text_read (file, &name, NULL, &error);

  g_assert_true ((rows != NULL) == (error == NULL));
  if (rows != NULL)
    {
      check_rows (rows, name);
      return 0;
    }

  g_assert_true (error->domain == ONWARD_ERROR);
  /* It is shown in the window. */
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), <, 200);

  return 0;
}
