/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-arenas.h"
#include "onward-consent-row.h"
#include "onward-network-page.h"
#include "onward-people-group.h"
#include "onward-people-list.h"
#include "onward-person-edit.h"
#include "onward-person-row.h"
#include "onward-person-words.h"
#include "onward-tie-row.h"

static GtkWidget *
show_list (Places *places)
{
  places_show (places, g_object_new (ONWARD_TYPE_NETWORK_PAGE,
                                     "profile", places->profile,
                                     "lens", ONWARD_LENS_ME,
                                     NULL));
  places_show_people (places);

  return ui_find (places->shown, ONWARD_TYPE_PEOPLE_LIST, 0);
}

static char *
get_titles (GtkWidget *list)
{
  GString *titles = g_string_new (NULL);
  GtkWidget *group;

  for (guint i = 0; (group = ui_find (list, ONWARD_TYPE_PEOPLE_GROUP, i)) != NULL; i++)
    {
      g_autofree char *title = NULL;

      g_object_get (group, "title", &title, NULL);
      g_string_append_printf (titles, "%s%s", i > 0 ? " | " : "", title);
    }

  return g_string_free (titles, FALSE);
}

static void
check (GtkWidget  *list,
       const char *wanted)
{
  g_autofree char *titles = get_titles (list);

  g_assert_cmpstr (titles, ==, wanted);
}

static OnwardRecord *
add_arena (Places     *places,
           const char *title)
{
  OnwardRecord *arena = places_add_empty (places, ONWARD_KIND_ARENA);

  places_set (places, arena, "title", title);

  return arena;
}

static void
remove_arenas (Places *places)
{
  g_autoptr (OnwardFilterList) arenas = onward_profile_list (places->profile, ONWARD_KIND_ARENA, ONWARD_LENS_ME);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_ARENA, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (arenas)); i++)
    onward_action_remove (action, ONWARD_KIND_ARENA, onward_record_get_id (onward_filter_list_get_record (arenas, i)));
  if (onward_action_get_n_ops (action) > 0)
    ui_profile_apply (places->profile, action);
}

/* A part of their own gets a group; without it its people are where they were before. */
static void
test_arenas (Places       *places,
             gconstpointer data)
{
  OnwardRecord *person = places_first (places, ONWARD_KIND_PERSON);
  OnwardArenas *arenas = onward_arenas_get (places->profile, ONWARD_LENS_ME);
  GtkWidget *list;

  remove_arenas (places);
  list = show_list (places);
  check (list, "Work | Health Care | Authorities | Private Life");

  add_arena (places, "The choir");
  ui_settle ();
  check (list, "Work | Health Care | Authorities | Private Life | The choir");
  onward_person_edit_set_arena (list, places->profile, ONWARD_LENS_ME, person, 4);
  onward_pump_until (onward_arenas_find (arenas, person) == 4, 10);
  g_assert_true (onward_filter_list_find (onward_working_list_get_records (places_list (places, 4)), person, NULL));

  remove_arenas (places);
  ui_settle ();
  check (list, "Work | Health Care | Authorities | Private Life");
  g_assert_true (onward_filter_list_find (onward_working_list_get_records (places_list (places, 0)), person, NULL));
}

/* Grouped by closeness, Alt+Up and Alt+Down go from ring to ring. */
static void
test_rings (Places       *places,
            gconstpointer data)
{
  OnwardRecord *person = places_add_empty (places, ONWARD_KIND_PERSON);
  GtkWidget *list = show_list (places);
  OnwardWorkingList *none;

  g_object_set (list, "by-ring", TRUE, NULL);
  ui_settle ();
  check (list, "Inner Ring | Second Ring | Third Ring | Outer Ring | No Place Yet");
  none = places_list (places, ONWARD_N_RINGS);
  onward_working_list_put (none, person, 0);
  onward_pump_until (onward_filter_list_get_record (onward_working_list_get_records (none), 0) == person, 10);
  places_press (onward_working_list_get_row (none, person), "<Alt>Up");
  onward_pump_until (onward_person_words_get_ring (person) == ONWARD_N_RINGS, 10);
  places_undo (places);
  g_assert_cmpuint (onward_person_words_get_ring (person), ==, 0);
}

/* Whatever belongs to somebody is found in their row. */
static void
test_show (Places       *places,
           gconstpointer data)
{
  OnwardRecord *person = places_first (places, ONWARD_KIND_PERSON);
  OnwardRecord *consent = places_add_empty (places, ONWARD_KIND_CONSENT);
  GtkWidget *list = show_list (places);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_CONSENT, onward_record_get_id (consent));

  g_assert_false (onward_people_list_show (ONWARD_PEOPLE_LIST (list), consent));
  onward_action_set_reference (action, ONWARD_KIND_CONSENT, onward_record_get_id (consent), "person", onward_record_get_id (person));
  ui_profile_apply (places->profile, action);

  g_assert_true (onward_people_list_show (ONWARD_PEOPLE_LIST (list), person));
  ui_settle ();
  g_assert_true (onward_people_list_show (ONWARD_PEOPLE_LIST (list), places_first (places, ONWARD_KIND_TIE)));
  ui_settle ();
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (places->window)), ONWARD_TYPE_TIE_ROW));
  g_assert_true (onward_people_list_show (ONWARD_PEOPLE_LIST (list), consent));
  ui_settle ();
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (places->window)), ONWARD_TYPE_CONSENT_ROW));
}

/* Five hundred people: a few rows now, the others when somebody comes to them. */
static void
test_many (Places       *places,
           gconstpointer data)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PERSON, NULL);
  GtkWidget *list;
  guint n_rows = 0;

  for (guint i = 0; i < 500; i++)
    {
      OnwardId id = onward_action_create (action, ONWARD_KIND_PERSON);
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      onward_action_set_text (action, ONWARD_KIND_PERSON, &id, "position", "zz");
      onward_action_set_text (action, ONWARD_KIND_PERSON, &id, "name", name);
    }
  ui_profile_apply (places->profile, action);
  list = show_list (places);
  while (ui_find (list, ONWARD_TYPE_PERSON_ROW, n_rows) != NULL)
    n_rows++;
  g_assert_cmpuint (n_rows, <, 60);
  g_assert_cmpuint (n_rows, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/people-list/arenas", Places, NULL, places_set_up, test_arenas, places_tear_down);
  g_test_add ("/people-list/rings", Places, NULL, places_set_up, test_rings, places_tear_down);
  g_test_add ("/people-list/show", Places, NULL, places_set_up, test_show, places_tear_down);
  g_test_add ("/people-list/many", Places, NULL, places_set_up, test_many, places_tear_down);

  return g_test_run ();
}
