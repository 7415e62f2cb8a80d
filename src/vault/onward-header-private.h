/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-slot-private.h"

G_BEGIN_DECLS

/** ONWARD_HEADER_SLOTS: how many slots a header has room for. */
#define ONWARD_HEADER_SLOTS 8

/** ONWARD_HEADER_SIZE: bytes in a header of this version. */
#define ONWARD_HEADER_SIZE 1376

/** ONWARD_HEADER_SIZE_MAX: bytes that a header of any version may have. */
#define ONWARD_HEADER_SIZE_MAX 4096

/**
 * OnwardHeader:
 * @size: bytes in @bytes that count
 * @bytes: as in the file, for the MAC over all of it
 *
 * One copy of a profile's header.
 */
typedef struct
{
  guint32    format;
  guint32    min_reader;
  guint64    sequence;
  OnwardId   profile;
  char       name[ONWARD_VAULT_NAME_MAX + 1];
  guint      n_slots;
  OnwardSlot slots[ONWARD_HEADER_SLOTS];
  gsize      size;
  guint8     bytes[ONWARD_HEADER_SIZE_MAX];
} OnwardHeader;

/**
 * onward_header_parse:
 * @self: (out caller-allocated): the header
 * @bytes: a file's content
 * @size: its size
 * @error: return location; %ONWARD_ERROR_DAMAGED, %ONWARD_ERROR_NEWER_FORMAT
 *
 * Checks everything that can be checked without a key.
 *
 * Returns: whether @self was filled
 */
gboolean onward_header_parse (OnwardHeader *self,
                              const guint8 *bytes,
                              gsize         size,
                              GError      **error);

/**
 * onward_header_seal:
 * @self: a header; its @bytes and @size are made from the other fields
 * @key: the key for %ONWARD_KEY_HEADER
 */
void onward_header_seal (OnwardHeader *self,
                         OnwardSecret *key);

/**
 * onward_header_verify:
 * @self: a header that was parsed
 * @key: the key for %ONWARD_KEY_HEADER
 *
 * Returns: whether the header is what a holder of the key wrote
 */
gboolean onward_header_verify (const OnwardHeader *self,
                               OnwardSecret       *key);

/**
 * onward_header_load:
 * @dir: a profile folder
 * @copies: (out caller-allocated): room for 2 headers, the newest first
 * @unread: (out) (optional): whether the disk did not hand out a copy that is there, so that the
 *   one that was read may be the older one
 * @error: return location; %ONWARD_ERROR_NOT_FOUND without a file, otherwise what the better
 *   copy's error was
 *
 * Returns: how many copies can be read, 0 with @error set
 */
guint onward_header_load (int           dir,
                          OnwardHeader *copies,
                          gboolean     *unread,
                          GError      **error);

/**
 * onward_header_store:
 * @self: a header with the sequence number of the newest copy
 * @dir: a profile folder
 * @key: the key for %ONWARD_KEY_HEADER
 * @error: return location
 *
 * Takes the next sequence number and writes over the older copy, of the two in turn.
 *
 * Returns: whether it is on the disk
 */
gboolean onward_header_store (OnwardHeader *self,
                              int           dir,
                              OnwardSecret *key,
                              GError      **error);

G_END_DECLS
