/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-tone-choice.h"

static void
chosen_cb (OnwardToneChoice *choice,
           const char       *tone,
           GPtrArray        *chosen)
{
  g_ptr_array_add (chosen, g_strdup (tone));
}

/* Setting is silent; picking says what was picked, once. */
static void
test_chosen (void)
{
  g_autoptr (OnwardToneChoice) choice = g_object_ref_sink (g_object_new (ONWARD_TYPE_TONE_CHOICE, NULL));
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_free);
  GtkCheckButton *myself = GTK_CHECK_BUTTON (ui_find (choice, GTK_TYPE_CHECK_BUTTON, 2));

  g_signal_connect (choice, "chosen", G_CALLBACK (chosen_cb), chosen);
  g_assert_cmpstr (onward_tone_choice_get_tone (choice), ==, "manager");
  onward_tone_choice_set_tone (choice, "application");
  g_assert_cmpstr (onward_tone_choice_get_tone (choice), ==, "application");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (ui_find (choice, GTK_TYPE_CHECK_BUTTON, 1))));
  g_assert_cmpuint (chosen->len, ==, 0);

  gtk_check_button_set_active (myself, TRUE);
  g_assert_cmpuint (chosen->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (chosen, 0), ==, "myself");
}

/* Each has words of its own, and one more line. */
static void
test_words (void)
{
  g_autoptr (OnwardToneChoice) choice = g_object_ref_sink (g_object_new (ONWARD_TYPE_TONE_CHOICE, NULL));
  const char *const titles[] = { "To a Manager", "In an Application", "To Myself" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *button = ui_find (choice, GTK_TYPE_CHECK_BUTTON, i);

      g_assert_true (ui_tree_says (button, titles[i]));
      g_assert_nonnull (ui_find (button, GTK_TYPE_LABEL, 1));
      g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (button)), ==, GTK_ACCESSIBLE_ROLE_RADIO);
    }
  g_assert_null (ui_find (choice, GTK_TYPE_CHECK_BUTTON, G_N_ELEMENTS (titles)));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/tone-choice/chosen", test_chosen);
  g_test_add_func ("/tone-choice/words", test_words);

  return g_test_run ();
}
