/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-map-chip.h"
#include "onward-map-export.h"
#include "onward-map-ink.h"
#include "onward-map-view.h"
#include "onward-person-words.h"

static OnwardNetworkMap *
show_map (Places    *places,
          OnwardLens lens)
{
  GtkWidget *view = g_object_new (ONWARD_TYPE_MAP_VIEW, "editable", lens == ONWARD_LENS_ME, NULL);

  onward_map_view_setup (ONWARD_MAP_VIEW (view), places->profile, lens);
  places_show (places, view);

  return onward_map_view_get_map (ONWARD_MAP_VIEW (view));
}

static OnwardRecord *
get_person (Places     *places,
            const char *name)
{
  g_autoptr (OnwardFilterList) people = onward_profile_list (places->profile, ONWARD_KIND_PERSON, ONWARD_LENS_ME);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (people)); i++)
    if (g_str_equal (onward_record_get_display_title (onward_filter_list_get_record (people, i)), name))
      return onward_filter_list_get_record (people, i);

  g_assert_not_reached ();
}

static void
act (OnwardNetworkMap *map,
     OnwardRecord     *person,
     const char       *action)
{
  g_assert_true (onward_network_map_show (map, person));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (map), action, NULL));
}

/* Everybody who is placed has a chip that says who and where they are; nobody else has. */
static void
test_chips (Places       *places,
            gconstpointer data)
{
  OnwardNetworkMap *map = show_map (places, ONWARD_LENS_ME);
  OnwardRecord *partner = get_person (places, "Tom");
  GtkWidget *chip = onward_network_map_get_chip (map, partner);
  OnwardRecord *unplaced = places_add_empty (places, ONWARD_KIND_PERSON);
  g_autofree char *words = onward_map_scene_describe (onward_network_map_get_scene (map), partner);

  ui_settle ();
  g_assert_null (onward_network_map_get_chip (map, unplaced));
  gtk_test_accessible_assert_role (chip, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL, "Tom");
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
  g_assert_nonnull (strstr (words, "2 ties"));

  /* By role and initials, until names are asked for. */
  g_assert_true (ui_tree_says (chip, "The one I live with"));
  g_assert_false (ui_tree_says (chip, "Tom"));
  g_object_set (map, "names", TRUE, NULL);
  g_assert_true (ui_tree_says (chip, "Tom"));
}

static void
test_together (Places       *places,
               gconstpointer data)
{
  OnwardRecord *partner = get_person (places, "Tom");
  const OnwardId *id = onward_record_get_id (partner);
  g_autoptr (OnwardAction) hide = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_PERSON, id);
  OnwardNetworkMap *map = show_map (places, ONWARD_LENS_TOGETHER);

  g_assert_nonnull (onward_network_map_get_chip (map, partner));
  onward_action_set_integer (hide, ONWARD_KIND_PERSON, id, "private", 1);
  ui_profile_apply (places->profile, hide);
  onward_pump_until (onward_network_map_get_chip (map, partner) == NULL, 10);
}

/* Closer, further out, round and to the next arena, each one action that can be undone. */
static void
test_moves (Places       *places,
            gconstpointer data)
{
  OnwardNetworkMap *map = show_map (places, ONWARD_LENS_ME);
  OnwardRecord *manager = get_person (places, "Ruth");
  gint64 angle;

  act (map, manager, "map.closer");
  onward_pump_until (onward_person_words_get_ring (manager) == 1, 10);
  act (map, manager, "map.closer");
  ui_settle ();
  g_assert_cmpuint (onward_person_words_get_ring (manager), ==, 1);
  act (map, manager, "map.further");
  onward_pump_until (onward_person_words_get_ring (manager) == 2, 10);

  act (map, manager, "map.right");
  onward_pump_until (onward_record_get_integer (manager, "angle") > 0, 10);
  angle = onward_record_get_integer (manager, "angle");
  ui_settle ();
  act (map, manager, "map.left");
  onward_pump_until (onward_record_get_integer (manager, "angle") < angle, 10);
  g_assert_cmpstr (onward_record_get_text (manager, "arena"), ==, "work");

  act (map, manager, "map.next-arena");
  onward_pump_until (!g_str_equal (onward_record_get_text (manager, "arena"), "work"), 10);
  places_undo (places);
  g_assert_cmpstr (onward_record_get_text (manager, "arena"), ==, "work");

  act (map, manager, "map.take-off");
  onward_pump_until (onward_network_map_get_chip (map, manager) == NULL, 10);
  places_undo (places);
  onward_pump_until (onward_network_map_get_chip (map, manager) != NULL, 10);
}

/* One action for everybody, which leaves whom I placed myself; a second time there is nothing to do. */
static void
test_tidy_up (Places       *places,
              gconstpointer data)
{
  OnwardNetworkMap *map = show_map (places, ONWARD_LENS_ME);
  OnwardRecord *manager = get_person (places, "Ruth"), *colleague = get_person (places, "Dev");
  guint tidied = (guint) onward_schema_find_field (ONWARD_KIND_PERSON, "tidied");

  act (map, manager, "map.right");
  onward_pump_until (onward_record_get_integer (manager, "angle") > 0, 10);
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (map), "map.tidy-up", NULL);
  onward_pump_until (onward_record_get_value (colleague, tidied)->type == ONWARD_VALUE_INTEGER, 10);
  g_assert_cmpint (onward_record_get_value (manager, tidied)->type, ==, ONWARD_VALUE_NONE);
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (map), "map.tidy-up", NULL);
  g_assert_true (ui_tree_says (places->shown, "It is tidy already."));
  places_undo (places);
  g_assert_cmpint (onward_record_get_value (colleague, tidied)->type, ==, ONWARD_VALUE_NONE);
}

static void
keep_words (OnwardNetworkMap *map,
            const char       *words,
            char            **said)
{
  g_free (*said);
  *said = g_strdup (words);
}

/* First one, then the other; who is tied already is said, and Esc leaves it. */
static void
test_tie (Places       *places,
          gconstpointer data)
{
  OnwardNetworkMap *map = show_map (places, ONWARD_LENS_ME);
  OnwardMapScene *scene = onward_network_map_get_scene (map);
  OnwardRecord *manager = get_person (places, "Ruth"), *doctor = get_person (places, "Dr Marsh");
  OnwardRecord *colleague = get_person (places, "Dev");
  g_autofree char *said = NULL;
  g_autoptr (OnwardAction) remove = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_PERSON, onward_record_get_id (doctor));

  g_signal_connect (map, "said", G_CALLBACK (keep_words), &said);
  g_assert_null (onward_map_scene_find_tie (scene, manager, doctor));
  act (map, manager, "map.tie");
  g_assert_nonnull (strstr (said, "Ruth"));
  g_assert_true (gtk_widget_has_css_class (onward_network_map_get_chip (map, colleague), "dimmed"));
  gtk_test_accessible_assert_state (onward_network_map_get_chip (map, colleague), GTK_ACCESSIBLE_STATE_DISABLED, TRUE);
  gtk_widget_activate (onward_network_map_get_chip (map, colleague));
  g_assert_nonnull (strstr (said, "already"));
  gtk_widget_activate (onward_network_map_get_chip (map, doctor));
  onward_pump_until (onward_map_scene_find_tie (scene, doctor, manager) != NULL, 10);
  ui_settle ();
  g_assert_false (gtk_widget_has_css_class (onward_network_map_get_chip (map, colleague), "dimmed"));

  /* A tie with oneself is none. */
  act (map, doctor, "map.tie");
  gtk_widget_activate (onward_network_map_get_chip (map, doctor));
  g_assert_cmpstr (said, ==, "");

  /* Whoever is removed while a tie begins with them takes it along. */
  act (map, doctor, "map.tie");
  onward_action_remove (remove, ONWARD_KIND_PERSON, onward_record_get_id (doctor));
  ui_profile_apply (places->profile, remove);
  ui_settle ();
  g_assert_cmpstr (said, ==, "");
  g_assert_false (gtk_widget_has_css_class (onward_network_map_get_chip (map, manager), "dimmed"));
}

/* Arrow keys lead to every one of them. */
static void
test_walk (Places       *places,
           gconstpointer data)
{
  static const GtkDirectionType directions[] = { GTK_DIR_UP, GTK_DIR_RIGHT, GTK_DIR_DOWN, GTK_DIR_LEFT };
  OnwardNetworkMap *map = show_map (places, ONWARD_LENS_ME);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) next = g_ptr_array_new ();
  g_autoptr (GPtrArray) people = onward_map_scene_get_people (onward_network_map_get_scene (map));

  g_ptr_array_add (next, onward_network_map_get_chip (map, NULL));
  g_hash_table_add (seen, onward_network_map_get_chip (map, NULL));
  while (next->len > 0)
    {
      GtkWidget *chip = g_ptr_array_steal_index (next, 0);

      for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
        {
          GtkWidget *focus;

          gtk_widget_grab_focus (chip);
          g_assert_true (gtk_widget_child_focus (GTK_WIDGET (map), directions[i]));
          focus = gtk_root_get_focus (GTK_ROOT (places->window));
          if (g_hash_table_add (seen, focus))
            g_ptr_array_add (next, focus);
        }
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, people->len + 1);
}

static void
test_layers (Places       *places,
             gconstpointer data)
{
  OnwardNetworkMap *map = show_map (places, ONWARD_LENS_ME);
  OnwardRecord *manager = get_person (places, "Ruth");
  GtkWidget *chip = onward_network_map_get_chip (map, manager);
  g_autofree char *place = onward_map_scene_describe (onward_network_map_get_scene (map), manager);
  g_autofree char *words = g_strdup_printf ("%s. May know something", place);
  g_autofree char *plan = g_strdup_printf ("%s. Has a part in my plan", place);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (map), "map-view.layer", "i", ONWARD_MAP_LAYER_MAY_KNOW));
  g_assert_true (ui_tree_says (places->shown, "Who may know something of how you are, in the words you chose for them."));
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
  gtk_widget_activate_action (GTK_WIDGET (map), "map-view.layer", "i", ONWARD_MAP_LAYER_PLAN);
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, plan);
}

/* What leaves the profile has nothing private in it, and names only when they were asked for. */
static void
test_export (Places       *places,
             gconstpointer data)
{
  OnwardRecord *partner = get_person (places, "Tom");
  const OnwardId *id = onward_record_get_id (partner);
  g_autoptr (OnwardAction) hide = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_PERSON, id);
  OnwardNetworkInk ink = onward_map_ink_get_paper ();
  OnwardNetworkDrawing *drawing = onward_map_export_draw (places->profile, FALSE, ONWARD_MAP_LAYER_NONE);
  guint before = onward_network_drawing_get_n_people (drawing);
  g_autoptr (GBytes) bytes = onward_network_export_to_bytes (drawing, &ink, ONWARD_NETWORK_FORMAT_SVG, "");
  const char *svg = g_bytes_get_data (bytes, NULL);

  g_assert_nonnull (g_strstr_len (svg, (gssize) g_bytes_get_size (bytes), "The one"));
  g_assert_null (g_strstr_len (svg, (gssize) g_bytes_get_size (bytes), ">Tom<"));
  onward_network_drawing_free (drawing);
  g_bytes_unref (bytes);
  drawing = onward_map_export_draw (places->profile, TRUE, ONWARD_MAP_LAYER_NONE);
  bytes = onward_network_export_to_bytes (drawing, &ink, ONWARD_NETWORK_FORMAT_SVG, "");
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), ">Tom<"));
  onward_network_drawing_free (drawing);

  onward_action_set_integer (hide, ONWARD_KIND_PERSON, id, "private", 1);
  ui_profile_apply (places->profile, hide);
  drawing = onward_map_export_draw (places->profile, TRUE, ONWARD_MAP_LAYER_NONE);
  g_assert_cmpuint (onward_network_drawing_get_n_people (drawing), ==, before - 1);
  onward_network_drawing_free (drawing);
}

/* Who has the same name is told apart by what is said of them; long names and those from the right are names. */
static void
test_names (Places       *places,
            gconstpointer data)
{
  g_autofree char *longest = g_strnfill (200, 'W');
  const char *const names[] = { "Zoe", "Zoe", longest, "אני", "مرحبا بكم" };
  const char *const roles[] = { "my sister", "my doctor", "", "", "" };
  OnwardRecord *people[G_N_ELEMENTS (names)];
  OnwardNetworkMap *map = show_map (places, ONWARD_LENS_ME);
  OnwardMapScene *scene = onward_network_map_get_scene (map);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PERSON, NULL);
      OnwardId id = onward_action_create (action, ONWARD_KIND_PERSON);

      onward_action_set_text (action, ONWARD_KIND_PERSON, &id, "name", names[i]);
      onward_action_set_text (action, ONWARD_KIND_PERSON, &id, "role", roles[i]);
      onward_action_set_text (action, ONWARD_KIND_PERSON, &id, "position", "V");
      onward_action_set_integer (action, ONWARD_KIND_PERSON, &id, "ring", 2);
      ui_profile_apply (places->profile, action);
      people[i] = onward_profile_lookup (places->profile, &id);
    }
  g_object_set (map, "names", TRUE, NULL);
  ui_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *chip = onward_network_map_get_chip (map, people[i]);

      g_assert_nonnull (chip);
      gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL, names[i]);
      g_assert_cmpint (gtk_widget_get_width (chip), <, gtk_widget_get_width (GTK_WIDGET (map)) / 2);
    }

  g_assert_true (onward_network_map_get_chip (map, people[0]) != onward_network_map_get_chip (map, people[1]));
  {
    g_autofree char *one = onward_person_words_full (people[0]);
    g_autofree char *other = onward_person_words_full (people[1]);

    g_assert_cmpstr (one, !=, other);
  }

  /* A tie between the two is one of two people. */
  act (map, people[0], "map.tie");
  gtk_widget_activate (onward_network_map_get_chip (map, people[1]));
  onward_pump_until (onward_map_scene_find_tie (scene, people[0], people[1]) != NULL, 10);
}

/* All of five hundred are there, some with each frame. */
static void
test_crowd (Places       *places,
            gconstpointer data)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PERSON, NULL);
  OnwardNetworkMap *map;
  OnwardId ids[500];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      ids[i] = onward_action_create (action, ONWARD_KIND_PERSON);
      onward_action_set_text (action, ONWARD_KIND_PERSON, &ids[i], "name", name);
      onward_action_set_text (action, ONWARD_KIND_PERSON, &ids[i], "position", "V");
      onward_action_set_integer (action, ONWARD_KIND_PERSON, &ids[i], "ring", i % ONWARD_N_RINGS + 1);
    }
  ui_profile_apply (places->profile, action);
  map = show_map (places, ONWARD_LENS_ME);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      GtkWidget *chip = onward_network_map_get_chip (map, onward_profile_lookup (places->profile, &ids[i]));

      g_assert_nonnull (chip);
      onward_pump_until (gtk_widget_get_visible (chip) && gtk_widget_get_width (chip) > 0, 20);
    }
}

static double
get_distance (OnwardNetworkMap *map,
              OnwardRecord     *person)
{
  graphene_point_t me, there;

  g_assert_true (gtk_widget_compute_point (onward_network_map_get_chip (map, NULL), GTK_WIDGET (map),
                                           &GRAPHENE_POINT_INIT (0, 0), &me));
  g_assert_true (gtk_widget_compute_point (onward_network_map_get_chip (map, person), GTK_WIDGET (map),
                                           &GRAPHENE_POINT_INIT (0, 0), &there));

  return graphene_point_distance (&me, &there, NULL, NULL);
}

/* Two fingers make it larger, and smaller again. */
static void
test_pinch (Places       *places,
            gconstpointer data)
{
  OnwardNetworkMap *map = show_map (places, ONWARD_LENS_ME);
  OnwardRecord *manager = get_person (places, "Ruth");
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (map));
  GtkGesture *pinch = NULL;
  double before;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_ZOOM (controller))
        pinch = GTK_GESTURE (controller);
    }
  g_assert_nonnull (pinch);
  ui_settle ();
  before = get_distance (map, manager);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  ui_settle ();
  g_assert_cmpfloat (get_distance (map, manager), >, 1.5 * before);
  g_signal_emit_by_name (pinch, "scale-changed", 1.0);
  ui_settle ();
  g_assert_cmpfloat_with_epsilon (get_distance (map, manager), before, 3);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/network-map/chips", Places, NULL, places_set_up, test_chips, places_tear_down);
  g_test_add ("/network-map/together", Places, NULL, places_set_up, test_together, places_tear_down);
  g_test_add ("/network-map/moves", Places, NULL, places_set_up, test_moves, places_tear_down);
  g_test_add ("/network-map/tidy-up", Places, NULL, places_set_up, test_tidy_up, places_tear_down);
  g_test_add ("/network-map/tie", Places, NULL, places_set_up, test_tie, places_tear_down);
  g_test_add ("/network-map/names", Places, NULL, places_set_up, test_names, places_tear_down);
  g_test_add ("/network-map/crowd", Places, NULL, places_set_up, test_crowd, places_tear_down);
  g_test_add ("/network-map/pinch", Places, NULL, places_set_up, test_pinch, places_tear_down);
  g_test_add ("/network-map/walk", Places, NULL, places_set_up, test_walk, places_tear_down);
  g_test_add ("/network-map/layers", Places, NULL, places_set_up, test_layers, places_tear_down);
  g_test_add ("/network-map/export", Places, NULL, places_set_up, test_export, places_tear_down);

  return g_test_run ();
}
