/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "onward-snapshot-private.h"

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  static const OnwardId profile;
  OnwardSecret *key = fuzz_key ();
  g_auto (OnwardImage) image = { 0 };
  OnwardSnapshotInfo info;
  int fd = fuzz_file (bytes, size);

  onward_snapshot_read_info (fd, key, &profile, 1, &info, NULL);
  if (onward_snapshot_read (fd, key, &profile, 1, &info, &image, NULL))
    g_assert_cmpuint (image.size, <, size);
  close (fd);

  return 0;
}
