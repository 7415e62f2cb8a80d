/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-empty-state.h"
#include "onward-strength-map-page.h"

static GtkWidget *
show_page (Places    *places,
           OnwardLens lens)
{
  GtkWidget *page = g_object_new (ONWARD_TYPE_STRENGTH_MAP_PAGE, "profile", places->profile, "lens", lens, NULL);

  places_show (places, page);

  return page;
}

/* The first label that is said to be joined: "strength – other (kind)". */
static const char *
find_words (GtkWidget  *page,
            const char *title)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *label = ui_find (page, GTK_TYPE_LABEL, i);

      if (label == NULL)
        return NULL;
      if (strstr (gtk_label_get_label (GTK_LABEL (label)), title) != NULL)
        return gtk_label_get_label (GTK_LABEL (label));
    }
}

/* The first strength of the sample that something uses. */
static OnwardRecord *
get_used (Places *places)
{
  g_autoptr (OnwardFilterList) links = onward_profile_list (places->profile, ONWARD_KIND_LINK, ONWARD_LENS_ME);

  return onward_profile_lookup (places->profile,
                                onward_record_get_reference (onward_filter_list_get_record (links, 0), "target"));
}

static void
test_words (Places       *places,
            gconstpointer data)
{
  GtkWidget *page = show_page (places, ONWARD_LENS_ME);
  GtkWidget *picture = ui_find (page, GTK_TYPE_DRAWING_AREA, 0);
  OnwardRecord *strength = get_used (places);
  const char *words = find_words (page, onward_record_get_display_title (strength));

  g_assert_nonnull (words);
  g_assert_true (strstr (words, "(Step)") != NULL || strstr (words, "(Strategy)") != NULL);
  gtk_test_accessible_assert_property (picture, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
  onward_pump_until (gtk_widget_get_height (picture) > 100, 10);
  g_assert_false (gtk_widget_get_visible (ui_find (page, ONWARD_TYPE_EMPTY_STATE, 0)));
}

/* What is private is in neither the picture nor its words where two people look. */
static void
test_together (Places       *places,
               gconstpointer data)
{
  OnwardRecord *strength = get_used (places);
  const OnwardId *id = onward_record_get_id (strength);
  g_autoptr (OnwardAction) hide = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_STRENGTH, id);
  GtkWidget *page = show_page (places, ONWARD_LENS_TOGETHER);

  g_assert_nonnull (find_words (page, onward_record_get_display_title (strength)));
  onward_action_set_integer (hide, ONWARD_KIND_STRENGTH, id, "private", 1);
  ui_profile_apply (places->profile, hide);
  ui_settle ();
  g_assert_null (find_words (page, onward_record_get_display_title (strength)));
}

static void
test_none (Places       *places,
           gconstpointer data)
{
  g_autoptr (OnwardFilterList) strengths = onward_profile_list (places->profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STRENGTH, NULL);
  GtkWidget *page = show_page (places, ONWARD_LENS_ME);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (strengths)); i++)
    onward_action_remove (action, ONWARD_KIND_STRENGTH,
                          onward_record_get_id (onward_filter_list_get_record (strengths, i)));
  ui_profile_apply (places->profile, action);
  ui_settle ();
  g_assert_true (gtk_widget_get_visible (ui_find (page, ONWARD_TYPE_EMPTY_STATE, 0)));
  g_assert_false (gtk_widget_get_visible (ui_find (page, GTK_TYPE_DRAWING_AREA, 0)));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/strength-map-page/words", Places, NULL, places_set_up, test_words, places_tear_down);
  g_test_add ("/strength-map-page/together", Places, NULL, places_set_up, test_together, places_tear_down);
  g_test_add ("/strength-map-page/none", Places, NULL, places_set_up, test_none, places_tear_down);

  return g_test_run ();
}
