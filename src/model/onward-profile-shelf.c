/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-profile-shelf.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "onward-error.h"
#include "onward-folder-private.h"
#include "onward-list-private.h"
#include "onward-vault.h"

/* How the vault begins the name of a folder that it has not finished. */
#define HALF_MADE_PREFIX ".new-"

/* Seconds; making a profile takes some of them, never an hour. */
#define HALF_MADE_AGE (60 * 60)

struct _OnwardProfileEntry
{
  GObject parent_instance;

  /* Owned */
  char   *name;
  char   *folder;
  char   *key;

  int     problem;
};

G_DEFINE_FINAL_TYPE (OnwardProfileEntry, onward_profile_entry, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  PROP_FOLDER,
  PROP_PROBLEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

struct _OnwardProfileShelf
{
  GObject    parent_instance;

  /* Owned */
  char      *root;
  GPtrArray *entries;
};

static void onward_profile_shelf_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OnwardProfileShelf, onward_profile_shelf, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, onward_profile_shelf_model_init))

/* The folder holds something, so a header that is not there was lost. */
static int
find_problem (const GError *error)
{
  if (error->domain != ONWARD_ERROR)
    return ONWARD_ERROR_IO;

  return error->code == ONWARD_ERROR_NOT_FOUND ? ONWARD_ERROR_DAMAGED : error->code;
}

static OnwardProfileEntry *
entry_new (const char *folder)
{
  OnwardProfileEntry *self = g_object_new (ONWARD_TYPE_PROFILE_ENTRY, NULL);
  OnwardVaultInfo info = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *folded = NULL;

  self->folder = g_strdup (folder);
  self->problem = -1;
  if (!onward_vault_peek (folder, &info, &error))
    self->problem = find_problem (error);

  self->name = g_strdup (info.name != NULL ? info.name : "");
  onward_vault_info_clear (&info);
  folded = g_utf8_casefold (self->name, -1);
  self->key = g_utf8_collate_key (folded, -1);

  return self;
}

/* By name; those that cannot be named come last. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  OnwardProfileEntry *left = *(OnwardProfileEntry *const *) a;
  OnwardProfileEntry *right = *(OnwardProfileEntry *const *) b;
  int order = (*left->name == '\0') - (*right->name == '\0');

  if (order == 0)
    order = strcmp (left->key, right->key);

  return order != 0 ? order : strcmp (left->folder, right->folder);
}

static gboolean
entry_equal (OnwardProfileEntry *a,
             OnwardProfileEntry *b)
{
  return strcmp (a->folder, b->folder) == 0 && strcmp (a->name, b->name) == 0 && a->problem == b->problem;
}

/* The same object for a profile that reads the same as before keeps its row. */
static OnwardProfileEntry *
find_or_take (OnwardProfileShelf *self,
              OnwardProfileEntry *fresh)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      OnwardProfileEntry *known = g_ptr_array_index (self->entries, i);

      if (entry_equal (known, fresh))
        {
          g_object_unref (fresh);
          return g_object_ref (known);
        }
    }

  return fresh;
}

/* An empty folder is nobody's profile. One that cannot be read may be somebody's. */
static gboolean
may_be_profile (const char *path)
{
  g_autoptr (GDir) dir = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    return FALSE;

  dir = g_dir_open (path, 0, NULL);

  return dir == NULL || g_dir_read_name (dir) != NULL;
}

static void
clear_if_abandoned (const char *path)
{
  GStatBuf status;

  if (g_lstat (path, &status) == 0 && status.st_mtime + HALF_MADE_AGE < g_get_real_time () / G_USEC_PER_SEC &&
      !onward_folder_remove (path))
    g_debug ("A half-made profile could not be cleared away");
}

static void
onward_profile_entry_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  OnwardProfileEntry *self = ONWARD_PROFILE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;

    case PROP_PROBLEM:
      g_value_set_int (value, self->problem);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_profile_entry_finalize (GObject *object)
{
  OnwardProfileEntry *self = ONWARD_PROFILE_ENTRY (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->key, g_free);

  G_OBJECT_CLASS (onward_profile_entry_parent_class)->finalize (object);
}

static void
onward_profile_entry_class_init (OnwardProfileEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = onward_profile_entry_get_property;
  object_class->finalize = onward_profile_entry_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, "", flags);
  properties[PROP_PROBLEM] = g_param_spec_int ("problem", NULL, NULL, -1, ONWARD_N_ERRORS, -1, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
onward_profile_entry_init (OnwardProfileEntry *self)
{
}

static GType
onward_profile_shelf_get_item_type (GListModel *model)
{
  return ONWARD_TYPE_PROFILE_ENTRY;
}

static guint
onward_profile_shelf_get_n_items (GListModel *model)
{
  return ONWARD_PROFILE_SHELF (model)->entries->len;
}

static gpointer
onward_profile_shelf_get_item (GListModel *model,
                               guint       position)
{
  OnwardProfileShelf *self = ONWARD_PROFILE_SHELF (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
onward_profile_shelf_model_init (GListModelInterface *iface)
{
  iface->get_item_type = onward_profile_shelf_get_item_type;
  iface->get_n_items = onward_profile_shelf_get_n_items;
  iface->get_item = onward_profile_shelf_get_item;
}

static void
onward_profile_shelf_finalize (GObject *object)
{
  OnwardProfileShelf *self = ONWARD_PROFILE_SHELF (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->root, g_free);

  G_OBJECT_CLASS (onward_profile_shelf_parent_class)->finalize (object);
}

static void
onward_profile_shelf_class_init (OnwardProfileShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = onward_profile_shelf_finalize;
}

static void
onward_profile_shelf_init (OnwardProfileShelf *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

const char *
onward_profile_entry_get_name (OnwardProfileEntry *self)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE_ENTRY (self), "");

  return self->name;
}

const char *
onward_profile_entry_get_folder (OnwardProfileEntry *self)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE_ENTRY (self), "");

  return self->folder;
}

int
onward_profile_entry_get_problem (OnwardProfileEntry *self)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE_ENTRY (self), ONWARD_ERROR_IO);

  return self->problem;
}

OnwardProfileShelf *
onward_profile_shelf_new (const char *root)
{
  OnwardProfileShelf *self = g_object_new (ONWARD_TYPE_PROFILE_SHELF, NULL);

  self->root = g_strdup (root);

  return self;
}

char *
onward_profile_shelf_default_root (void)
{
  return g_build_filename (g_get_user_data_dir (), "onward", "profiles", NULL);
}

gboolean
onward_profile_shelf_refresh (OnwardProfileShelf *self,
                              GError            **error)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *child;

  g_return_val_if_fail (ONWARD_IS_PROFILE_SHELF (self), FALSE);

  if (g_mkdir_with_parents (self->root, 0700) != 0)
    {
      onward_set_error_from_errno (error, errno, "making the folder of profiles");
      return FALSE;
    }

  dir = g_dir_open (self->root, 0, &problem);
  if (dir == NULL)
    {
      onward_set_error_from_errno (error, g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_ACCES) ? EACCES : EIO,
                                   "reading the folder of profiles");
      return FALSE;
    }

  while ((child = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->root, child, NULL);

      if (g_str_has_prefix (child, HALF_MADE_PREFIX))
        clear_if_abandoned (path);
      else if (*child != '.' && may_be_profile (path))
        g_ptr_array_add (wanted, find_or_take (self, entry_new (path)));
    }

  g_ptr_array_sort (wanted, compare_entries);
  onward_list_become (G_LIST_MODEL (self), self->entries, wanted);

  return TRUE;
}

char *
onward_profile_shelf_new_folder (OnwardProfileShelf *self)
{
  g_autofree char *name = g_uuid_string_random ();

  g_return_val_if_fail (ONWARD_IS_PROFILE_SHELF (self), NULL);

  return g_build_filename (self->root, name, NULL);
}
