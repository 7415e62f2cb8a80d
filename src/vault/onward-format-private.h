/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/** ONWARD_FORMAT: the version of the format this program writes. */
#define ONWARD_FORMAT 1

/** ONWARD_MIN_READER: the oldest version that can read what this program writes. */
#define ONWARD_MIN_READER 1

/** ONWARD_KEY_SIZE: bytes in the data key and in each key made from it. */
#define ONWARD_KEY_SIZE 32

/** ONWARD_TAG_SIZE: bytes in the authentication tag of a record or a snapshot. */
#define ONWARD_TAG_SIZE 16

/* All numbers in the files are little-endian. */

static inline void
onward_put_u16 (guint8 *at,
                guint16 value)
{
  value = GUINT16_TO_LE (value);
  memcpy (at, &value, sizeof value);
}

static inline void
onward_put_u32 (guint8 *at,
                guint32 value)
{
  value = GUINT32_TO_LE (value);
  memcpy (at, &value, sizeof value);
}

static inline void
onward_put_u64 (guint8 *at,
                guint64 value)
{
  value = GUINT64_TO_LE (value);
  memcpy (at, &value, sizeof value);
}

static inline guint16
onward_get_u16 (const guint8 *at)
{
  guint16 value;

  memcpy (&value, at, sizeof value);

  return GUINT16_FROM_LE (value);
}

static inline guint32
onward_get_u32 (const guint8 *at)
{
  guint32 value;

  memcpy (&value, at, sizeof value);

  return GUINT32_FROM_LE (value);
}

static inline guint64
onward_get_u64 (const guint8 *at)
{
  guint64 value;

  memcpy (&value, at, sizeof value);

  return GUINT64_FROM_LE (value);
}

G_END_DECLS
