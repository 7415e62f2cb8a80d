/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "onward-error.h"
#include "onward-folder-private.h"
#include "onward-order.h"
#include "onward-profile-private.h"
#include "onward-pump.h"

/* A profile in a folder of its own, and the calls of a page as if they came back at once. */

#define FIXTURE_PASSPHRASE "a bench by the lake"

typedef struct
{
  char          *root;
  char          *folder;
  OnwardProfile *profile;
} Fixture;

static inline OnwardSecret *
fixture_secret (const char *text)
{
  return onward_secret_new_from_passphrase (text);
}

/* A plan with one phase, and the least that unlocking may cost. */
static inline OnwardProfile *
fixture_create (const char    *folder,
                const char    *name,
                OnwardSecret **recovery,
                GError       **error)
{
  g_autoptr (OnwardSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (OnwardAction) start = onward_action_new (ONWARD_VERB_START, ONWARD_KIND_PLAN, NULL);
  OnwardId plan = onward_action_create (start, ONWARD_KIND_PLAN);
  OnwardId phase = onward_action_create (start, ONWARD_KIND_PHASE);
  g_autoptr (GAsyncResult) result = NULL;

  onward_action_set_text (start, ONWARD_KIND_PLAN, &plan, "position", "V");
  onward_action_set_text (start, ONWARD_KIND_PHASE, &phase, "position", "V");
  onward_action_set_reference (start, ONWARD_KIND_PHASE, &phase, "plan", &plan);
  onward_action_set_text (start, ONWARD_KIND_PHASE, &phase, "title", "At home");
  onward_profile_create_with_async (folder, name, passphrase, &ONWARD_KDF_FLOOR, start, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_profile_create_finish (result, recovery, error);
}

static inline OnwardProfile *
fixture_open (const char *folder,
              const char *text,
              GError    **error)
{
  g_autoptr (OnwardSecret) passphrase = fixture_secret (text);
  g_autoptr (GAsyncResult) result = NULL;

  onward_profile_open_async (folder, passphrase, NULL, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_profile_open_finish (result, error);
}

static inline gboolean
fixture_close (OnwardProfile *profile,
               gboolean       give_up,
               GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_profile_close_async (profile, give_up, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_profile_close_finish (profile, result, error);
}

static inline gboolean
fixture_apply (OnwardProfile *profile,
               OnwardAction  *action,
               OnwardId      *id,
               GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_profile_apply_async (profile, action, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_profile_write_finish (profile, result, id, error);
}

static inline gboolean
fixture_undo (OnwardProfile  *profile,
              const OnwardId *action,
              GError        **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_profile_undo_async (profile, action, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_profile_write_finish (profile, result, NULL, error);
}

static inline gboolean
fixture_redo (OnwardProfile *profile,
              GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_profile_redo_async (profile, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_profile_write_finish (profile, result, NULL, error);
}

static inline OnwardAction *
fixture_adding (OnwardKind  kind,
                const char *title,
                OnwardId   *id)
{
  OnwardAction *action = onward_action_new (ONWARD_VERB_ADD, kind, NULL);
  g_autofree char *position = onward_order_between (NULL, NULL);

  *id = onward_action_create (action, kind);
  onward_action_set_text (action, kind, id, "position", position);
  onward_action_set_text (action, kind, id, onward_schema_get (kind)->title, title);

  return action;
}

/* Adds a record and returns it; its id in the history goes to @done. */
static inline OnwardRecord *
fixture_add (OnwardProfile *profile,
             OnwardKind     kind,
             const char    *title,
             OnwardId      *done)
{
  g_autoptr (GError) error = NULL;
  OnwardId id;
  g_autoptr (OnwardAction) action = fixture_adding (kind, title, &id);

  g_assert_true (fixture_apply (profile, action, done, &error));
  g_assert_no_error (error);

  return onward_profile_lookup (profile, &id);
}

static inline OnwardAction *
fixture_setting (OnwardRecord *record,
                 const char   *column,
                 const char   *text)
{
  OnwardKind kind = onward_record_get_kind (record);
  OnwardAction *action = onward_action_new (ONWARD_VERB_EDIT, kind, onward_record_get_id (record));

  onward_action_set_text (action, kind, onward_record_get_id (record), column, text);

  return action;
}

static inline guint
fixture_count (OnwardProfile *profile,
               OnwardKind     kind)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (profile, kind, ONWARD_LENS_ME);

  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static inline void
fixture_set_up (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->root = g_dir_make_tmp ("onward-model-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->folder = g_build_filename (fixture->root, "profile", NULL);
  fixture->profile = fixture_create (fixture->folder, "Kim", NULL, &error);
  g_assert_no_error (error);
}

static inline void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer data)
{
  if (fixture->profile != NULL)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (fixture_close (fixture->profile, TRUE, &error));
      g_assert_no_error (error);
      g_assert_finalize_object (fixture->profile);
    }
  g_assert_true (onward_folder_remove (fixture->root));
  g_free (fixture->root);
  g_free (fixture->folder);
}

/* Locks and unlocks. */
static inline void
fixture_reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_close (fixture->profile, FALSE, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (fixture->profile);
  fixture->profile = fixture_open (fixture->folder, FIXTURE_PASSPHRASE, &error);
  g_assert_no_error (error);
}

#define FIXTURE_TEST(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
