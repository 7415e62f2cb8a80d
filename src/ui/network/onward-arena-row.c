/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-arena-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-words.h"

struct _OnwardArenaRow
{
  OnwardRecordRow parent_instance;

};

G_DEFINE_FINAL_TYPE (OnwardArenaRow, onward_arena_row, ONWARD_TYPE_RECORD_ROW)

static const char *
get_our_name (OnwardRecord *record)
{
  return onward_choice_words (ONWARD_KIND_ARENA, "basis", onward_record_get_text (record, "basis"));
}

static void
onward_arena_row_refresh (OnwardRecordRow *row,
                          OnwardRecord    *record)
{
  g_object_set (onward_record_row_get_title (row), "placeholder", record != NULL ? get_our_name (record) : "", NULL);
}

static char *
onward_arena_row_describe (OnwardRecordRow *row)
{
  OnwardRecord *record = onward_record_row_get_record (row);

  return *onward_record_get_display_title (record) == '\0' ? g_strdup (get_our_name (record)) : NULL;
}

static void
onward_arena_row_class_init (OnwardArenaRowClass *klass)
{
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  row_class->title_column = "title";
  row_class->refresh = onward_arena_row_refresh;
  row_class->describe = onward_arena_row_describe;
}

static void
onward_arena_row_init (OnwardArenaRow *self)
{
  g_object_set (onward_record_row_get_title (ONWARD_RECORD_ROW (self)), "label", _("Name of this part"), NULL);
}
