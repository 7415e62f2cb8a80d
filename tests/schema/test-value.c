/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-value.h"

static void
test_each_type (void)
{
  g_auto (OnwardValue) value = { 0 };
  OnwardId id = onward_id_new ();
  OnwardId none = { 0 };

  g_assert_cmpint (value.type, ==, ONWARD_VALUE_NONE);
  g_assert_cmpstr (onward_value_get_text (&value), ==, "");
  g_assert_cmpint (onward_value_get_integer (&value), ==, 0);
  g_assert_null (onward_value_get_id (&value));

  onward_value_set_text (&value, "words");
  g_assert_cmpstr (onward_value_get_text (&value), ==, "words");
  g_assert_cmpint (onward_value_get_integer (&value), ==, 0);
  g_assert_null (onward_value_get_id (&value));

  onward_value_set_integer (&value, G_MININT64);
  g_assert_cmpint (onward_value_get_integer (&value), ==, G_MININT64);
  g_assert_cmpstr (onward_value_get_text (&value), ==, "");

  onward_value_set_id (&value, &id);
  g_assert_true (onward_id_equal (onward_value_get_id (&value), &id));
  onward_value_set_id (&value, onward_value_get_id (&value));
  g_assert_true (onward_id_equal (onward_value_get_id (&value), &id));

  onward_value_set_id (&value, &none);
  g_assert_cmpint (value.type, ==, ONWARD_VALUE_NONE);
  onward_value_set_id (&value, &id);
  onward_value_set_id (&value, NULL);
  g_assert_cmpint (value.type, ==, ONWARD_VALUE_NONE);
}

static void
test_text_alias (void)
{
  g_auto (OnwardValue) value = { 0 };

  onward_value_set_text (&value, "words");
  onward_value_set_text (&value, onward_value_get_text (&value));
  g_assert_cmpstr (onward_value_get_text (&value), ==, "words");
  onward_value_assign (&value, &value);
  g_assert_cmpstr (onward_value_get_text (&value), ==, "words");
  onward_value_set_text (&value, "");
  g_assert_cmpint (value.type, ==, ONWARD_VALUE_NONE);
  onward_value_set_text (&value, "words");
  onward_value_set_text (&value, NULL);
  g_assert_cmpint (value.type, ==, ONWARD_VALUE_NONE);
}

static void
test_equal (void)
{
  OnwardValue values[7] = { 0 };
  OnwardId a = onward_id_new ();
  OnwardId b = onward_id_new ();

  onward_value_set_integer (&values[1], 0);
  onward_value_set_integer (&values[2], 1);
  onward_value_set_text (&values[3], "1");
  onward_value_set_text (&values[4], "2");
  onward_value_set_id (&values[5], &a);
  onward_value_set_id (&values[6], &b);

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (values); j++)
      {
        g_auto (OnwardValue) copy = { 0 };

        onward_value_set_text (&copy, "before");
        onward_value_assign (&copy, &values[i]);
        g_assert_cmpint (onward_value_equal (&copy, &values[j]), ==, i == j);
      }

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    onward_value_set_none (&values[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/each-type", test_each_type);
  g_test_add_func ("/value/text-alias", test_text_alias);
  g_test_add_func ("/value/equal", test_equal);

  return g_test_run ();
}
