/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-access-row.h"

static void
test_fault (void)
{
  AdwEntryRow *row = g_object_ref_sink (g_object_new (ADW_TYPE_PASSWORD_ENTRY_ROW, "title", "Passphrase", NULL));
  GtkWidget *field = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));

  onward_access_row_name (row);
  gtk_test_accessible_assert_property (field, GTK_ACCESSIBLE_PROPERTY_LABEL, "Passphrase");

  onward_access_row_set_fault (row, "Type it again.");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  gtk_test_accessible_assert_state (field, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (field, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Type it again.");

  onward_access_row_set_fault (row, NULL);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  g_assert_false (gtk_test_accessible_has_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID));
  g_assert_finalize_object (row);
}

static void
test_drop_focus (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *entry = g_object_ref_sink (gtk_entry_new ());

  /* Without a window there is nothing to take. */
  onward_access_drop_focus (entry);
  gtk_window_set_child (GTK_WINDOW (window), entry);
  g_assert_true (gtk_widget_grab_focus (entry));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (window)));
  onward_access_drop_focus (entry);
  g_assert_null (gtk_window_get_focus (GTK_WINDOW (window)));
  g_object_unref (entry);
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint n_submitted;

static void
submit_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  n_submitted++;
}

typedef GtkBox Form;
typedef GtkBoxClass FormClass;
GType form_get_type (void);
G_DEFINE_TYPE (Form, form, GTK_TYPE_BOX)

static void
form_class_init (FormClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "form.submit", NULL, submit_action);
}

static void
form_init (Form *self)
{
}

/* Fields that say what does not fit, and an answer that is waited for. */
static void
test_form (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = g_object_new (form_get_type (), NULL);
  AdwEntryRow *name = ADW_ENTRY_ROW (adw_entry_row_new ());
  AdwEntryRow *passphrase = ADW_ENTRY_ROW (adw_password_entry_row_new ());
  AdwEntryRow *rows[] = { name, passphrase, NULL };
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *buttons = gtk_stack_new ();
  GtkWidget *spinner = gtk_spinner_new ();
  GtkWidget *label = gtk_label_new ("");

  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (name));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (passphrase));
  gtk_stack_add_named (GTK_STACK (buttons), gtk_button_new_with_label ("Go"), "ready");
  gtk_stack_add_named (GTK_STACK (buttons), spinner, "busy");
  gtk_box_append (GTK_BOX (page), list);
  gtk_box_append (GTK_BOX (page), buttons);
  gtk_box_append (GTK_BOX (page), label);
  gtk_window_set_child (GTK_WINDOW (window), page);

  onward_access_explain (rows, GTK_LABEL (label), passphrase, "It is empty.");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "It is empty.");
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (passphrase), "error"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (passphrase)));
  onward_access_explain (rows, GTK_LABEL (label), name, "It has none.");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (name), "error"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (passphrase), "error"));
  onward_access_explain (rows, GTK_LABEL (label), NULL, "");
  g_assert_false (gtk_widget_get_visible (label));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (name), "error"));

  onward_access_set_busy (page, list, GTK_SPINNER (spinner), GTK_STACK (buttons), "form.submit", TRUE);
  g_assert_null (gtk_window_get_focus (GTK_WINDOW (window)));
  g_assert_false (gtk_widget_get_sensitive (list));
  g_assert_true (gtk_spinner_get_spinning (GTK_SPINNER (spinner)));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (buttons)), ==, "busy");
  gtk_widget_activate_action (page, "form.submit", NULL);
  g_assert_cmpuint (n_submitted, ==, 0);
  onward_access_set_busy (page, list, GTK_SPINNER (spinner), GTK_STACK (buttons), "form.submit", FALSE);
  g_assert_true (gtk_widget_get_sensitive (list));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (buttons)), ==, "ready");
  gtk_widget_activate_action (page, "form.submit", NULL);
  g_assert_cmpuint (n_submitted, ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/access-row/fault", test_fault);
  g_test_add_func ("/access-row/drop-focus", test_drop_focus);

  g_test_add_func ("/access-row/form", test_form);

  return g_test_run ();
}
