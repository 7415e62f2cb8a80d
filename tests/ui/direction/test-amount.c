/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-amount.h"
#include "onward-choice-chip.h"

static OnwardRecord *
show_amount (Places *places)
{
  OnwardRecord *plan = places_add_empty (places, ONWARD_KIND_PLAN);
  GtkWidget *amount = g_object_new (ONWARD_TYPE_AMOUNT, "editable", TRUE, NULL);

  onward_amount_set_plan (ONWARD_AMOUNT (amount), places->profile, plan);
  places_show (places, amount);

  return plan;
}

static void
type (Places     *places,
      const char *text)
{
  GtkWidget *entry = ui_find (places->shown, GTK_TYPE_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  ui_settle ();
}

static void
assert_words (OnwardRecord *plan,
              const char   *expected)
{
  g_autofree char *words = onward_amount_words (plan);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_percent (Places       *places,
              gconstpointer data)
{
  OnwardRecord *plan = show_amount (places);

  assert_words (plan, "");
  type (places, "50");
  onward_pump_until (onward_record_get_integer (plan, "amount") == 50, 10);
  assert_words (plan, "50 %");

  /* What cannot be read changes nothing and stays to be put right. */
  type (places, "a lot");
  g_assert_true (ui_tree_says (places->shown, "Per cent is a number from 0 to 100."));
  type (places, "101");
  g_assert_cmpint (onward_record_get_integer (plan, "amount"), ==, 50);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_find (places->shown, GTK_TYPE_ENTRY, 0))), ==, "101");

  type (places, "");
  ui_settle ();
  assert_words (plan, "");
  places_undo (places);
  assert_words (plan, "50 %");
}

/* One number means another in the other unit. */
static void
test_unit (Places       *places,
           gconstpointer data)
{
  OnwardRecord *plan = show_amount (places);
  GtkWidget *chip = ui_find (places->shown, ONWARD_TYPE_CHOICE_CHIP, 0);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_PLAN, onward_record_get_id (plan));

  onward_action_set_integer (action, ONWARD_KIND_PLAN, onward_record_get_id (plan), "contract", 40 * 60);
  ui_profile_apply (places->profile, action);
  type (places, "25 %");
  onward_pump_until (onward_record_get_integer (plan, "amount") == 25, 10);
  g_signal_emit_by_name (chip, "chosen", "hours");
  onward_pump_until (onward_record_get_integer (plan, "amount") == 600, 10);
  assert_words (plan, "10 hours a week");

  type (places, "12:30");
  onward_pump_until (onward_record_get_integer (plan, "amount") == 750, 10);
  assert_words (plan, "12:30 hours a week");
  type (places, "300");
  g_assert_true (ui_tree_says (places->shown, "Hours a week can be written like 20, 12:30 or 12,5."));

  g_signal_emit_by_name (chip, "chosen", "percent");
  onward_pump_until (onward_record_get_integer (plan, "amount") == 31, 10);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/amount/percent", Places, NULL, places_set_up, test_percent, places_tear_down);
  g_test_add ("/amount/unit", Places, NULL, places_set_up, test_unit, places_tear_down);

  return g_test_run ();
}
