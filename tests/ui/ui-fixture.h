/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "onward-application.h"
#include "onward-demo.h"
#include "onward-profile.h"
#include "onward-pump.h"
#include "onward-sample-profile.h"

#define UI_PASSPHRASE "a passphrase for tests"

/* Ends the test as skipped where there is no display. */
static inline void
ui_fixture_init (int    *argc,
                 char ***argv)
{
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      exit (0);
    }

  adw_init ();
  onward_application_register_resources ();
}

/* One for the whole process: a second one cannot be registered beside it. */
static inline GtkApplication *
ui_application (void)
{
  static OnwardApplication *application;

  if (application == NULL)
    {
      application = onward_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
      g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
    }

  return GTK_APPLICATION (application);
}

/* Whether a widget in the tree below @root shows or speaks @words. */
static inline gboolean
ui_tree_says (GtkWidget  *root,
              const char *words)
{
  const char *const properties[] = { "label", "text", "title", "subtitle", "tooltip-text", "description", NULL };

  for (guint i = 0; properties[i] != NULL; i++)
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (root), properties[i]);
      g_autofree char *text = NULL;

      if (pspec != NULL && pspec->value_type == G_TYPE_STRING && (pspec->flags & G_PARAM_READABLE))
        g_object_get (root, properties[i], &text, NULL);
      if (text != NULL && strstr (text, words) != NULL)
        return TRUE;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (ui_tree_says (child, words))
      return TRUE;

  return FALSE;
}

/* The @nth widget of @type at or below @root, in reading order. */
static inline GtkWidget *
ui_find_counting (GtkWidget *root,
                  GType      type,
                  guint     *nth)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (*nth)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_find_counting (child, type, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline GtkWidget *
ui_find (gpointer root,
         GType    type,
         guint    nth)
{
  return ui_find_counting (root, type, &nth);
}

static inline GtkWidget *
ui_find_button (gpointer    root,
                const char *label)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = ui_find (root, GTK_TYPE_BUTTON, i);

      if (button == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
        return button;
    }
}

static inline void
ui_type (gpointer    row,
         const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static inline void
ui_keep_object (gpointer  source,
                GObject  *object,
                GObject **kept)
{
  g_set_object (kept, object);
}

static inline void
ui_keep_error (gpointer source,
               GError  *error,
               GError **kept)
{
  g_clear_error (kept);
  *kept = g_error_copy (error);
}

static inline void
ui_keep_result (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static inline OnwardSecret *
ui_passphrase (void)
{
  return onward_secret_new_from_passphrase (UI_PASSPHRASE);
}

/* A profile with the sample in it, in @root. */
static inline OnwardProfile *
ui_profile_new (const char *root,
                const char *name)
{
  g_autofree char *folder = g_strdup_printf ("%s/%08x", root, g_random_int ());
  g_autoptr (OnwardSecret) passphrase = ui_passphrase ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  OnwardProfile *profile;

  onward_profile_create_sample_async (folder, name, passphrase, ui_keep_result, &result);
  onward_pump_until (result != NULL, 60);
  profile = onward_profile_create_sample_finish (result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (profile);

  return profile;
}

static inline void
ui_profile_close (OnwardProfile *profile)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  onward_profile_close_async (profile, FALSE, ui_keep_result, &result);
  onward_pump_until (result != NULL, 60);
  g_assert_true (onward_profile_close_finish (profile, result, &error));
  g_assert_no_error (error);
}

/* Closes it and takes its last reference. A busy computer may not have let go of all widgets
 * yet; what still holds it when nothing is left to do holds it for good. */
static inline void
ui_profile_end (OnwardProfile *profile)
{
  GObject *left = G_OBJECT (profile);

  ui_profile_close (profile);
  g_object_add_weak_pointer (left, (gpointer *) &left);
  g_object_unref (profile);
  onward_pump_until (left == NULL, 30);
}

/* Applies and waits; returns the id under which it stands in the history. */
static inline OnwardId
ui_profile_apply (OnwardProfile *profile,
                  OnwardAction  *action)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  OnwardId id;

  onward_profile_apply_async (profile, action, ui_keep_result, &result);
  onward_pump_until (result != NULL, 30);
  g_assert_true (onward_profile_write_finish (profile, result, &id, &error));
  g_assert_no_error (error);

  return id;
}

/* A strength with that title; returns its record's id. */
static inline OnwardId
ui_profile_add_strength (OnwardProfile *profile,
                         const char    *title)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_STRENGTH, NULL);
  g_autoptr (OnwardFilterList) list = onward_profile_list (profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);
  g_autofree char *position = onward_filter_list_order_for (list, 0, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_STRENGTH);

  onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "title", title);
  onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "position", position);
  ui_profile_apply (profile, action);

  return id;
}

/* Lets everything that is due happen. */
static inline void
ui_settle (void)
{
  gint64 end = g_get_monotonic_time () + 100000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}
