/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-graded-edit.h"

#include "onward-date.h"

/* Where a week stands when all is done: @record is %NULL for a new one, @as what is planned in it. */
typedef struct
{
  OnwardWeek *record;
  OnwardWeek *as;
  guint32     monday;
} Place;

static guint32
get_julian (OnwardWeek *week)
{
  GDate monday;

  return onward_week_get_monday (week, &monday) ? g_date_get_julian (&monday) : 0;
}

static void
read_days (OnwardWeek    *week,
           OnwardWeekSide side,
           int           *days)
{
  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    days[i] = week != NULL ? onward_week_get_minutes (week, side, i) : ONWARD_WEEK_NOT_SAID;
}

static gboolean
has_lived (OnwardWeek *week)
{
  int days[ONWARD_WEEK_N_DAYS];

  read_days (week, ONWARD_WEEK_LIVED, days);

  return onward_graded_return_sum (days) != ONWARD_WEEK_NOT_SAID;
}

static int
get_planned (OnwardWeek *week)
{
  int days[ONWARD_WEEK_N_DAYS];

  read_days (week, ONWARD_WEEK_PLANNED, days);

  return MAX (onward_graded_return_sum (days), 0);
}

static int
compare_weeks (gconstpointer a,
               gconstpointer b)
{
  OnwardWeek *one = *(OnwardWeek *const *) a, *two = *(OnwardWeek *const *) b;
  guint32 first = get_julian (one), second = get_julian (two);

  if (first != second)
    return first < second ? -1 : 1;

  return onward_id_compare (onward_record_get_id (ONWARD_RECORD (one)), onward_record_get_id (ONWARD_RECORD (two)));
}

GPtrArray *
onward_graded_edit_list (OnwardProfile *profile,
                         OnwardLens     lens,
                         OnwardRecord  *plan)
{
  GPtrArray *weeks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (OnwardFilterList) list = NULL;

  if (plan == NULL)
    return weeks;

  list = onward_profile_list_of (profile, ONWARD_KIND_WEEK, lens, "plan", onward_record_get_id (plan));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      OnwardRecord *week = onward_filter_list_get_record (list, i);

      if (get_julian (ONWARD_WEEK (week)) != 0)
        g_ptr_array_add (weeks, g_object_ref (week));
    }
  g_ptr_array_sort (weeks, compare_weeks);

  return weeks;
}

/* Only what differs: nobody's clock is moved for nothing. */
static void
set_minutes (OnwardAction   *action,
             const OnwardId *id,
             OnwardWeekSide  side,
             const int      *before,
             const int      *after)
{
  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    {
      g_auto (OnwardValue) value = { 0 };

      if (before[i] == after[i])
        continue;
      if (after[i] != ONWARD_WEEK_NOT_SAID)
        onward_value_set_integer (&value, after[i]);
      onward_action_set_value (action, ONWARD_KIND_WEEK, id,
                               onward_schema_find_field (ONWARD_KIND_WEEK, onward_week_get_column (side, i)), &value);
    }
}

static void
set_rest (OnwardAction   *action,
          const OnwardId *id,
          guint           rest)
{
  g_auto (OnwardValue) value = { 0 };

  if (rest != 0)
    onward_value_set_integer (&value, rest);
  onward_action_set_value (action, ONWARD_KIND_WEEK, id, onward_schema_find_field (ONWARD_KIND_WEEK, "rest"), &value);
}

static void
set_monday (OnwardAction   *action,
            const OnwardId *id,
            guint32         julian)
{
  g_autofree char *text = NULL;
  GDate monday;

  g_date_clear (&monday, 1);
  g_date_set_julian (&monday, julian);
  text = onward_date_to_iso (&monday);
  onward_action_set_text (action, ONWARD_KIND_WEEK, id, "start", text);
}

static OnwardAction *
begin (OnwardVerb  verb,
       OnwardWeek *week)
{
  return onward_action_new (verb, ONWARD_KIND_WEEK, onward_record_get_id (ONWARD_RECORD (week)));
}

static OnwardAction *
end (OnwardAction *action)
{
  if (onward_action_get_n_ops (action) > 0)
    return action;

  onward_action_unref (action);

  return NULL;
}

OnwardAction *
onward_graded_edit_set_days (OnwardWeek    *week,
                             OnwardWeekSide side,
                             const int     *days)
{
  OnwardAction *action = begin (ONWARD_VERB_EDIT, week);
  const OnwardId *id = onward_record_get_id (ONWARD_RECORD (week));
  guint rest = onward_week_get_rest (week);
  int before[ONWARD_WEEK_N_DAYS];

  read_days (week, side, before);
  set_minutes (action, id, side, before, days);
  for (guint i = 0; side == ONWARD_WEEK_PLANNED && i < ONWARD_WEEK_N_DAYS; i++)
    if (days[i] > 0)
      rest &= ~(1u << i);
  if (rest != onward_week_get_rest (week))
    set_rest (action, id, rest);

  return end (action);
}

OnwardAction *
onward_graded_edit_set_day (OnwardWeek    *week,
                            OnwardWeekSide side,
                            guint          day,
                            int            minutes)
{
  int days[ONWARD_WEEK_N_DAYS];

  g_return_val_if_fail (day < ONWARD_WEEK_N_DAYS, NULL);

  read_days (week, side, days);
  days[day] = minutes;

  return onward_graded_edit_set_days (week, side, days);
}

OnwardAction *
onward_graded_edit_toggle_rest (OnwardWeek *week,
                                guint       day)
{
  OnwardAction *action = begin (ONWARD_VERB_MARK, week);
  const OnwardId *id = onward_record_get_id (ONWARD_RECORD (week));
  guint rest = onward_week_get_rest (week) ^ (1u << day);
  int before[ONWARD_WEEK_N_DAYS], after[ONWARD_WEEK_N_DAYS];

  set_rest (action, id, rest);
  if (rest & (1u << day))
    {
      read_days (week, ONWARD_WEEK_PLANNED, before);
      read_days (week, ONWARD_WEEK_PLANNED, after);
      after[day] = ONWARD_WEEK_NOT_SAID;
      set_minutes (action, id, ONWARD_WEEK_PLANNED, before, after);
    }

  return action;
}

/* What is planned in @as, for a new week. */
static void
copy_plan (OnwardAction   *action,
           const OnwardId *id,
           OnwardWeek     *as)
{
  static const char *const words[] = { "activity", "restrictions" };
  int none[ONWARD_WEEK_N_DAYS], days[ONWARD_WEEK_N_DAYS];

  read_days (NULL, ONWARD_WEEK_PLANNED, none);
  read_days (as, ONWARD_WEEK_PLANNED, days);
  set_minutes (action, id, ONWARD_WEEK_PLANNED, none, days);
  if (onward_week_get_rest (as) != 0)
    set_rest (action, id, onward_week_get_rest (as));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (*onward_record_get_text (ONWARD_RECORD (as), words[i]) != '\0')
      onward_action_set_text (action, ONWARD_KIND_WEEK, id, words[i],
                              onward_record_get_text (ONWARD_RECORD (as), words[i]));
  if (onward_record_get_private (ONWARD_RECORD (as)))
    onward_action_set_integer (action, ONWARD_KIND_WEEK, id, "private", TRUE);
}

static OnwardId
create_week (OnwardAction *action,
             OnwardRecord *plan,
             guint32       monday,
             OnwardWeek   *as)
{
  OnwardId id = onward_action_create (action, ONWARD_KIND_WEEK);

  onward_action_set_reference (action, ONWARD_KIND_WEEK, &id, "plan", onward_record_get_id (plan));
  set_monday (action, &id, monday);
  if (as != NULL)
    copy_plan (action, &id, as);

  return id;
}

static OnwardWeek *
find_lived (GPtrArray *weeks,
            guint32    monday)
{
  for (guint i = 0; i < weeks->len; i++)
    if (get_julian (g_ptr_array_index (weeks, i)) == monday && has_lived (g_ptr_array_index (weeks, i)))
      return g_ptr_array_index (weeks, i);

  return NULL;
}

static void
place_week (OnwardAction *action,
            OnwardRecord *plan,
            GPtrArray    *weeks,
            const Place  *place)
{
  int before[ONWARD_WEEK_N_DAYS], after[ONWARD_WEEK_N_DAYS];
  OnwardId id;

  if (place->record == NULL)
    {
      id = create_week (action, plan, place->monday, place->as);
    }
  else
    {
      id = *onward_record_get_id (ONWARD_RECORD (place->record));
      if (get_julian (place->record) == place->monday)
        return;
      set_monday (action, &id, place->monday);
    }
  read_days (place->record, ONWARD_WEEK_LIVED, before);
  read_days (find_lived (weeks, place->monday), ONWARD_WEEK_LIVED, after);
  set_minutes (action, &id, ONWARD_WEEK_LIVED, before, after);
}

static gboolean
is_taken (GArray *places,
          guint32 monday)
{
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, Place, i).monday == monday)
      return TRUE;

  return FALSE;
}

/* Puts every week in its place. What was lived in days that no week is planned for any more gets a
 * week of its own, so that it is not lost. */
static void
place_all (OnwardAction *action,
           OnwardRecord *plan,
           GPtrArray    *weeks,
           GArray       *places)
{
  for (guint i = 0; i < places->len; i++)
    place_week (action, plan, weeks, &g_array_index (places, Place, i));
  for (guint i = 0; i < weeks->len; i++)
    {
      OnwardWeek *week = g_ptr_array_index (weeks, i);
      int before[ONWARD_WEEK_N_DAYS], after[ONWARD_WEEK_N_DAYS];
      OnwardId id;

      if (!has_lived (week) || is_taken (places, get_julian (week)))
        continue;
      id = create_week (action, plan, get_julian (week), NULL);
      read_days (NULL, ONWARD_WEEK_LIVED, before);
      read_days (week, ONWARD_WEEK_LIVED, after);
      set_minutes (action, &id, ONWARD_WEEK_LIVED, before, after);
    }
}

static void
add_place (GArray     *places,
           OnwardWeek *record,
           OnwardWeek *as,
           guint32     monday)
{
  Place place = { record, as, monday };

  g_array_append_val (places, place);
}

/* A day from @from on moves; one before stays. */
static void
move_day (OnwardAction *action,
          OnwardRecord *record,
          const char   *column,
          guint32       from,
          int           days)
{
  g_autofree char *text = NULL;
  GDate day;

  if (!onward_date_parse_iso (onward_record_get_text (record, column), &day) || g_date_get_julian (&day) < from)
    return;
  g_date_set_julian (&day, g_date_get_julian (&day) + days);
  text = onward_date_to_iso (&day);
  onward_action_set_text (action, onward_record_get_kind (record), onward_record_get_id (record), column, text);
}

static void
move_all (OnwardAction  *action,
          OnwardProfile *profile,
          OnwardKind     kind,
          const char    *reference,
          OnwardRecord  *target,
          guint32        from,
          int            days)
{
  static const struct { OnwardKind kind; const char *column; } dated[] = {
    { ONWARD_KIND_STEP, "day" },
    { ONWARD_KIND_MEETING, "day" },
    { ONWARD_KIND_MEETING, "follow_up" },
    { ONWARD_KIND_ADJUSTMENT, "start" },
    { ONWARD_KIND_ADJUSTMENT, "review" },
  };
  g_autoptr (OnwardFilterList) list =
    onward_profile_list_of (profile, kind, ONWARD_LENS_ME, reference, onward_record_get_id (target));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      OnwardRecord *record = onward_filter_list_get_record (list, i);

      /* What is done was done on its day. */
      if (kind == ONWARD_KIND_STEP && g_str_equal (onward_record_get_text (record, "status"), "done"))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (dated); j++)
        if (dated[j].kind == kind)
          move_day (action, record, dated[j].column, from, days);
    }
}

static void
move_dated (OnwardAction  *action,
            OnwardProfile *profile,
            OnwardRecord  *plan,
            guint32        from,
            int            days)
{
  g_autoptr (OnwardFilterList) phases =
    onward_profile_list_of (profile, ONWARD_KIND_PHASE, ONWARD_LENS_ME, "plan", onward_record_get_id (plan));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (phases)); i++)
    move_all (action, profile, ONWARD_KIND_STEP, "phase", onward_filter_list_get_record (phases, i), from, days);
  move_all (action, profile, ONWARD_KIND_MEETING, "plan", plan, from, days);
  move_all (action, profile, ONWARD_KIND_ADJUSTMENT, "plan", plan, from, days);
}

OnwardAction *
onward_graded_edit_add (OnwardProfile *profile,
                        OnwardRecord  *plan,
                        const GDate   *monday)
{
  g_autoptr (GPtrArray) weeks = onward_graded_edit_list (profile, ONWARD_LENS_ME, plan);
  OnwardAction *action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_WEEK, NULL);
  OnwardWeek *last = weeks->len > 0 ? g_ptr_array_index (weeks, weeks->len - 1) : NULL;
  GDate day;

  if (last != NULL)
    {
      create_week (action, plan, get_julian (last) + 7, last);
      return action;
    }

  if (monday != NULL)
    day = *monday;
  else
    onward_date_today (&day);
  g_date_subtract_days (&day, g_date_get_weekday (&day) - G_DATE_MONDAY);
  create_week (action, plan, g_date_get_julian (&day) + (monday == NULL ? 7 : 0), NULL);

  return action;
}

OnwardAction *
onward_graded_edit_stay (OnwardProfile *profile,
                         OnwardRecord  *plan,
                         OnwardWeek    *week)
{
  g_autoptr (GPtrArray) weeks = onward_graded_edit_list (profile, ONWARD_LENS_ME, plan);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  OnwardAction *action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_WEEK, NULL);
  guint32 after = get_julian (week) + 7;

  add_place (places, NULL, week, after);
  for (guint i = 0; i < weeks->len; i++)
    {
      OnwardWeek *other = g_ptr_array_index (weeks, i);

      add_place (places, other, other, get_julian (other) + (get_julian (other) >= after ? 7 : 0));
    }
  place_all (action, plan, weeks, places);
  move_dated (action, profile, plan, after, 7);

  return action;
}

static OnwardWeek *
find_smaller (GPtrArray  *weeks,
              OnwardWeek *week)
{
  OnwardWeek *smaller = NULL;

  for (guint i = 0; i < weeks->len; i++)
    {
      OnwardWeek *other = g_ptr_array_index (weeks, i);

      if (get_julian (other) < get_julian (week) && get_planned (other) > 0 && get_planned (other) < get_planned (week))
        smaller = other;
    }

  return smaller;
}

OnwardAction *
onward_graded_edit_step_back (OnwardProfile *profile,
                              OnwardRecord  *plan,
                              OnwardWeek    *week)
{
  g_autoptr (GPtrArray) weeks = onward_graded_edit_list (profile, ONWARD_LENS_ME, plan);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  OnwardWeek *smaller = find_smaller (weeks, week);
  guint32 from = get_julian (week);
  OnwardAction *action;

  if (smaller == NULL)
    return NULL;

  action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_WEEK, NULL);
  add_place (places, NULL, smaller, from);
  for (guint i = 0; i < weeks->len; i++)
    {
      OnwardWeek *other = g_ptr_array_index (weeks, i);

      add_place (places, other, other, get_julian (other) + (get_julian (other) >= from ? 7 : 0));
    }
  place_all (action, plan, weeks, places);
  move_dated (action, profile, plan, from + 7, 7);

  return action;
}

/* How far they may go without meeting a week that stays, or leaving the calendar. */
static int
limit_shift (GPtrArray *weeks,
             guint      first,
             int        by)
{
  g_autoptr (GArray) mondays = g_array_new (FALSE, FALSE, sizeof (GDate));

  for (guint i = 0; i < weeks->len; i++)
    {
      GDate monday;

      onward_week_get_monday (g_ptr_array_index (weeks, i), &monday);
      g_array_append_val (mondays, monday);
    }

  return CLAMP (by, -(int) onward_graded_return_room_before (mondays, first), ONWARD_GRADED_MOST_WEEKS);
}

OnwardAction *
onward_graded_edit_shift (OnwardProfile *profile,
                          OnwardRecord  *plan,
                          OnwardWeek    *week,
                          gboolean       too,
                          int           *by)
{
  g_autoptr (GPtrArray) weeks = onward_graded_edit_list (profile, ONWARD_LENS_ME, plan);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  guint32 from = get_julian (week) + (too ? 0 : 7);
  guint first = 0;
  OnwardAction *action;

  while (first < weeks->len && get_julian (g_ptr_array_index (weeks, first)) < from)
    first++;
  *by = limit_shift (weeks, first, *by);
  if (*by == 0)
    return NULL;

  action = begin (ONWARD_VERB_MOVE, week);
  for (guint i = 0; i < weeks->len; i++)
    {
      OnwardWeek *other = g_ptr_array_index (weeks, i);

      add_place (places, other, other, get_julian (other) + (i >= first ? 7 * *by : 0));
    }
  place_all (action, plan, weeks, places);
  move_dated (action, profile, plan, from, 7 * *by);

  return end (action);
}

OnwardWeek *
onward_graded_edit_overlaps (GPtrArray *weeks)
{
  for (guint i = 1; i < weeks->len; i++)
    if (get_julian (g_ptr_array_index (weeks, i)) == get_julian (g_ptr_array_index (weeks, i - 1)))
      return g_ptr_array_index (weeks, i);

  return NULL;
}

OnwardAction *
onward_graded_edit_part (OnwardProfile *profile,
                         OnwardRecord  *plan)
{
  g_autoptr (GPtrArray) weeks = onward_graded_edit_list (profile, ONWARD_LENS_ME, plan);
  OnwardWeek *overlapping = onward_graded_edit_overlaps (weeks);
  OnwardAction *action;
  guint32 before = 0;

  if (overlapping == NULL)
    return NULL;

  action = begin (ONWARD_VERB_MOVE, overlapping);
  for (guint i = 0; i < weeks->len; i++)
    {
      OnwardWeek *week = g_ptr_array_index (weeks, i);
      guint32 monday = MAX (get_julian (week), before + 7);

      if (monday != get_julian (week))
        set_monday (action, onward_record_get_id (ONWARD_RECORD (week)), monday);
      before = monday;
    }

  return action;
}
