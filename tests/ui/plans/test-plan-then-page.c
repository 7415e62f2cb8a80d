/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-date.h"
#include "onward-day-button.h"
#include "onward-plan-choice.h"
#include "onward-plan-differences.h"
#include "onward-plan-then-page.h"
#include "onward-profile-history.h"
#include "onward-since-choice.h"
#include "onward-then-state.h"

/* The @nth of @kind in the plan that is followed. */
static OnwardRecord *
get_record (Places    *places,
            OnwardKind kind,
            guint      nth)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, kind, ONWARD_LENS_ME);

  return onward_filter_list_get_record (list, nth);
}

static GPtrArray *
compare (Places    *places,
         gint64     time,
         OnwardLens lens)
{
  OnwardRecord *plan = onward_plan_choice_get_plan (onward_plan_choice_get (places->profile, ONWARD_LENS_ME));
  g_autoptr (OnwardProfile) then = onward_then_read (places->profile, time);

  return onward_plan_differences (then, places->profile, onward_record_get_id (plan), lens);
}

static void
assert_says (GPtrArray  *differences,
             const char *heading,
             const char *words)
{
  for (guint i = 0; i < differences->len; i++)
    {
      const OnwardDifference *difference = g_ptr_array_index (differences, i);

      if (g_str_equal (difference->words, words))
        {
          g_assert_cmpstr (difference->heading, ==, heading);
          return;
        }
      g_test_message ("%s: %s", difference->heading, difference->words);
    }

  g_error ("nothing says %s", words);
}

static void
test_nothing (Places       *places,
              gconstpointer data)
{
  g_autoptr (GPtrArray) found = compare (places, onward_then_pause (), ONWARD_LENS_ME);

  g_assert_cmpuint (found->len, ==, 0);
}

/* Each in a sentence of its own, the same whoever reads it, and never a judgement. */
static void
test_steps (Places       *places,
            gconstpointer data)
{
  gint64 time = onward_then_pause ();
  OnwardRecord *step = get_record (places, ONWARD_KIND_STEP, 0);
  OnwardRecord *other = get_record (places, ONWARD_KIND_STEP, 1);
  OnwardRecord *gone = get_record (places, ONWARD_KIND_STEP, 2);
  OnwardRecord *phase = get_record (places, ONWARD_KIND_PHASE, 3);
  g_autoptr (OnwardAction) move = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_STEP, onward_record_get_id (other));
  g_autoptr (OnwardAction) removal = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STEP, onward_record_get_id (gone));
  g_autofree char *title = g_strdup (onward_record_get_display_title (gone));
  g_autofree char *no_longer = g_strdup_printf ("No longer there: “%s”", title);
  g_autofree char *went = NULL;
  g_autoptr (GPtrArray) found = NULL;

  went = g_strdup_printf ("“Rest” went from “%s” to “%s”",
                          onward_record_get_display_title (onward_profile_lookup (places->profile, onward_record_get_reference (other, "phase"))),
                          onward_record_get_display_title (phase));
  places_set (places, step, "title", "Walk");
  places_set (places, step, "status", "trying");
  places_set (places, step, "day", "2027-03-01");
  places_set (places, other, "title", "Rest");
  onward_action_set_reference (move, ONWARD_KIND_STEP, onward_record_get_id (other), "phase", onward_record_get_id (phase));
  ui_profile_apply (places->profile, move);
  onward_action_remove (removal, ONWARD_KIND_STEP, onward_record_get_id (gone));
  ui_profile_apply (places->profile, removal);

  found = compare (places, time, ONWARD_LENS_ME);
  assert_says (found, "Steps", "“Walk” is now: Trying It Out");
  assert_says (found, "Steps", went);
  assert_says (found, "Steps", no_longer);
}

static void
test_done (Places       *places,
           gconstpointer data)
{
  gint64 time = onward_then_pause ();
  g_autoptr (GPtrArray) found = NULL;
  const OnwardDifference *first;
  guint n = 0;

  for (guint i = 0; n < 2; i++)
    {
      OnwardRecord *step = get_record (places, ONWARD_KIND_STEP, i);

      if (g_str_equal (onward_record_get_text (step, "status"), "done"))
        continue;
      places_set (places, step, "status", "done");
      n++;
    }

  found = compare (places, time, ONWARD_LENS_ME);
  first = g_ptr_array_index (found, 0);
  g_assert_cmpstr (first->words, ==, "2 steps are done that were not");
  g_assert_cmpuint (found->len, ==, 3);
}

/* Weeks of hours, moved by two. */
static void
test_hours (Places       *places,
            gconstpointer data)
{
  OnwardRecord *plan = onward_plan_choice_get_plan (onward_plan_choice_get (places->profile, ONWARD_LENS_ME));
  g_autoptr (OnwardFilterList) weeks = onward_profile_list (places->profile, ONWARD_KIND_WEEK, ONWARD_LENS_ME);
  g_autoptr (OnwardAction) start = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_PLAN, onward_record_get_id (plan));
  g_autoptr (GPtrArray) found = NULL;
  OnwardRecord *week;
  OnwardId id;
  gint64 time;

  while (g_list_model_get_n_items (G_LIST_MODEL (weeks)) > 0)
    {
      const OnwardId *old = onward_record_get_id (onward_filter_list_get_record (weeks, 0));
      g_autoptr (OnwardAction) removal = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_WEEK, old);

      onward_action_remove (removal, ONWARD_KIND_WEEK, old);
      ui_profile_apply (places->profile, removal);
    }
  id = onward_action_create (start, ONWARD_KIND_WEEK);
  onward_action_set_reference (start, ONWARD_KIND_WEEK, &id, "plan", onward_record_get_id (plan));
  onward_action_set_text (start, ONWARD_KIND_WEEK, &id, "start", "2027-01-04");
  onward_action_set_integer (start, ONWARD_KIND_WEEK, &id, "monday", 120);
  ui_profile_apply (places->profile, start);
  week = onward_profile_lookup (places->profile, &id);

  time = onward_then_pause ();
  places_set (places, week, "start", "2027-01-18");
  found = compare (places, time, ONWARD_LENS_ME);
  assert_says (found, "Hours", "The hours begin 2 weeks later");
}

/* What is just for me is in no sentence that two may read. */
static void
test_private (Places       *places,
              gconstpointer data)
{
  OnwardRecord *step = get_record (places, ONWARD_KIND_STEP, 0);
  const OnwardId *id = onward_record_get_id (step);
  gint64 time = onward_then_pause ();
  g_autoptr (OnwardAction) hide = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STEP, id);
  g_autoptr (GPtrArray) alone = NULL;
  g_autoptr (GPtrArray) together = NULL;

  places_set (places, step, "title", "Zzsecret");
  onward_action_set_integer (hide, ONWARD_KIND_STEP, id, "private", 1);
  ui_profile_apply (places->profile, hide);

  alone = compare (places, time, ONWARD_LENS_ME);
  g_assert_cmpuint (alone->len, ==, 1);
  together = compare (places, time, ONWARD_LENS_TOGETHER);
  g_assert_cmpuint (together->len, ==, 0);
}

/* The sample was written today, so that a month ago everything was new to come. */
static void
test_page (Places       *places,
           gconstpointer data)
{
  GtkWidget *page = g_object_new (ONWARD_TYPE_PLAN_THEN_PAGE, "profile", places->profile, "lens", ONWARD_LENS_ME, NULL);
  GtkWidget *since;
  GtkWidget *row;

  places_show (places, page);
  onward_pump_until (ui_find (page, GTK_TYPE_LIST_BOX_ROW, 0) != NULL, 10);
  row = ui_find (page, GTK_TYPE_LIST_BOX_ROW, 0);
  g_assert_true (ui_tree_says (page, "All of it is new."));
  g_assert_true (gtk_widget_get_focusable (row));

  /* Tomorrow nothing has been different yet. */
  since = ui_find (page, ONWARD_TYPE_SINCE_CHOICE, 0);
  g_object_set (since, "since", "2999-01-01", NULL);
  onward_pump_until (ui_tree_says (page, "As it was") && ui_find (page, GTK_TYPE_LIST_BOX_ROW, 0) == NULL, 10);
}

static void
name_moment (Places     *places,
             const char *name)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_profile_name_point_async (places->profile, NULL, name, onward_pump_take, &result);
  onward_pump_result (&result);
  g_assert_true (onward_profile_write_finish (places->profile, result, NULL, NULL));
}

/* What came before the first moment and after the second says nothing. */
static void
test_between (Places       *places,
              gconstpointer data)
{
  OnwardRecord *plan = onward_plan_choice_get_plan (onward_plan_choice_get (places->profile, ONWARD_LENS_ME));
  OnwardRecord *step = get_record (places, ONWARD_KIND_STEP, 0);
  g_autoptr (OnwardProfile) then = NULL;
  g_autoptr (OnwardProfile) later = NULL;
  g_autoptr (GPtrArray) found = NULL;
  gint64 first, second;

  places_set (places, step, "title", "Before");
  first = onward_then_pause ();
  places_set (places, step, "status", "trying");
  second = onward_then_pause ();
  places_set (places, get_record (places, ONWARD_KIND_STEP, 1), "title", "After");

  then = onward_then_read (places->profile, first);
  later = onward_then_read (places->profile, second);
  found = onward_plan_differences (then, later, onward_record_get_id (plan), ONWARD_LENS_ME);
  g_assert_cmpuint (found->len, ==, 1);
  assert_says (found, "Steps", "“Before” is now: Trying It Out");
}

static void
test_until (Places       *places,
            gconstpointer data)
{
  GtkWidget *page = g_object_new (ONWARD_TYPE_PLAN_THEN_PAGE, "profile", places->profile, "lens", ONWARD_LENS_ME, NULL);
  GtkWidget *since, *until;

  places_show (places, page);
  onward_pump_until (ui_find (page, GTK_TYPE_LIST_BOX_ROW, 0) != NULL, 10);
  since = ui_find (page, ONWARD_TYPE_SINCE_CHOICE, 0);
  until = ui_find (page, ONWARD_TYPE_DAY_BUTTON, 1);
  g_assert_true (ui_tree_says (until, "Until: Now"));

  /* Nothing was written in that month. */
  g_object_set (since, "since", "2020-01-01", NULL);
  g_signal_emit_by_name (until, "picked", "2020-02-01");
  onward_pump_until (ui_tree_says (page, "The plan was there on neither day."), 10);

  g_signal_emit_by_name (until, "picked", "2019-12-01");
  g_assert_true (ui_tree_says (page, "The other way round"));

  /* The whole of the day counts. */
  {
    g_autofree char *today = NULL;
    GDate day;

    onward_date_today (&day);
    today = onward_date_to_iso (&day);
    g_signal_emit_by_name (until, "picked", today);
    onward_pump_until (ui_tree_says (page, "All of it is new."), 10);
  }
}

/* A moment that has a name can be looked back from; whoever looks with somebody sees no such names. */
static void
test_moment (Places       *places,
             gconstpointer data)
{
  GtkWidget *page, *choice, *button;
  GMenuModel *menu;
  g_autoptr (GVariant) target = NULL;

  name_moment (places, "Before_the talk");
  onward_then_pause ();
  places_set (places, get_record (places, ONWARD_KIND_STEP, 0), "title", "Since the moment");
  page = g_object_new (ONWARD_TYPE_PLAN_THEN_PAGE, "profile", places->profile, "lens", ONWARD_LENS_ME, NULL);
  places_show (places, page);
  choice = ui_find (page, ONWARD_TYPE_SINCE_CHOICE, 0);
  button = ui_find (choice, GTK_TYPE_MENU_BUTTON, 0);
  onward_pump_until (gtk_widget_get_visible (button), 10);
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 1);
  target = g_menu_model_get_item_attribute_value (menu, 0, G_MENU_ATTRIBUTE_TARGET, NULL);
  g_assert_true (gtk_widget_activate_action_variant (choice, "then.since", target));
  g_assert_cmpstr (onward_since_choice_get_words (ONWARD_SINCE_CHOICE (choice)), ==, "Since “Before_the talk”");
  onward_pump_until (ui_tree_says (page, "Since the moment") && !ui_tree_says (page, "All of it is new."), 10);

  page = g_object_new (ONWARD_TYPE_PLAN_THEN_PAGE, "profile", places->profile, "lens", ONWARD_LENS_TOGETHER, NULL);
  places_show (places, page);
  onward_pump_until (ui_find (page, GTK_TYPE_LIST_BOX_ROW, 0) != NULL, 10);
  g_assert_false (gtk_widget_get_visible (ui_find (page, GTK_TYPE_MENU_BUTTON, 0)));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/ui/plan-then-page/" name, Places, NULL, places_set_up, func, places_tear_down)
  ADD ("nothing", test_nothing);
  ADD ("steps", test_steps);
  ADD ("done", test_done);
  ADD ("hours", test_hours);
  ADD ("private", test_private);
  ADD ("page", test_page);
  ADD ("between", test_between);
  ADD ("until", test_until);
  ADD ("moment", test_moment);
#undef ADD

  return g_test_run ();
}
