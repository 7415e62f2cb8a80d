/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-disk-sim.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "onward-vault-io-private.h"

#define SECTOR 512

typedef enum
{
  CALL_WRITE,
  CALL_TRUNCATE,
  CALL_SYNC,
  CALL_LINK,
  CALL_UNLINK,
  CALL_RENAME,
  CALL_MARK,
} CallType;

/* One call: on a file, or on the names in a folder. */
typedef struct
{
  CallType type;
  guint    node;
  guint    target;
  char    *name;
  char    *new_name;
  GBytes  *bytes;
  goffset  offset;
  int      mark[3];
} Call;

/* A file or folder. What the disk has for sure, and the calls after that. */
typedef struct
{
  gboolean    is_dir;
  GHashTable *live;
  GHashTable *names;
  GByteArray *content;
  GPtrArray  *pending;
} Node;

static OnwardVaultIo real;
static char *root_path;
static GPtrArray *nodes;
static GPtrArray *calls;
static GHashTable *by_fd;
static guint at;
static OnwardDiskLie lying;
static OnwardDiskMarks marks;

static void
call_free (gpointer data)
{
  Call *call = data;

  g_free (call->name);
  g_free (call->new_name);
  g_clear_pointer (&call->bytes, g_bytes_unref);
  g_free (call);
}

static void
node_free (gpointer data)
{
  Node *node = data;

  g_hash_table_unref (node->live);
  g_hash_table_unref (node->names);
  g_byte_array_unref (node->content);
  g_ptr_array_unref (node->pending);
  g_free (node);
}

static guint
add_node (gboolean is_dir)
{
  Node *node = g_new0 (Node, 1);

  node->is_dir = is_dir;
  node->live = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  node->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  node->content = g_byte_array_new ();
  node->pending = g_ptr_array_new ();
  g_ptr_array_add (nodes, node);

  return nodes->len - 1;
}

static Node *
get_node (guint i)
{
  return g_ptr_array_index (nodes, i);
}

static Call *
take_down (CallType type,
           guint    node)
{
  Call *call = g_new0 (Call, 1);

  call->type = type;
  call->node = node;
  g_ptr_array_add (calls, call);

  return call;
}

/* Node 0 is the root; a number that is not there is outside of it. */
static guint
node_of (int fd)
{
  gpointer found = g_hash_table_lookup (by_fd, GINT_TO_POINTER (fd));

  return found != NULL ? GPOINTER_TO_UINT (found) - 1 : G_MAXUINT;
}

static gboolean
look_up (guint       dir,
         const char *name,
         guint      *node)
{
  gpointer found = g_hash_table_lookup (get_node (dir)->live, name);

  *node = GPOINTER_TO_UINT (found) - 1;

  return found != NULL;
}

static void
link_node (guint       dir,
           const char *name,
           guint       node)
{
  Call *call = take_down (CALL_LINK, dir);

  call->name = g_strdup (name);
  call->target = node;
  g_hash_table_insert (get_node (dir)->live, g_strdup (name), GUINT_TO_POINTER (node + 1));
}

/* What a path means: the root itself, or a folder right in it. */
static guint
resolve_path (const char *path)
{
  gsize size = strlen (root_path);
  guint node;

  if (strncmp (path, root_path, size) != 0)
    return G_MAXUINT;

  if (path[size] == '\0')
    return 0;

  return path[size] == '/' && look_up (0, path + size + 1, &node) ? node : G_MAXUINT;
}

static int
sim_openat (int         dir,
            const char *name,
            int         flags,
            mode_t      mode)
{
  int fd = real.openat (dir, name, flags, mode);
  guint parent, node;

  if (fd < 0)
    return fd;

  if (dir == AT_FDCWD)
    {
      node = resolve_path (name);
    }
  else
    {
      parent = node_of (dir);
      g_assert_cmpuint (parent, !=, G_MAXUINT);
      if (strcmp (name, ".") == 0)
        {
          node = parent;
        }
      else if (!look_up (parent, name, &node))
        {
          g_assert_true (flags & O_CREAT);
          node = add_node (FALSE);
          link_node (parent, name, node);
        }
      else if (flags & O_TRUNC)
        {
          take_down (CALL_TRUNCATE, node);
        }
    }

  g_assert_cmpuint (node, !=, G_MAXUINT);
  g_hash_table_insert (by_fd, GINT_TO_POINTER (fd), GUINT_TO_POINTER (node + 1));

  return fd;
}

static ssize_t
sim_pwrite (int         fd,
            const void *bytes,
            size_t      size,
            off_t       offset)
{
  ssize_t n = real.pwrite (fd, bytes, size, offset);
  Call *call;

  g_assert_cmpint (n, ==, size);
  call = take_down (CALL_WRITE, node_of (fd));
  call->bytes = g_bytes_new (bytes, size);
  call->offset = offset;

  return n;
}

static int
sim_ftruncate (int   fd,
               off_t size)
{
  g_assert_cmpint (real.ftruncate (fd, size), ==, 0);
  take_down (CALL_TRUNCATE, node_of (fd))->offset = size;

  return 0;
}

/* Nothing is really synced: the machine that runs this keeps its power. */
static int
sim_sync (int fd)
{
  take_down (CALL_SYNC, node_of (fd));

  return 0;
}

static int
sim_mkdirat (int         dir,
             const char *name,
             mode_t      mode)
{
  g_assert_cmpint (real.mkdirat (dir, name, mode), ==, 0);
  link_node (node_of (dir), name, add_node (TRUE));

  return 0;
}

static int
sim_renameat (int         old_dir,
              const char *old_name,
              int         new_dir,
              const char *new_name)
{
  guint dir = node_of (old_dir);
  guint node;
  Call *call;

  g_assert_cmpuint (dir, ==, node_of (new_dir));
  g_assert_cmpint (real.renameat (old_dir, old_name, new_dir, new_name), ==, 0);
  g_assert_true (look_up (dir, old_name, &node));

  call = take_down (CALL_RENAME, dir);
  call->name = g_strdup (old_name);
  call->new_name = g_strdup (new_name);
  call->target = node;
  g_hash_table_remove (get_node (dir)->live, old_name);
  g_hash_table_insert (get_node (dir)->live, g_strdup (new_name), GUINT_TO_POINTER (node + 1));

  return 0;
}

static int
sim_unlinkat (int         dir,
              const char *name,
              int         flags)
{
  int result = real.unlinkat (dir, name, flags);

  if (result == 0)
    {
      take_down (CALL_UNLINK, node_of (dir))->name = g_strdup (name);
      g_hash_table_remove (get_node (node_of (dir))->live, name);
    }

  return result;
}

void
onward_disk_sim_start (const char *root)
{
  real = onward_vault_io;
  root_path = g_strdup (root);
  nodes = g_ptr_array_new_with_free_func (node_free);
  calls = g_ptr_array_new_with_free_func (call_free);
  by_fd = g_hash_table_new (NULL, NULL);
  add_node (TRUE);

  onward_vault_io.openat = sim_openat;
  onward_vault_io.pwrite = sim_pwrite;
  onward_vault_io.ftruncate = sim_ftruncate;
  onward_vault_io.fsync = sim_sync;
  onward_vault_io.fdatasync = sim_sync;
  onward_vault_io.mkdirat = sim_mkdirat;
  onward_vault_io.renameat = sim_renameat;
  onward_vault_io.unlinkat = sim_unlinkat;
}

guint
onward_disk_sim_stop (void)
{
  onward_vault_io = real;

  return calls->len;
}

void
onward_disk_sim_mark (OnwardDiskMark mark,
                      guint          kind,
                      int            value)
{
  Call *call = take_down (CALL_MARK, 0);

  call->mark[0] = mark;
  call->mark[1] = kind;
  call->mark[2] = value;
}

void
onward_disk_sim_rewind (OnwardDiskLie lie)
{
  lying = lie;
  at = 0;
  memset (&marks, 0, sizeof marks);
  for (guint i = 0; i < nodes->len; i++)
    {
      g_byte_array_set_size (get_node (i)->content, 0);
      g_hash_table_remove_all (get_node (i)->names);
      g_ptr_array_set_size (get_node (i)->pending, 0);
    }
}

static void
resize (GByteArray *content,
        guint       size)
{
  guint before = content->len;

  g_byte_array_set_size (content, size);
  if (size > before)
    memset (content->data + before, 0, size - before);
}

static void
write_whole (GByteArray *content,
             const Call *call)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (call->bytes, &size);

  resize (content, MAX (content->len, call->offset + size));
  memcpy (content->data + call->offset, bytes, size);
}

/* Some of the sectors got there. The file may have become longer all the same. */
static void
write_torn (GByteArray *content,
            const Call *call,
            GRand      *rand)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (call->bytes, &size);
  goffset end = call->offset + size;

  if (g_rand_boolean (rand))
    resize (content, MAX (content->len, end));

  for (goffset from = call->offset, to; from < end; from = to)
    {
      to = MIN (end, (from / SECTOR + 1) * SECTOR);
      if (g_rand_boolean (rand))
        continue;

      resize (content, MAX (content->len, to));
      memcpy (content->data + from, bytes + (from - call->offset), to - from);
    }
}

static void
rename_entry (GHashTable *names,
              const Call *call)
{
  if (call->type != CALL_LINK)
    g_hash_table_remove (names, call->name);
  if (call->type != CALL_UNLINK)
    g_hash_table_insert (names, g_strdup (call->type == CALL_LINK ? call->name : call->new_name),
                         GUINT_TO_POINTER (call->target + 1));
}

static void
settle (Node *node)
{
  for (guint i = 0; i < node->pending->len; i++)
    {
      const Call *call = g_ptr_array_index (node->pending, i);

      if (node->is_dir)
        rename_entry (node->names, call);
      else if (call->type == CALL_WRITE)
        write_whole (node->content, call);
      else
        resize (node->content, call->offset);
    }

  g_ptr_array_set_size (node->pending, 0);
}

gboolean
onward_disk_sim_step (void)
{
  Call *call;
  Node *node;

  if (at == calls->len)
    return FALSE;

  call = g_ptr_array_index (calls, at++);
  node = get_node (call->node);
  if (call->type == CALL_MARK)
    (call->mark[0] == ONWARD_DISK_BEGUN ? marks.begun : marks.done)[call->mark[1]] = call->mark[2];
  else if (call->type != CALL_SYNC)
    g_ptr_array_add (node->pending, call);
  else if (lying != (node->is_dir ? ONWARD_DISK_NO_DIR_FSYNC : ONWARD_DISK_NO_FSYNC))
    settle (node);

  return TRUE;
}

const OnwardDiskMarks *
onward_disk_sim_get_marks (void)
{
  return &marks;
}

static void
write_file (const Node *node,
            const char *path,
            double      kept,
            GRand      *rand)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  int fd;

  g_byte_array_append (content, node->content->data, node->content->len);
  for (guint i = 0; i < node->pending->len; i++)
    {
      const Call *call = g_ptr_array_index (node->pending, i);
      gboolean whole = g_rand_double (rand) < kept;

      if (call->type == CALL_TRUNCATE && whole)
        resize (content, call->offset);
      else if (call->type == CALL_WRITE && whole)
        write_whole (content, call);
      else if (call->type == CALL_WRITE && g_rand_boolean (rand))
        write_torn (content, call, rand);
    }

  fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, content->data, content->len), ==, content->len);
  close (fd);
}

static void
write_folder (const Node *node,
              const char *path,
              double      kept,
              double      named,
              GRand      *rand)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer name, target;

  g_hash_table_iter_init (&iter, node->names);
  while (g_hash_table_iter_next (&iter, &name, &target))
    g_hash_table_insert (names, g_strdup (name), target);

  for (guint i = 0; i < node->pending->len; i++)
    {
      if (g_rand_double (rand) < named)
        rename_entry (names, g_ptr_array_index (node->pending, i));
    }

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, &target))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      const Node *found = get_node (GPOINTER_TO_UINT (target) - 1);

      if (!found->is_dir)
        {
          write_file (found, child, kept, rand);
          continue;
        }

      /* A rename that got there while the name before it was not taken away. */
      if (g_mkdir_with_parents (child, 0700) == 0)
        write_folder (found, child, kept, named, rand);
    }
}

void
onward_disk_sim_write (const char *root,
                       GRand      *rand)
{
  static const double chances[] = { 0, 0.3, 0.7, 1 };
  double kept = chances[g_rand_int_range (rand, 0, G_N_ELEMENTS (chances))];
  double named = chances[g_rand_int_range (rand, 0, G_N_ELEMENTS (chances))];

  write_folder (get_node (0), root, kept, named, rand);
}

void
onward_disk_sim_clear (void)
{
  g_clear_pointer (&nodes, g_ptr_array_unref);
  g_clear_pointer (&calls, g_ptr_array_unref);
  g_clear_pointer (&by_fd, g_hash_table_unref);
  g_clear_pointer (&root_path, g_free);
}
