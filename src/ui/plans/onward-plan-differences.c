/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-plans"

#include "onward-plan-differences.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-words.h"
#include "onward-date.h"

#define N_DAYS 7

/* Two states of one plan, and what is found between them. */
typedef struct
{
  OnwardProfile  *then;
  OnwardProfile  *now;
  const OnwardId *plan;
  OnwardLens      lens;
  GDate           today;
  GPtrArray      *found;
} Look;

typedef void (*CompareFunc) (Look         *look,
                             const char   *heading,
                             OnwardRecord *then,
                             OnwardRecord *now);

static gboolean
is_of_plan (OnwardProfile  *profile,
            OnwardRecord   *record,
            const OnwardId *plan)
{
  const OnwardId *direct = onward_record_get_kind (record) == ONWARD_KIND_STEP ? NULL : onward_record_get_reference (record, "plan");

  if (onward_record_get_kind (record) == ONWARD_KIND_STEP)
    {
      OnwardRecord *phase = onward_profile_lookup (profile, onward_record_get_reference (record, "phase"));

      direct = phase != NULL ? onward_record_get_reference (phase, "plan") : NULL;
    }

  return direct != NULL && onward_id_equal (direct, plan);
}

/* The record of the same id in the other state, when the lens and the plan have it there, too. */
static OnwardRecord *
find_twin (Look          *look,
           OnwardProfile *profile,
           OnwardRecord  *record)
{
  OnwardRecord *twin = onward_differences_find_twin (profile, look->lens, record);

  return twin != NULL && is_of_plan (profile, twin, look->plan) ? twin : NULL;
}

static void
add (Look         *look,
     const char   *heading,
     OnwardRecord *record,
     char         *words)
{
  onward_differences_add (look->found, heading, record != NULL ? onward_record_get_id (record) : NULL, words);
}

static char *
format_day (Look       *look,
            const char *iso)
{
  GDate day;

  return onward_date_parse_iso (iso, &day) ? onward_date_format_long (&day, &look->today) : g_strdup (iso);
}

/* Returns whether the day was another one. */
static gboolean
compare_day (Look         *look,
             const char   *heading,
             OnwardRecord *then,
             OnwardRecord *now)
{
  const char *title = onward_record_get_display_title (now);
  g_autofree char *before = format_day (look, onward_record_get_text (then, "day"));
  g_autofree char *after = format_day (look, onward_record_get_text (now, "day"));

  if (g_str_equal (before, after))
    return FALSE;

  if (*after == '\0')
    add (look, heading, now, g_strdup_printf (_("“%s” has no day any more; it waits until you are ready"), title));
  else if (*before == '\0')
    /* Translators: a title, and a day such as "Monday 9 November" */
    add (look, heading, now, g_strdup_printf (_("“%s” has a day: %s"), title, after));
  else
    /* Translators: a title, and two days such as "Monday 9 November" */
    add (look, heading, now, g_strdup_printf (_("“%s” moved from %s to %s"), title, before, after));

  return TRUE;
}

static gboolean
compare_title (Look         *look,
               const char   *heading,
               OnwardRecord *then,
               OnwardRecord *now)
{
  const char *before = onward_record_get_display_title (then);
  const char *after = onward_record_get_display_title (now);

  if (g_str_equal (before, after))
    return FALSE;

  add (look, heading, now, g_strdup_printf (_("“%s” is called “%s” now"), before, after));

  return TRUE;
}

static gboolean
compare_status (Look         *look,
                const char   *heading,
                OnwardRecord *then,
                OnwardRecord *now)
{
  const char *before = onward_record_get_text (then, "status");
  const char *after = onward_record_get_text (now, "status");
  const char *title = onward_record_get_display_title (now);

  if (g_str_equal (before, after))
    return FALSE;

  if (g_str_equal (after, "done"))
    add (look, heading, now, g_strdup_printf (_("“%s” is done"), title));
  else
    /* Translators: the title of a step or an adjustment, and words such as "Trying It Out" */
    add (look, heading, now, g_strdup_printf (_("“%s” is now: %s"), title,
                                              onward_choice_words (onward_record_get_kind (now), "status", after)));

  return TRUE;
}

static void
compare_step (Look         *look,
              const char   *heading,
              OnwardRecord *then,
              OnwardRecord *now)
{
  gboolean said = compare_title (look, heading, then, now);

  said |= compare_status (look, heading, then, now);
  said |= compare_day (look, heading, then, now);
  if (onward_differences_in_field (then, now, "phase"))
    {
      OnwardRecord *from = onward_profile_lookup (look->then, onward_record_get_reference (then, "phase"));
      OnwardRecord *to = onward_profile_lookup (look->now, onward_record_get_reference (now, "phase"));

      add (look, heading, now, g_strdup_printf (_("“%s” went from “%s” to “%s”"), onward_record_get_display_title (now),
                                                from != NULL ? onward_record_get_display_title (from) : "",
                                                to != NULL ? onward_record_get_display_title (to) : ""));
      said = TRUE;
    }
  if (!said)
    add (look, heading, now, g_strdup_printf (_("There are other words at “%s”"), onward_record_get_display_title (now)));
}

static void
compare_adjustment (Look         *look,
                    const char   *heading,
                    OnwardRecord *then,
                    OnwardRecord *now)
{
  gboolean said = compare_title (look, heading, then, now);

  said |= compare_status (look, heading, then, now);
  if (!said)
    add (look, heading, now, g_strdup_printf (_("There are other words at “%s”"), onward_record_get_display_title (now)));
}

static void
compare_meeting (Look         *look,
                 const char   *heading,
                 OnwardRecord *then,
                 OnwardRecord *now)
{
  gboolean said = compare_title (look, heading, then, now);

  said |= compare_day (look, heading, then, now);
  if (onward_differences_in_field (then, now, "agreed") && *onward_record_get_text (now, "agreed") != '\0')
    {
      add (look, heading, now, g_strdup_printf (_("What was agreed at “%s” is written down"), onward_record_get_display_title (now)));
      said = TRUE;
    }
  if (!said)
    add (look, heading, now, g_strdup_printf (_("There are other words at “%s”"), onward_record_get_display_title (now)));
}

static void
compare_words (Look         *look,
               const char   *heading,
               OnwardRecord *then,
               OnwardRecord *now)
{
  if (!compare_title (look, heading, then, now))
    add (look, heading, now, g_strdup_printf (_("There are other words at “%s”"), onward_record_get_display_title (now)));
}

static void
compare_kind (Look       *look,
              OnwardKind  kind,
              const char *heading,
              CompareFunc compare)
{
  g_autoptr (OnwardFilterList) then = onward_profile_list (look->then, kind, look->lens);
  g_autoptr (OnwardFilterList) now = onward_profile_list (look->now, kind, look->lens);
  guint n_then = g_list_model_get_n_items (G_LIST_MODEL (then));
  guint n_now = g_list_model_get_n_items (G_LIST_MODEL (now));

  for (guint i = 0; i < n_now; i++)
    {
      OnwardRecord *record = onward_filter_list_get_record (now, i);
      OnwardRecord *before;

      if (!is_of_plan (look->now, record, look->plan))
        continue;

      before = find_twin (look, look->then, record);
      if (before == NULL)
        add (look, heading, record, g_strdup_printf (_("New: “%s”"), onward_record_get_display_title (record)));
      else if (onward_differences_in_record (before, record, NULL))
        compare (look, heading, before, record);
    }

  for (guint i = 0; i < n_then; i++)
    {
      OnwardRecord *record = onward_filter_list_get_record (then, i);

      if (is_of_plan (look->then, record, look->plan) && find_twin (look, look->now, record) == NULL)
        add (look, heading, NULL, g_strdup_printf (_("No longer there: “%s”"), onward_record_get_display_title (record)));
    }
}

static void
compare_direction (Look *look)
{
  static const struct
  {
    const char *columns[3];
    const char *words;
  } parts[] = {
    { { "title" }, N_("The plan has another name") },
    { { "why" }, N_("There are other words for why work matters to you") },
    { { "goal" }, N_("There are other words for your next goal") },
    { { "picture" }, N_("There are other words for a good return") },
    { { "route" }, N_("The way back is another one") },
    { { "can_do" }, N_("There are other words for what you can do today") },
    { { "amount", "amount_unit", "contract" }, N_("How much you work today is another number") },
    { { "coordinator", "caller", "contact_often" }, N_("Who keeps in touch, and how often, is different") },
    { { "contact_about", "colleagues_told" }, N_("There are other words for what is talked about") },
  };
  OnwardRecord *then = onward_profile_lookup (look->then, look->plan);
  OnwardRecord *now = onward_profile_lookup (look->now, look->plan);

  for (guint i = 0; i < G_N_ELEMENTS (parts) && then != NULL && now != NULL; i++)
    {
      gboolean changed = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (parts[i].columns) && parts[i].columns[j] != NULL; j++)
        changed |= onward_differences_in_field (then, now, parts[i].columns[j]);
      if (changed)
        add (look, _("The whole"), NULL, g_strdup (_(parts[i].words)));
    }
}

static gint64
sum_days (OnwardRecord *week,
          gboolean      lived)
{
  static const char *const days[N_DAYS] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
  gint64 sum = 0;

  for (guint i = 0; i < N_DAYS; i++)
    {
      g_autofree char *column = g_strconcat (lived ? "lived_" : "", days[i], NULL);

      sum += onward_record_get_integer (week, column);
    }

  return sum;
}

typedef struct
{
  GHashTable *minutes; /* of each Monday, as it is written */
  GDate       first;
  guint       n_lived;
} Hours;

static void
read_hours (Look          *look,
            OnwardProfile *profile,
            Hours         *hours)
{
  g_autoptr (OnwardFilterList) weeks = onward_profile_list (profile, ONWARD_KIND_WEEK, look->lens);

  hours->minutes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  hours->n_lived = 0;
  g_date_clear (&hours->first, 1);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (weeks)); i++)
    {
      OnwardRecord *week = onward_filter_list_get_record (weeks, i);
      gint64 minutes = sum_days (week, FALSE);
      GDate monday;

      if (!is_of_plan (profile, week, look->plan) || !onward_date_parse_iso (onward_record_get_text (week, "start"), &monday))
        continue;

      hours->n_lived += sum_days (week, TRUE) > 0;
      if (minutes == 0)
        continue;

      if (!g_date_valid (&hours->first) || g_date_compare (&monday, &hours->first) < 0)
        hours->first = monday;
      g_hash_table_insert (hours->minutes, g_strdup (onward_record_get_text (week, "start")), GSIZE_TO_POINTER ((gsize) minutes));
    }
}

static guint
count_different (const Hours *one,
                 const Hours *other)
{
  GHashTableIter iter;
  gpointer monday, minutes;
  guint n = 0;

  g_hash_table_iter_init (&iter, one->minutes);
  while (g_hash_table_iter_next (&iter, &monday, &minutes))
    n += g_hash_table_lookup (other->minutes, monday) != minutes;

  return n;
}

static void
say_start (Look        *look,
           const Hours *then,
           const Hours *now)
{
  const char *heading = _("Hours");
  int weeks;

  if (!g_date_valid (&now->first) || !g_date_valid (&then->first))
    {
      if (g_date_valid (&now->first))
        {
          g_autofree char *day = onward_date_format_long (&now->first, &look->today);

          add (look, heading, NULL, g_strdup_printf (_("Hours are planned, from %s on"), day));
        }
      else if (g_date_valid (&then->first))
        {
          add (look, heading, NULL, g_strdup (_("No hours are planned any more")));
        }
      return;
    }

  weeks = g_date_days_between (&then->first, &now->first) / 7;
  if (weeks > 0)
    add (look, heading, NULL, g_strdup_printf (ngettext ("The hours begin %d week later", "The hours begin %d weeks later", weeks), weeks));
  else if (weeks < 0)
    add (look, heading, NULL, g_strdup_printf (ngettext ("The hours begin %d week earlier", "The hours begin %d weeks earlier", -weeks), -weeks));
}

static void
compare_hours (Look *look)
{
  Hours then, now;
  guint n;

  read_hours (look, look->then, &then);
  read_hours (look, look->now, &now);
  say_start (look, &then, &now);
  n = MAX (count_different (&then, &now), count_different (&now, &then));
  if (n > 0 && g_date_valid (&then.first) && g_date_valid (&now.first))
    add (look, _("Hours"), NULL, g_strdup_printf (ngettext ("%u week has other hours", "%u weeks have other hours", n), n));
  if (now.n_lived > then.n_lived)
    add (look, _("Hours"), NULL,
         g_strdup_printf (ngettext ("The hours of %u more week are written down as they were",
                                    "The hours of %u more weeks are written down as they were", now.n_lived - then.n_lived),
                          now.n_lived - then.n_lived));
  g_hash_table_unref (then.minutes);
  g_hash_table_unref (now.minutes);
}

/* How many are done that were not; the list below says which. */
static void
say_done (Look *look,
          guint from)
{
  g_autoptr (OnwardFilterList) steps = onward_profile_list (look->now, ONWARD_KIND_STEP, look->lens);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (steps)); i++)
    {
      OnwardRecord *step = onward_filter_list_get_record (steps, i);
      OnwardRecord *before = onward_profile_lookup (look->then, onward_record_get_id (step));

      if (is_of_plan (look->now, step, look->plan) && g_str_equal (onward_record_get_text (step, "status"), "done")
          && (before == NULL || !g_str_equal (onward_record_get_text (before, "status"), "done")))
        n++;
    }
  if (n < 2)
    return;

  add (look, _("Steps"), NULL, g_strdup_printf (ngettext ("%u step is done that was not", "%u steps are done that were not", n), n));
  g_ptr_array_insert (look->found, from, g_ptr_array_steal_index (look->found, look->found->len - 1));
}

GPtrArray *
onward_plan_differences (OnwardProfile  *then,
                         OnwardProfile  *now,
                         const OnwardId *plan,
                         OnwardLens      lens)
{
  Look look = { then, now, plan, lens };
  guint before;

  look.found = onward_differences_new ();
  onward_date_today (&look.today);
  if (onward_profile_lookup (now, plan) == NULL)
    {
      add (&look, _("The whole"), NULL, g_strdup (onward_profile_lookup (then, plan) == NULL
                                                  ? _("The plan was there on neither day.")
                                                  : _("The plan was not there on the second day.")));
      return look.found;
    }
  if (onward_profile_lookup (then, plan) == NULL)
    {
      add (&look, _("The whole"), NULL, g_strdup (_("The plan was not there yet. All of it is new.")));
      return look.found;
    }

  compare_direction (&look);
  before = look.found->len;
  compare_kind (&look, ONWARD_KIND_STEP, _("Steps"), compare_step);
  say_done (&look, before);
  compare_hours (&look);
  compare_kind (&look, ONWARD_KIND_ADJUSTMENT, _("Adjustments"), compare_adjustment);
  compare_kind (&look, ONWARD_KIND_MEETING, _("Meetings"), compare_meeting);
  compare_kind (&look, ONWARD_KIND_FACTOR, _("What helps and what is hard"), compare_words);
  compare_kind (&look, ONWARD_KIND_CONTINGENCY, _("If it gets harder"), compare_words);
  compare_kind (&look, ONWARD_KIND_PHASE, _("Phases"), compare_words);

  return look.found;
}
