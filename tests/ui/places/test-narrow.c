/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-narrow"

#include "places-fixture.h"

#include "onward-network-page.h"
#include "onward-adjustments-page.h"
#include "onward-arenas-page.h"
#include "onward-calendar-page.h"
#include "onward-direction-page.h"
#include "onward-facts-page.h"
#include "onward-finding-page.h"
#include "onward-harder-page.h"
#include "onward-hours-page.h"
#include "onward-matching-page.h"
#include "onward-meetings-page.h"
#include "onward-network-then-page.h"
#include "onward-now-page.h"
#include "onward-plan-then-page.h"
#include "onward-plans-page.h"
#include "onward-strength-map-page.h"
#include "onward-templates-page.h"
#include "onward-then-and-now-page.h"
#include "onward-words-page.h"
#include "onward-plan-page.h"
#include "onward-strategies-page.h"
#include "onward-strengths-page.h"
#include "onward-today-page.h"
#include "onward-together-page.h"

/* The narrowest window that a page must fit into without scrolling sideways. */
#define NARROW 360

/* Names the widgets that ask for more than there is, from the outside in. */
static void
name_wide_widgets (GtkWidget *widget,
                   int        depth)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum <= NARROW - 2 * depth || !gtk_widget_get_visible (widget))
    return;

  g_test_message ("%*s%s asks for %d px", depth, "", G_OBJECT_TYPE_NAME (widget), minimum);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_wide_widgets (child, depth + 1);
}

/* What stands inside the scrolled window decides: that one itself would shrink to nothing. */
static GtkWidget *
find_scrolled_content (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_VIEWPORT (widget))
    return gtk_viewport_get_child (GTK_VIEWPORT (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_scrolled_content (child);

  return found;
}

/* Buttons that lead to other pages are seen in a window only, which knows their actions. */
static void
show_ways (GtkWidget *widget)
{
  const char *action = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  if (action != NULL && g_str_has_prefix (action, "win."))
    gtk_widget_set_visible (widget, TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    show_ways (child);
}

static void
assert_fits (Places *places)
{
  GtkWidget *content = find_scrolled_content (places->shown);
  int minimum;

  g_assert_nonnull (content);
  show_ways (content);
  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > NARROW)
    name_wide_widgets (content, 0);
  g_assert_cmpint (minimum, <=, NARROW);

  onward_page_focus_start (ONWARD_PAGE (places->shown));
  ui_settle ();
  gtk_widget_allocate (places->shown, NARROW, 640, -1, NULL);
  g_assert_cmpint (gtk_widget_get_width (content), <=, NARROW);
}

static void
test_fits (Places       *places,
           gconstpointer data)
{
  assert_fits (places);
}

static void
test_fits_large (Places       *places,
                 gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  ui_settle ();

  assert_fits (places);

  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  ui_settle ();
}

#define ADD_LARGE(name, get_type) \
  g_test_add ("/narrow/" name "/large-text", Places, get_type, places_set_up, test_fits_large, places_tear_down)

#define ADD_PAGE(name, get_type) \
  g_test_add ("/narrow/" name, Places, get_type, places_set_up, test_fits, places_tear_down); \
  ADD_LARGE (name, get_type)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD_PAGE ("today", onward_today_page_get_type);
  ADD_PAGE ("strengths", onward_strengths_page_get_type);
  ADD_PAGE ("plan", onward_plan_page_get_type);
  ADD_PAGE ("network", onward_network_page_get_type);
  ADD_PAGE ("strategies", onward_strategies_page_get_type);
  ADD_PAGE ("together", onward_together_page_get_type);

  ADD_LARGE ("adjustments", onward_adjustments_page_get_type);
  ADD_LARGE ("arenas", onward_arenas_page_get_type);
  ADD_LARGE ("calendar", onward_calendar_page_get_type);
  ADD_LARGE ("direction", onward_direction_page_get_type);
  ADD_LARGE ("facts", onward_facts_page_get_type);
  ADD_LARGE ("finding", onward_finding_page_get_type);
  ADD_LARGE ("harder", onward_harder_page_get_type);
  ADD_LARGE ("hours", onward_hours_page_get_type);
  ADD_LARGE ("matching", onward_matching_page_get_type);
  ADD_LARGE ("meetings", onward_meetings_page_get_type);
  ADD_LARGE ("network-then", onward_network_then_page_get_type);
  ADD_LARGE ("now", onward_now_page_get_type);
  ADD_LARGE ("plan-then", onward_plan_then_page_get_type);
  ADD_LARGE ("plans", onward_plans_page_get_type);
  ADD_LARGE ("strength-map", onward_strength_map_page_get_type);
  ADD_LARGE ("templates", onward_templates_page_get_type);
  ADD_LARGE ("then-and-now", onward_then_and_now_page_get_type);
  ADD_LARGE ("words", onward_words_page_get_type);

  return g_test_run ();
}
