/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "onward-changes-private.h"
#include "onward-log-private.h"

/* More would only be slow. */
#define IMAGE_MOST (16 * 1024 * 1024)

static gboolean
on_record (const guint8 *bytes,
           gsize         size,
           gpointer      data)
{
  gint64 time;

  if (size >= 16 && onward_get_u64 (bytes + 8) > IMAGE_MOST && onward_get_u64 (bytes + 8) <= ONWARD_IMAGE_MAX)
    return FALSE;

  return onward_changes_apply (data, bytes, size, &time);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  static const OnwardSnapshotInfo info = { .generation = 1 };
  static const OnwardId profile;
  OnwardSecret *key = fuzz_key ();
  g_auto (OnwardImage) image = { 0 };
  OnwardLogEnd end;
  OnwardLog log;

  onward_log_init (&log, fuzz_file (bytes, size), &info, &profile, key, key);
  if (onward_log_replay (&log, on_record, &image, &end, NULL) && end == ONWARD_LOG_WHOLE)
    g_assert_cmpint (log.end, <=, size);
  onward_log_clear (&log);

  return 0;
}
