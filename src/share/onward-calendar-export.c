/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-share"

#include "onward-calendar-export.h"

#include <string.h>

#include "onward-agenda-words.h"
#include "onward-calendar-text.h"
#include "onward-file-out.h"
#include "onward-text.h"

struct _OnwardCalendarExport
{
  GObject       parent_instance;

  /* Owned */
  OnwardAgenda *agenda;
  GHashTable   *choices; /* what the person said, by uid; a gboolean */

  GDate         today;
  guint         n_chosen;
  gboolean      own_words;
};

G_DEFINE_FINAL_TYPE (OnwardCalendarExport, onward_calendar_export, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_OWN_WORDS,
  PROP_N_CHOSEN,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static guint
get_n_items (OnwardCalendarExport *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->agenda));
}

static void
refresh (OnwardCalendarExport *self)
{
  guint n_chosen = 0;

  for (guint i = 0; i < get_n_items (self); i++)
    n_chosen += onward_calendar_export_get_chosen (self, onward_agenda_get_item (self->agenda, i)) ? 1 : 0;
  if (n_chosen != self->n_chosen)
    {
      self->n_chosen = n_chosen;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CHOSEN]);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Records are the main thread's, so that this is all a thread gets to see. */
static OnwardCalendarEvent *
make_event (OnwardCalendarExport *self,
            OnwardAgendaItem     *item)
{
  OnwardCalendarEvent *event = g_new0 (OnwardCalendarEvent, 1);

  event->uid = onward_calendar_export_dup_uid (item);
  event->summary = onward_calendar_export_dup_title (self, item);
  event->first = *onward_agenda_item_get_first (item);
  event->last = *onward_agenda_item_get_last (item);
  if (self->own_words && onward_agenda_item_get_kind (item) == ONWARD_AGENDA_MEETING)
    event->location = onward_text_clean (onward_record_get_text (onward_agenda_item_get_record (item), "where_at"), TRUE);
  if (onward_agenda_item_get_minute (item) >= 0)
    {
      event->minute = onward_agenda_item_get_agreed (item, &event->first, &event->zone);
      g_time_zone_ref (event->zone);
      event->length = onward_agenda_item_get_length (item);
    }

  return event;
}

static GPtrArray *
make_events (OnwardCalendarExport *self)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) onward_calendar_event_free);

  for (guint i = 0; i < get_n_items (self); i++)
    {
      OnwardAgendaItem *item = onward_agenda_get_item (self->agenda, i);

      if (onward_calendar_export_get_chosen (self, item))
        g_ptr_array_add (events, make_event (self, item));
    }

  return events;
}

static void
onward_calendar_export_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  OnwardCalendarExport *self = ONWARD_CALENDAR_EXPORT (object);

  switch (prop_id)
    {
    case PROP_OWN_WORDS:
      g_value_set_boolean (value, self->own_words);
      break;
    case PROP_N_CHOSEN:
      g_value_set_uint (value, self->n_chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_calendar_export_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  OnwardCalendarExport *self = ONWARD_CALENDAR_EXPORT (object);

  switch (prop_id)
    {
    case PROP_OWN_WORDS:
      if (self->own_words == g_value_get_boolean (value))
        return;
      self->own_words = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_calendar_export_finalize (GObject *object)
{
  OnwardCalendarExport *self = ONWARD_CALENDAR_EXPORT (object);

  g_clear_object (&self->agenda);
  g_hash_table_unref (self->choices);

  G_OBJECT_CLASS (onward_calendar_export_parent_class)->finalize (object);
}

static void
onward_calendar_export_class_init (OnwardCalendarExportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = onward_calendar_export_get_property;
  object_class->set_property = onward_calendar_export_set_property;
  object_class->finalize = onward_calendar_export_finalize;

  properties[PROP_OWN_WORDS] =
    g_param_spec_boolean ("own-words", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_CHOSEN] =
    g_param_spec_uint ("n-chosen", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
onward_calendar_export_init (OnwardCalendarExport *self)
{
  self->choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

OnwardCalendarExport *
onward_calendar_export_new (OnwardProfile  *profile,
                            const OnwardId *plan,
                            const GDate    *today)
{
  OnwardCalendarExport *self = g_object_new (ONWARD_TYPE_CALENDAR_EXPORT, NULL);

  self->today = *today;
  self->agenda = onward_agenda_new (profile, ONWARD_LENS_TOGETHER, plan);
  g_signal_connect_object (self->agenda, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return self;
}

OnwardAgenda *
onward_calendar_export_get_agenda (OnwardCalendarExport *self)
{
  g_return_val_if_fail (ONWARD_IS_CALENDAR_EXPORT (self), NULL);

  return self->agenda;
}

gboolean
onward_calendar_export_can_choose (OnwardAgendaItem *item)
{
  g_return_val_if_fail (ONWARD_IS_AGENDA_ITEM (item), FALSE);

  return g_date_get_year (onward_agenda_item_get_first (item)) <= ONWARD_CALENDAR_LAST_YEAR;
}

gboolean
onward_calendar_export_get_chosen (OnwardCalendarExport *self,
                                   OnwardAgendaItem     *item)
{
  g_autofree char *uid = NULL;
  gpointer choice;

  g_return_val_if_fail (ONWARD_IS_CALENDAR_EXPORT (self), FALSE);

  if (!onward_calendar_export_can_choose (item))
    return FALSE;

  uid = onward_calendar_export_dup_uid (item);
  if (g_hash_table_lookup_extended (self->choices, uid, NULL, &choice))
    return GPOINTER_TO_INT (choice);

  return g_date_compare (onward_agenda_item_get_last (item), &self->today) >= 0;
}

void
onward_calendar_export_set_chosen (OnwardCalendarExport *self,
                                   OnwardAgendaItem     *item,
                                   gboolean              chosen)
{
  g_return_if_fail (ONWARD_IS_CALENDAR_EXPORT (self));

  if (onward_calendar_export_get_chosen (self, item) == chosen)
    return;

  g_hash_table_insert (self->choices, onward_calendar_export_dup_uid (item), GINT_TO_POINTER (chosen));
  refresh (self);
}

void
onward_calendar_export_choose_all (OnwardCalendarExport *self,
                                   gboolean              chosen)
{
  g_return_if_fail (ONWARD_IS_CALENDAR_EXPORT (self));

  for (guint i = 0; i < get_n_items (self); i++)
    g_hash_table_insert (self->choices, onward_calendar_export_dup_uid (onward_agenda_get_item (self->agenda, i)),
                         GINT_TO_POINTER (chosen));
  refresh (self);
}

char *
onward_calendar_export_dup_title (OnwardCalendarExport *self,
                                  OnwardAgendaItem     *item)
{
  g_return_val_if_fail (ONWARD_IS_CALENDAR_EXPORT (self), NULL);

  if (self->own_words)
    return onward_agenda_words_describe (item);

  return g_strdup (onward_agenda_words_neutral (onward_agenda_item_get_kind (item)));
}

char *
onward_calendar_export_dup_uid (OnwardAgendaItem *item)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  char id[ONWARD_ID_STRING_SIZE];
  g_autofree char *named = NULL;

  g_return_val_if_fail (ONWARD_IS_AGENDA_ITEM (item), NULL);

  /* An id holds when its record was made, and 74 random bits that nobody can guess. */
  named = g_strdup_printf ("onward calendar %s %d", onward_id_to_string (onward_record_get_id (onward_agenda_item_get_record (item)), id),
                           onward_agenda_item_get_kind (item));
  g_checksum_update (checksum, (const guchar *) named, -1);

  return g_strndup (g_checksum_get_string (checksum), 32);
}

char *
onward_calendar_export_dup_text (OnwardCalendarExport *self)
{
  g_autoptr (GPtrArray) events = NULL;

  g_return_val_if_fail (ONWARD_IS_CALENDAR_EXPORT (self), NULL);

  events = make_events (self);

  return onward_calendar_text_write (events, g_get_real_time () / G_USEC_PER_SEC);
}

typedef struct
{
  GFile     *file;
  GPtrArray *events;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->file);
  g_ptr_array_unref (export->events);
  g_free (export);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (onward_file_out_write_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
make_text_in_thread (GTask        *task,
                     gpointer      source,
                     gpointer      data,
                     GCancellable *cancellable)
{
  Export *export = data;
  char *text = onward_calendar_text_write (export->events, g_get_real_time () / G_USEC_PER_SEC);

  g_task_return_pointer (task, g_bytes_new_with_free_func (text, strlen (text), onward_text_wipe, text),
                         (GDestroyNotify) g_bytes_unref);
}

static void
made_text_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  Export *export = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  onward_file_out_write_async (export->file, bytes, g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

void
onward_calendar_export_write_async (OnwardCalendarExport *self,
                                    GFile                *file,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data)
{
  g_autoptr (GTask) making = NULL;
  GTask *task;
  Export *export;

  g_return_if_fail (ONWARD_IS_CALENDAR_EXPORT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, onward_calendar_export_write_async);
  export = g_new0 (Export, 1);
  export->file = g_object_ref (file);
  export->events = make_events (self);
  making = g_task_new (NULL, cancellable, made_text_cb, task);
  g_task_set_task_data (making, export, export_free);
  g_task_run_in_thread (making, make_text_in_thread);
}

gboolean
onward_calendar_export_write_finish (OnwardCalendarExport *self,
                                     GAsyncResult         *result,
                                     GError              **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
