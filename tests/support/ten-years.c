/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ten-years.h"

#include "onward-order.h"
#include "onward-schema.h"
#include "onward-vault.h"

#define SEED 20160301
/* So many wait for the disk at a time. */
#define N_WAITING 200

typedef struct
{
  OnwardStore *store;
  GRand       *random;
  GArray      *ids[ONWARD_N_KINDS];
  char        *order;
  guint        n_asked;
  guint        n_done;
  GError      *error;
} Writer;

static const char *const who[] = { "Åsa", "Per", "Dr Lindqvist", "Mr Petrov", "Nell", "Tom", "Ingrid", "Yusuf", "Małgorzata", "Söderberg", "Anna", "Ruth", "Farid", "Jürgen", "Chloé" };
static const char *const roles[] = { "my manager", "a colleague", "my sister", "the occupational therapist", "the case worker", "a neighbour", "my doctor", "the union", "a friend from the choir", "the coordinator" };
static const char *const doing[] = { "listen", "bake", "put the rota in order", "ask when I do not know", "notice who is left out", "laugh at myself", "finish what I began", "keep calm when the phone rings", "draw how the pieces fit", "teach the new ones", "mend what is broken", "write it down first", "walk to work", "say no in time", "remember names" };
static const char *const when[] = { "last spring", "on a Monday in November", "the week before Christmas", "when the lift was broken", "at the end of a long shift", "after the meeting", "when nobody else had time", "the first day back", "in my second year", "while the others were at lunch", "when I had slept badly" };
static const char *const where[] = { "at the desk", "in the kitchen", "on the ward", "in the big meeting room", "on the bus", "by the lake", "at home on the sofa", "in the corridor", "in the greenhouse", "at the counter" };
static const char *const felt[] = { "It was easier than I had thought.", "They said so afterwards.", "I was tired, but it held.", "Nobody else had seen it.", "I would do it again.", "It took an hour and that was fine.", "My hands stopped shaking.", "I went home early and slept.", "We laughed about it later.", "I wrote it down the same evening." };
static const char *const helps[] = { "I breathe out slowly four times", "I go and fill my glass", "I close everything but one message", "I call somebody", "I put a hand on the table and count what is blue", "I say that I will answer tomorrow", "I walk round the house once", "I write down the worry and the time for it" };
static const char *const steps[] = { "Call", "Write to", "Have coffee with", "Show the plan to", "Ask for a shorter day from", "Visit the workplace with", "Try two hours beside", "Read through the papers with", "Book a time with", "Say thank you to" };

#define PICK(self, words) (words[g_rand_int_range ((self)->random, 0, G_N_ELEMENTS (words))])

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Writer *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) changeset = onward_store_write_finish (ONWARD_STORE (source), result, &error);

  if (changeset == NULL && self->error == NULL)
    self->error = g_steal_pointer (&error);
  self->n_done++;
}

static void
wait_until (Writer *self,
            guint   n_left)
{
  while (self->n_asked - self->n_done > n_left)
    g_main_context_iteration (NULL, TRUE);
}

static void
apply (Writer       *self,
       OnwardAction *action)
{
  wait_until (self, N_WAITING);
  self->n_asked++;
  onward_store_apply_async (self->store, action, take_result, self);
  onward_action_unref (action);
}

static const OnwardId *
pick (Writer    *self,
      OnwardKind kind)
{
  return &g_array_index (self->ids[kind], OnwardId, g_rand_int_range (self->random, 0, self->ids[kind]->len));
}

static OnwardAction *
begin (Writer    *self,
       OnwardKind kind,
       OnwardId  *id)
{
  OnwardAction *action = onward_action_new (ONWARD_VERB_ADD, kind, NULL);

  *id = onward_action_create (action, kind);
  g_array_append_val (self->ids[kind], *id);
  if (onward_schema_has_field (kind, "position"))
    {
      char *next = onward_order_between (self->order, NULL);

      g_free (self->order);
      self->order = next;
      onward_action_set_text (action, kind, id, "position", next);
    }
  if (g_rand_int_range (self->random, 0, 12) == 0)
    onward_action_set_integer (action, kind, id, "private", 1);

  return action;
}

static void
set_text (OnwardAction   *action,
          OnwardKind      kind,
          const OnwardId *id,
          const char     *column,
          char           *text)
{
  onward_action_set_text (action, kind, id, column, text);
  g_free (text);
}

static void
choose (Writer         *self,
        OnwardAction   *action,
        OnwardKind      kind,
        const OnwardId *id,
        const char     *column)
{
  const OnwardField *field = &onward_schema_get (kind)->fields[onward_schema_find_field (kind, column)];
  guint n = g_strv_length ((char **) field->choices);

  onward_action_set_text (action, kind, id, column, field->choices[g_rand_int_range (self->random, 0, n)]);
}

static char *
tell (Writer *self)
{
  GString *told = g_string_new (NULL);
  guint n = g_rand_int_range (self->random, 1, 5);

  g_string_append_printf (told, "%s %s %s asked me to %s.", PICK (self, when), PICK (self, where), PICK (self, who), PICK (self, doing));
  for (guint i = 0; i < n; i++)
    g_string_append_printf (told, "%s%s", i == 2 ? "\n" : " ", PICK (self, felt));

  return g_string_free (told, FALSE);
}

static char *
pick_day (Writer *self)
{
  return g_strdup_printf ("%d-%02d-%02d", g_rand_int_range (self->random, 2016, 2026),
                          g_rand_int_range (self->random, 1, 13), g_rand_int_range (self->random, 1, 29));
}

static void
add_person (Writer *self,
            guint   number)
{
  OnwardId id;
  OnwardAction *action = begin (self, ONWARD_KIND_PERSON, &id);

  set_text (action, ONWARD_KIND_PERSON, &id, "name", g_strdup_printf ("%s %c.", PICK (self, who), 'A' + g_rand_int_range (self->random, 0, 26)));
  onward_action_set_text (action, ONWARD_KIND_PERSON, &id, "role", PICK (self, roles));
  set_text (action, ONWARD_KIND_PERSON, &id, "helps_with", g_strdup_printf ("To %s, %s", PICK (self, doing), PICK (self, where)));
  choose (self, action, ONWARD_KIND_PERSON, &id, "arena");
  /* Most have a place on the map, and some are to be spoken to soon. */
  if (number % 6 != 5)
    onward_action_set_integer (action, ONWARD_KIND_PERSON, &id, "ring", 1 + number % 4);
  if (number % 10 == 0)
    set_text (action, ONWARD_KIND_PERSON, &id, "next_contact", pick_day (self));
  apply (self, action);
}

static void
add_tie (Writer *self)
{
  OnwardId id;
  OnwardAction *action = begin (self, ONWARD_KIND_TIE, &id);

  onward_action_set_reference (action, ONWARD_KIND_TIE, &id, "person", pick (self, ONWARD_KIND_PERSON));
  if (g_rand_boolean (self->random))
    onward_action_set_reference (action, ONWARD_KIND_TIE, &id, "other", pick (self, ONWARD_KIND_PERSON));
  choose (self, action, ONWARD_KIND_TIE, &id, "strength");
  choose (self, action, ONWARD_KIND_TIE, &id, "direction");
  apply (self, action);
}

static void
add_strength (Writer *self)
{
  OnwardId id;
  OnwardAction *action = begin (self, ONWARD_KIND_STRENGTH, &id);

  set_text (action, ONWARD_KIND_STRENGTH, &id, "title", g_strdup_printf ("I %s %s", PICK (self, doing), PICK (self, where)));
  set_text (action, ONWARD_KIND_STRENGTH, &id, "shows", g_strdup_printf ("%s I %s. %s", PICK (self, when), PICK (self, doing), PICK (self, felt)));
  choose (self, action, ONWARD_KIND_STRENGTH, &id, "family");
  apply (self, action);
}

static void
add_story (Writer *self)
{
  OnwardId id;
  OnwardAction *action = begin (self, ONWARD_KIND_STORY, &id);

  onward_action_set_reference (action, ONWARD_KIND_STORY, &id, "strength", pick (self, ONWARD_KIND_STRENGTH));
  set_text (action, ONWARD_KIND_STORY, &id, "what", tell (self));
  onward_action_set_text (action, ONWARD_KIND_STORY, &id, "happened", PICK (self, when));
  if (g_rand_boolean (self->random))
    onward_action_set_reference (action, ONWARD_KIND_STORY, &id, "seen_by", pick (self, ONWARD_KIND_PERSON));
  apply (self, action);
}

static void
add_plan (Writer *self,
          guint   number)
{
  static const char *const titles[] = { "Getting ready", "Starting", "Building up", "Staying well" };
  OnwardId plan;
  OnwardAction *action = begin (self, ONWARD_KIND_PLAN, &plan);

  set_text (action, ONWARD_KIND_PLAN, &plan, "title", g_strdup_printf ("The way back, number %u", number + 1));
  apply (self, action);
  for (guint i = 0; i < TEN_YEARS_PHASES / TEN_YEARS_PLANS; i++)
    {
      OnwardId phase;

      action = begin (self, ONWARD_KIND_PHASE, &phase);
      onward_action_set_reference (action, ONWARD_KIND_PHASE, &phase, "plan", &plan);
      onward_action_set_text (action, ONWARD_KIND_PHASE, &phase, "title", titles[i % G_N_ELEMENTS (titles)]);
      apply (self, action);
    }
}

static void
add_step (Writer *self,
          guint   number)
{
  OnwardId id;
  OnwardAction *action = begin (self, ONWARD_KIND_STEP, &id);
  guint phase = number * TEN_YEARS_PHASES / TEN_YEARS_STEPS;

  onward_action_set_reference (action, ONWARD_KIND_STEP, &id, "phase", &g_array_index (self->ids[ONWARD_KIND_PHASE], OnwardId, phase));
  set_text (action, ONWARD_KIND_STEP, &id, "title", g_strdup_printf ("%s %s", PICK (self, steps), PICK (self, who)));
  if (g_rand_boolean (self->random))
    set_text (action, ONWARD_KIND_STEP, &id, "note", tell (self));
  if (g_rand_boolean (self->random))
    set_text (action, ONWARD_KIND_STEP, &id, "day", pick_day (self));
  choose (self, action, ONWARD_KIND_STEP, &id, "status");
  apply (self, action);
}

static void
add_strategy (Writer *self)
{
  OnwardId id;
  OnwardAction *action = begin (self, ONWARD_KIND_STRATEGY, &id);

  set_text (action, ONWARD_KIND_STRATEGY, &id, "situation", g_strdup_printf ("%s wants an answer %s", PICK (self, who), PICK (self, where)));
  set_text (action, ONWARD_KIND_STRATEGY, &id, "early_sign", g_strdup_printf ("I stop to %s", PICK (self, doing)));
  onward_action_set_text (action, ONWARD_KIND_STRATEGY, &id, "title", PICK (self, helps));
  choose (self, action, ONWARD_KIND_STRATEGY, &id, "place");
  apply (self, action);
}

/* The plan that the @number of @total things of a kind belongs to. */
static void
put_in_plan (Writer         *self,
             OnwardAction   *action,
             OnwardKind      kind,
             const OnwardId *id,
             guint           number,
             guint           total)
{
  guint plan = number * TEN_YEARS_PLANS / total;

  onward_action_set_reference (action, kind, id, "plan", &g_array_index (self->ids[ONWARD_KIND_PLAN], OnwardId, plan));
}

/* Half a year of weeks for each plan, one plan after the other. */
static void
add_week (Writer *self,
          guint   number)
{
  static const char *const days[] = { "monday", "tuesday", "wednesday", "thursday", "friday" };
  OnwardId id;
  OnwardAction *action = begin (self, ONWARD_KIND_WEEK, &id);
  GDate monday;

  g_date_clear (&monday, 1);
  g_date_set_dmy (&monday, 4, G_DATE_JANUARY, 2016);
  g_date_add_days (&monday, 7 * number);
  put_in_plan (self, action, ONWARD_KIND_WEEK, &id, number, TEN_YEARS_WEEKS);
  set_text (action, ONWARD_KIND_WEEK, &id, "start", g_strdup_printf ("%d-%02d-%02d", g_date_get_year (&monday),
                                                                     g_date_get_month (&monday), g_date_get_day (&monday)));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *lived = g_strdup_printf ("lived_%s", days[i]);

      onward_action_set_integer (action, ONWARD_KIND_WEEK, &id, days[i], 30 * (number % 17));
      onward_action_set_integer (action, ONWARD_KIND_WEEK, &id, lived, 30 * ((number + i) % 17));
    }
  apply (self, action);
}

static void
add_meeting (Writer *self,
             guint   number)
{
  OnwardId id;
  OnwardAction *action = begin (self, ONWARD_KIND_MEETING, &id);

  put_in_plan (self, action, ONWARD_KIND_MEETING, &id, number, TEN_YEARS_MEETINGS);
  set_text (action, ONWARD_KIND_MEETING, &id, "title", g_strdup_printf ("With %s, %s", PICK (self, who), PICK (self, where)));
  set_text (action, ONWARD_KIND_MEETING, &id, "day", pick_day (self));
  onward_action_set_integer (action, ONWARD_KIND_MEETING, &id, "minute", 480 + 15 * (number % 32));
  onward_action_set_integer (action, ONWARD_KIND_MEETING, &id, "length", 60);
  onward_action_set_text (action, ONWARD_KIND_MEETING, &id, "zone", "Europe/Stockholm");
  onward_action_set_text (action, ONWARD_KIND_MEETING, &id, "where_at", PICK (self, where));
  set_text (action, ONWARD_KIND_MEETING, &id, "agreed", tell (self));
  set_text (action, ONWARD_KIND_MEETING, &id, "follow_up", pick_day (self));
  apply (self, action);
}

static void
add_adjustment (Writer *self,
                guint   number)
{
  OnwardId id;
  OnwardAction *action = begin (self, ONWARD_KIND_ADJUSTMENT, &id);

  put_in_plan (self, action, ONWARD_KIND_ADJUSTMENT, &id, number, TEN_YEARS_ADJUSTMENTS);
  set_text (action, ONWARD_KIND_ADJUSTMENT, &id, "title", g_strdup_printf ("A quiet place %s", PICK (self, where)));
  set_text (action, ONWARD_KIND_ADJUSTMENT, &id, "why", g_strdup_printf ("So that I can %s", PICK (self, doing)));
  choose (self, action, ONWARD_KIND_ADJUSTMENT, &id, "function");
  onward_action_set_reference (action, ONWARD_KIND_ADJUSTMENT, &id, "arranger", pick (self, ONWARD_KIND_PERSON));
  set_text (action, ONWARD_KIND_ADJUSTMENT, &id, "start", pick_day (self));
  set_text (action, ONWARD_KIND_ADJUSTMENT, &id, "review", pick_day (self));
  choose (self, action, ONWARD_KIND_ADJUSTMENT, &id, "status");
  apply (self, action);
}

static void
add_factor (Writer *self,
            guint   number)
{
  OnwardId id;
  OnwardAction *action = begin (self, ONWARD_KIND_FACTOR, &id);

  put_in_plan (self, action, ONWARD_KIND_FACTOR, &id, number, TEN_YEARS_FACTORS);
  set_text (action, ONWARD_KIND_FACTOR, &id, "title", g_strdup_printf ("To %s %s", PICK (self, doing), PICK (self, where)));
  choose (self, action, ONWARD_KIND_FACTOR, &id, "effect");
  choose (self, action, ONWARD_KIND_FACTOR, &id, "area");
  apply (self, action);
}

static void
add_contingency (Writer *self,
                 guint   number)
{
  OnwardId id;
  OnwardAction *action = begin (self, ONWARD_KIND_CONTINGENCY, &id);

  put_in_plan (self, action, ONWARD_KIND_CONTINGENCY, &id, number, TEN_YEARS_CONTINGENCIES);
  set_text (action, ONWARD_KIND_CONTINGENCY, &id, "sign", g_strdup_printf ("I stop to %s", PICK (self, doing)));
  onward_action_set_text (action, ONWARD_KIND_CONTINGENCY, &id, "response", PICK (self, helps));
  onward_action_set_reference (action, ONWARD_KIND_CONTINGENCY, &id, "person", pick (self, ONWARD_KIND_PERSON));
  apply (self, action);
}

static void
add_consent (Writer *self)
{
  OnwardId id;
  OnwardAction *action = begin (self, ONWARD_KIND_CONSENT, &id);

  onward_action_set_reference (action, ONWARD_KIND_CONSENT, &id, "person", pick (self, ONWARD_KIND_PERSON));
  set_text (action, ONWARD_KIND_CONSENT, &id, "words", g_strdup_printf ("That I %s", PICK (self, doing)));
  set_text (action, ONWARD_KIND_CONSENT, &id, "given", pick_day (self));
  apply (self, action);
}

static void
write_what_is_planned (Writer *self)
{
  for (guint i = 0; i < TEN_YEARS_WEEKS; i++)
    add_week (self, i);
  for (guint i = 0; i < TEN_YEARS_MEETINGS; i++)
    add_meeting (self, i);
  for (guint i = 0; i < TEN_YEARS_ADJUSTMENTS; i++)
    add_adjustment (self, i);
  for (guint i = 0; i < TEN_YEARS_FACTORS; i++)
    add_factor (self, i);
  for (guint i = 0; i < TEN_YEARS_CONTINGENCIES; i++)
    add_contingency (self, i);
  for (guint i = 0; i < TEN_YEARS_CONSENTS; i++)
    add_consent (self);
}

/* A second thought about something that stands there already. */
static void
edit (Writer *self)
{
  static const struct { OnwardKind kind; const char *column; } fields[] = {
    { ONWARD_KIND_STEP, "note" }, { ONWARD_KIND_STORY, "what" }, { ONWARD_KIND_STRENGTH, "shows" },
    { ONWARD_KIND_PERSON, "helps_with" }, { ONWARD_KIND_STRATEGY, "early_sign" },
  };
  guint which = g_rand_int_range (self->random, 0, G_N_ELEMENTS (fields));
  const OnwardId *id = pick (self, fields[which].kind);
  OnwardAction *action = onward_action_new (ONWARD_VERB_EDIT, fields[which].kind, id);

  set_text (action, fields[which].kind, id, fields[which].column, tell (self));
  apply (self, action);
}

static void
write_everything (Writer *self)
{
  for (guint i = 0; i < TEN_YEARS_PEOPLE; i++)
    add_person (self, i);
  for (guint i = 0; i < TEN_YEARS_TIES; i++)
    add_tie (self);
  for (guint i = 0; i < TEN_YEARS_STRENGTHS; i++)
    add_strength (self);
  for (guint i = 0; i < TEN_YEARS_STORIES; i++)
    add_story (self);
  for (guint i = 0; i < TEN_YEARS_PLANS; i++)
    add_plan (self, i);
  for (guint i = 0; i < TEN_YEARS_STEPS; i++)
    add_step (self, i);
  for (guint i = 0; i < TEN_YEARS_STRATEGIES; i++)
    add_strategy (self);
  write_what_is_planned (self);
  while (self->n_asked < TEN_YEARS_ACTIONS)
    edit (self);
  wait_until (self, 0);
}

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static gboolean
fill (OnwardStore *store,
      GError     **error)
{
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  GAsyncResult *result = NULL;
  Writer writer = { .store = store };

  onward_store_load_async (store, NULL, keep_result, &result);
  loaded = wait_for (&result);
  rows = onward_store_load_finish (store, loaded, NULL, NULL, error);
  if (rows == NULL)
    return FALSE;

  writer.random = g_rand_new_with_seed (SEED);
  for (guint i = 0; i < ONWARD_N_KINDS; i++)
    writer.ids[i] = g_array_new (FALSE, FALSE, sizeof (OnwardId));
  write_everything (&writer);
  for (guint i = 0; i < ONWARD_N_KINDS; i++)
    g_array_unref (writer.ids[i]);
  g_rand_free (writer.random);
  g_free (writer.order);
  if (writer.error != NULL)
    g_propagate_error (error, writer.error);

  return writer.error == NULL;
}

gboolean
onward_ten_years_new (const char    *folder,
                      OnwardSecret **recovery,
                      GError       **error)
{
  static const char words[] = TEN_YEARS_PASSPHRASE;
  g_autoptr (OnwardSecret) passphrase = onward_secret_new_from_passphrase (words);
  g_autoptr (OnwardSecret) code = NULL;
  g_autoptr (OnwardStore) store = NULL;
  g_autoptr (GAsyncResult) closed = NULL;
  GAsyncResult *result = NULL;
  OnwardVault *vault;
  gboolean filled;

  onward_vault_init ();
  vault = onward_vault_create (folder, "Ten years", passphrase, &ONWARD_KDF_FLOOR, &code, error);
  if (vault == NULL)
    return FALSE;

  store = onward_store_new (vault);
  filled = fill (store, error);
  onward_store_close_async (store, keep_result, &result);
  closed = wait_for (&result);
  filled = onward_store_close_finish (store, closed, filled ? error : NULL) && filled;
  if (filled && recovery != NULL)
    *recovery = g_steal_pointer (&code);

  return filled;
}
