/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-tooltip.h"

static gboolean
asks (GtkWidget *widget)
{
  g_autoptr (GObject) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (widget, "query-tooltip", 0, 0, FALSE, tooltip, &shown);

  return shown;
}

static void
test_set (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (gtk_button_new ());

  onward_tooltip_set (widget, "Opens");
  g_assert_true (gtk_widget_get_has_tooltip (widget));
  g_assert_true (asks (widget));
  onward_tooltip_set (widget, "Closes");
  g_assert_true (asks (widget));

  onward_tooltip_set (widget, NULL);
  g_assert_false (gtk_widget_get_has_tooltip (widget));
  g_assert_false (asks (widget));
  onward_tooltip_set (widget, NULL);
  onward_tooltip_set (widget, "Opens");
  g_assert_true (asks (widget));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/tooltip/set", test_set);

  return g_test_run ();
}
