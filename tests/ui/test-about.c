/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-about.h"
#include "onward-config.h"

/* Whether a label under @widget says @words. */
static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
}

static void
test_says_what_it_is (void)
{
  GtkWidget *parent = gtk_window_new ();
  GtkWindow *about = NULL;
  g_autoptr (GList) toplevels = NULL;

  onward_about_show (GTK_WINDOW (parent));
  toplevels = gtk_window_list_toplevels ();
  for (GList *at = toplevels; at != NULL; at = at->next)
    if (ADW_IS_ABOUT_WINDOW (at->data))
      about = at->data;

  g_assert_nonnull (about);
  g_assert_true (gtk_window_get_transient_for (about) == GTK_WINDOW (parent));
  g_assert_cmpstr (adw_about_window_get_application_name (ADW_ABOUT_WINDOW (about)), ==, "Onward");
  g_assert_cmpstr (adw_about_window_get_version (ADW_ABOUT_WINDOW (about)), ==, ONWARD_VERSION);
  g_assert_cmpint (adw_about_window_get_license_type (ADW_ABOUT_WINDOW (about)), ==, GTK_LICENSE_GPL_3_0);
  /* The licence of what the cards began with asks for this. */
  g_assert_true (says (GTK_WIDGET (about), "O*NET database"));
  g_assert_true (says (GTK_WIDGET (about), "CC BY 4.0"));
  gtk_window_destroy (about);
  gtk_window_destroy (GTK_WINDOW (parent));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/about/says-what-it-is", test_says_what_it_is);

  return g_test_run ();
}
