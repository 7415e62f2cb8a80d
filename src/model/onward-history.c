/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-config.h"

#include "onward-history-private.h"

#include <glib/gi18n-lib.h>

struct _OnwardHistory
{
  GObject            parent_instance;

  OnwardHistoryState state;
};

G_DEFINE_FINAL_TYPE (OnwardHistory, onward_history, G_TYPE_OBJECT)

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  const char *undo;
  const char *redo;
  const char *done;
} Words;

/* Whole sentences, since other languages bend the verb and the noun together. */
static const Words words[ONWARD_N_VERBS][ONWARD_N_KINDS] = {
  [ONWARD_VERB_ADD] = {
    [ONWARD_KIND_STRENGTH] = { N_("Undo Adding a Strength"), N_("Redo Adding a Strength"), N_("Strength added") },
    [ONWARD_KIND_STORY] = { N_("Undo Adding a Story"), N_("Redo Adding a Story"), N_("Story added") },
    [ONWARD_KIND_PLAN] = { N_("Undo Adding a Plan"), N_("Redo Adding a Plan"), N_("Plan added") },
    [ONWARD_KIND_PHASE] = { N_("Undo Adding a Phase"), N_("Redo Adding a Phase"), N_("Phase added") },
    [ONWARD_KIND_STEP] = { N_("Undo Adding a Step"), N_("Redo Adding a Step"), N_("Step added") },
    [ONWARD_KIND_PERSON] = { N_("Undo Adding a Person"), N_("Redo Adding a Person"), N_("Person added") },
    [ONWARD_KIND_TIE] = { N_("Undo Adding a Connection"), N_("Redo Adding a Connection"), N_("Connection added") },
    [ONWARD_KIND_STRATEGY] = { N_("Undo Adding a Strategy"), N_("Redo Adding a Strategy"), N_("Strategy added") },
    [ONWARD_KIND_ANSWER] = { N_("Undo Answering"), N_("Redo Answering"), N_("Answer kept") },
    [ONWARD_KIND_PRESENTATION] = { N_("Undo Adding Words for Work"), N_("Redo Adding Words for Work"), N_("Words for work added") },
    [ONWARD_KIND_VERSION] = { N_("Undo Keeping a Wording"), N_("Redo Keeping a Wording"), N_("Wording kept") },
    [ONWARD_KIND_FACTOR] = { N_("Undo Adding a Note About Now"), N_("Redo Adding a Note About Now"), N_("Note about now added") },
    [ONWARD_KIND_WEEK] = { N_("Undo Adding a Week"), N_("Redo Adding a Week"), N_("Week added") },
    [ONWARD_KIND_ADJUSTMENT] = { N_("Undo Adding an Adjustment"), N_("Redo Adding an Adjustment"), N_("Adjustment added") },
    [ONWARD_KIND_MEETING] = { N_("Undo Adding a Meeting"), N_("Redo Adding a Meeting"), N_("Meeting added") },
    [ONWARD_KIND_CONTINGENCY] = { N_("Undo Adding an Early Sign"), N_("Redo Adding an Early Sign"), N_("Early sign added") },
    [ONWARD_KIND_ARENA] = { N_("Undo Adding a Part of the Map"), N_("Redo Adding a Part of the Map"), N_("Part of the map added") },
    [ONWARD_KIND_CONSENT] = { N_("Undo Adding a Note on What to Tell"), N_("Redo Adding a Note on What to Tell"), N_("Note on what to tell added") },
    [ONWARD_KIND_MESSAGE] = { N_("Undo Adding a Draft"), N_("Redo Adding a Draft"), N_("Draft added") },
  },
  [ONWARD_VERB_EDIT] = {
    [ONWARD_KIND_STRENGTH] = { N_("Undo Changing a Strength"), N_("Redo Changing a Strength"), N_("Strength changed") },
    [ONWARD_KIND_STORY] = { N_("Undo Changing a Story"), N_("Redo Changing a Story"), N_("Story changed") },
    [ONWARD_KIND_PLAN] = { N_("Undo Changing a Plan"), N_("Redo Changing a Plan"), N_("Plan changed") },
    [ONWARD_KIND_PHASE] = { N_("Undo Changing a Phase"), N_("Redo Changing a Phase"), N_("Phase changed") },
    [ONWARD_KIND_STEP] = { N_("Undo Changing a Step"), N_("Redo Changing a Step"), N_("Step changed") },
    [ONWARD_KIND_PERSON] = { N_("Undo Changing a Person"), N_("Redo Changing a Person"), N_("Person changed") },
    [ONWARD_KIND_TIE] = { N_("Undo Changing a Connection"), N_("Redo Changing a Connection"), N_("Connection changed") },
    [ONWARD_KIND_STRATEGY] = { N_("Undo Changing a Strategy"), N_("Redo Changing a Strategy"), N_("Strategy changed") },
    [ONWARD_KIND_ANSWER] = { N_("Undo Changing an Answer"), N_("Redo Changing an Answer"), N_("Answer changed") },
    [ONWARD_KIND_PRESENTATION] = { N_("Undo Changing Words for Work"), N_("Redo Changing Words for Work"), N_("Words for work changed") },
    [ONWARD_KIND_VERSION] = { N_("Undo Changing a Wording"), N_("Redo Changing a Wording"), N_("Wording changed") },
    [ONWARD_KIND_FACTOR] = { N_("Undo Changing a Note About Now"), N_("Redo Changing a Note About Now"), N_("Note about now changed") },
    [ONWARD_KIND_WEEK] = { N_("Undo Changing a Week"), N_("Redo Changing a Week"), N_("Week changed") },
    [ONWARD_KIND_ADJUSTMENT] = { N_("Undo Changing an Adjustment"), N_("Redo Changing an Adjustment"), N_("Adjustment changed") },
    [ONWARD_KIND_MEETING] = { N_("Undo Changing a Meeting"), N_("Redo Changing a Meeting"), N_("Meeting changed") },
    [ONWARD_KIND_CONTINGENCY] = { N_("Undo Changing an Early Sign"), N_("Redo Changing an Early Sign"), N_("Early sign changed") },
    [ONWARD_KIND_ARENA] = { N_("Undo Changing a Part of the Map"), N_("Redo Changing a Part of the Map"), N_("Part of the map changed") },
    [ONWARD_KIND_CONSENT] = { N_("Undo Changing a Note on What to Tell"), N_("Redo Changing a Note on What to Tell"), N_("Note on what to tell changed") },
    [ONWARD_KIND_MESSAGE] = { N_("Undo Changing a Draft"), N_("Redo Changing a Draft"), N_("Draft changed") },
  },
  [ONWARD_VERB_REMOVE] = {
    [ONWARD_KIND_STRENGTH] = { N_("Undo Removing a Strength"), N_("Redo Removing a Strength"), N_("Strength removed") },
    [ONWARD_KIND_STORY] = { N_("Undo Removing a Story"), N_("Redo Removing a Story"), N_("Story removed") },
    [ONWARD_KIND_PLAN] = { N_("Undo Removing a Plan"), N_("Redo Removing a Plan"), N_("Plan removed") },
    [ONWARD_KIND_PHASE] = { N_("Undo Removing a Phase"), N_("Redo Removing a Phase"), N_("Phase removed") },
    [ONWARD_KIND_STEP] = { N_("Undo Removing a Step"), N_("Redo Removing a Step"), N_("Step removed") },
    [ONWARD_KIND_PERSON] = { N_("Undo Removing a Person"), N_("Redo Removing a Person"), N_("Person removed") },
    [ONWARD_KIND_TIE] = { N_("Undo Removing a Connection"), N_("Redo Removing a Connection"), N_("Connection removed") },
    [ONWARD_KIND_STRATEGY] = { N_("Undo Removing a Strategy"), N_("Redo Removing a Strategy"), N_("Strategy removed") },
    [ONWARD_KIND_ANSWER] = { N_("Undo Removing an Answer"), N_("Redo Removing an Answer"), N_("Answer removed") },
    [ONWARD_KIND_PRESENTATION] = { N_("Undo Removing Words for Work"), N_("Redo Removing Words for Work"), N_("Words for work removed") },
    [ONWARD_KIND_VERSION] = { N_("Undo Removing a Wording"), N_("Redo Removing a Wording"), N_("Wording removed") },
    [ONWARD_KIND_FACTOR] = { N_("Undo Removing a Note About Now"), N_("Redo Removing a Note About Now"), N_("Note about now removed") },
    [ONWARD_KIND_WEEK] = { N_("Undo Removing a Week"), N_("Redo Removing a Week"), N_("Week removed") },
    [ONWARD_KIND_ADJUSTMENT] = { N_("Undo Removing an Adjustment"), N_("Redo Removing an Adjustment"), N_("Adjustment removed") },
    [ONWARD_KIND_MEETING] = { N_("Undo Removing a Meeting"), N_("Redo Removing a Meeting"), N_("Meeting removed") },
    [ONWARD_KIND_CONTINGENCY] = { N_("Undo Removing an Early Sign"), N_("Redo Removing an Early Sign"), N_("Early sign removed") },
    [ONWARD_KIND_ARENA] = { N_("Undo Removing a Part of the Map"), N_("Redo Removing a Part of the Map"), N_("Part of the map removed") },
    [ONWARD_KIND_CONSENT] = { N_("Undo Removing a Note on What to Tell"), N_("Redo Removing a Note on What to Tell"), N_("Note on what to tell removed") },
    [ONWARD_KIND_MESSAGE] = { N_("Undo Removing a Draft"), N_("Redo Removing a Draft"), N_("Draft removed") },
  },
  [ONWARD_VERB_MOVE] = {
    [ONWARD_KIND_STRENGTH] = { N_("Undo Moving a Strength"), N_("Redo Moving a Strength"), N_("Strength moved") },
    [ONWARD_KIND_STORY] = { N_("Undo Moving a Story"), N_("Redo Moving a Story"), N_("Story moved") },
    [ONWARD_KIND_PLAN] = { N_("Undo Moving a Plan"), N_("Redo Moving a Plan"), N_("Plan moved") },
    [ONWARD_KIND_PHASE] = { N_("Undo Moving a Phase"), N_("Redo Moving a Phase"), N_("Phase moved") },
    [ONWARD_KIND_STEP] = { N_("Undo Moving a Step"), N_("Redo Moving a Step"), N_("Step moved") },
    [ONWARD_KIND_PERSON] = { N_("Undo Moving a Person"), N_("Redo Moving a Person"), N_("Person moved") },
    [ONWARD_KIND_STRATEGY] = { N_("Undo Moving a Strategy"), N_("Redo Moving a Strategy"), N_("Strategy moved") },
    [ONWARD_KIND_PRESENTATION] = { N_("Undo Moving Words for Work"), N_("Redo Moving Words for Work"), N_("Words for work moved") },
    [ONWARD_KIND_FACTOR] = { N_("Undo Moving a Note About Now"), N_("Redo Moving a Note About Now"), N_("Note about now moved") },
    [ONWARD_KIND_WEEK] = { N_("Undo Moving a Week"), N_("Redo Moving a Week"), N_("Week moved") },
    [ONWARD_KIND_ADJUSTMENT] = { N_("Undo Moving an Adjustment"), N_("Redo Moving an Adjustment"), N_("Adjustment moved") },
    [ONWARD_KIND_MEETING] = { N_("Undo Moving a Meeting"), N_("Redo Moving a Meeting"), N_("Meeting moved") },
    [ONWARD_KIND_CONTINGENCY] = { N_("Undo Moving an Early Sign"), N_("Redo Moving an Early Sign"), N_("Early sign moved") },
    [ONWARD_KIND_ARENA] = { N_("Undo Moving a Part of the Map"), N_("Redo Moving a Part of the Map"), N_("Part of the map moved") },
    [ONWARD_KIND_CONSENT] = { N_("Undo Moving a Note on What to Tell"), N_("Redo Moving a Note on What to Tell"), N_("Note on what to tell moved") },
    [ONWARD_KIND_MESSAGE] = { N_("Undo Moving a Draft"), N_("Redo Moving a Draft"), N_("Draft moved") },
  },
  [ONWARD_VERB_MARK] = {
    [ONWARD_KIND_STRENGTH] = { N_("Undo Changing a Strength"), N_("Redo Changing a Strength"), N_("Strength changed") },
    [ONWARD_KIND_STORY] = { N_("Undo Changing a Story"), N_("Redo Changing a Story"), N_("Story changed") },
    [ONWARD_KIND_PLAN] = { N_("Undo Changing a Plan"), N_("Redo Changing a Plan"), N_("Plan changed") },
    [ONWARD_KIND_PHASE] = { N_("Undo Changing a Phase"), N_("Redo Changing a Phase"), N_("Phase changed") },
    [ONWARD_KIND_STEP] = { N_("Undo Changing a Step"), N_("Redo Changing a Step"), N_("Step changed") },
    [ONWARD_KIND_PERSON] = { N_("Undo Changing a Person"), N_("Redo Changing a Person"), N_("Person changed") },
    [ONWARD_KIND_TIE] = { N_("Undo Changing a Connection"), N_("Redo Changing a Connection"), N_("Connection changed") },
    [ONWARD_KIND_STRATEGY] = { N_("Undo Changing a Strategy"), N_("Redo Changing a Strategy"), N_("Strategy changed") },
    [ONWARD_KIND_ANSWER] = { N_("Undo Changing an Answer"), N_("Redo Changing an Answer"), N_("Answer changed") },
    [ONWARD_KIND_PRESENTATION] = { N_("Undo Changing Words for Work"), N_("Redo Changing Words for Work"), N_("Words for work changed") },
    [ONWARD_KIND_VERSION] = { N_("Undo Changing a Wording"), N_("Redo Changing a Wording"), N_("Wording changed") },
    [ONWARD_KIND_FACTOR] = { N_("Undo Changing a Note About Now"), N_("Redo Changing a Note About Now"), N_("Note about now changed") },
    [ONWARD_KIND_WEEK] = { N_("Undo Changing a Week"), N_("Redo Changing a Week"), N_("Week changed") },
    [ONWARD_KIND_ADJUSTMENT] = { N_("Undo Changing an Adjustment"), N_("Redo Changing an Adjustment"), N_("Adjustment changed") },
    [ONWARD_KIND_MEETING] = { N_("Undo Changing a Meeting"), N_("Redo Changing a Meeting"), N_("Meeting changed") },
    [ONWARD_KIND_CONTINGENCY] = { N_("Undo Changing an Early Sign"), N_("Redo Changing an Early Sign"), N_("Early sign changed") },
    [ONWARD_KIND_ARENA] = { N_("Undo Changing a Part of the Map"), N_("Redo Changing a Part of the Map"), N_("Part of the map changed") },
    [ONWARD_KIND_CONSENT] = { N_("Undo Changing a Note on What to Tell"), N_("Redo Changing a Note on What to Tell"), N_("Note on what to tell changed") },
    [ONWARD_KIND_MESSAGE] = { N_("Undo Changing a Draft"), N_("Redo Changing a Draft"), N_("Draft changed") },
  },
  [ONWARD_VERB_PIN] = {
    [ONWARD_KIND_STRENGTH] = { N_("Undo Pinning a Strength"), N_("Redo Pinning a Strength"), N_("Strength pinned") },
    [ONWARD_KIND_STRATEGY] = { N_("Undo Pinning a Strategy"), N_("Redo Pinning a Strategy"), N_("Strategy pinned") },
  },
  [ONWARD_VERB_UNPIN] = {
    [ONWARD_KIND_STRENGTH] = { N_("Undo Unpinning a Strength"), N_("Redo Unpinning a Strength"), N_("Strength unpinned") },
    [ONWARD_KIND_STRATEGY] = { N_("Undo Unpinning a Strategy"), N_("Redo Unpinning a Strategy"), N_("Strategy unpinned") },
  },
  [ONWARD_VERB_HIDE] = {
    [ONWARD_KIND_STRENGTH] = { N_("Undo Keeping a Strength Private"), N_("Redo Keeping a Strength Private"), N_("Strength is private now") },
    [ONWARD_KIND_STORY] = { N_("Undo Keeping a Story Private"), N_("Redo Keeping a Story Private"), N_("Story is private now") },
    [ONWARD_KIND_PLAN] = { N_("Undo Keeping a Plan Private"), N_("Redo Keeping a Plan Private"), N_("Plan is private now") },
    [ONWARD_KIND_PHASE] = { N_("Undo Keeping a Phase Private"), N_("Redo Keeping a Phase Private"), N_("Phase is private now") },
    [ONWARD_KIND_STEP] = { N_("Undo Keeping a Step Private"), N_("Redo Keeping a Step Private"), N_("Step is private now") },
    [ONWARD_KIND_PERSON] = { N_("Undo Keeping a Person Private"), N_("Redo Keeping a Person Private"), N_("Person is private now") },
    [ONWARD_KIND_TIE] = { N_("Undo Keeping a Connection Private"), N_("Redo Keeping a Connection Private"), N_("Connection is private now") },
    [ONWARD_KIND_STRATEGY] = { N_("Undo Keeping a Strategy Private"), N_("Redo Keeping a Strategy Private"), N_("Strategy is private now") },
    [ONWARD_KIND_PRESENTATION] = { N_("Undo Keeping Words for Work Private"), N_("Redo Keeping Words for Work Private"), N_("Words for work are private now") },
    [ONWARD_KIND_FACTOR] = { N_("Undo Keeping a Note About Now Private"), N_("Redo Keeping a Note About Now Private"), N_("Note about now is private now") },
    [ONWARD_KIND_WEEK] = { N_("Undo Keeping a Week Private"), N_("Redo Keeping a Week Private"), N_("Week is private now") },
    [ONWARD_KIND_ADJUSTMENT] = { N_("Undo Keeping an Adjustment Private"), N_("Redo Keeping an Adjustment Private"), N_("Adjustment is private now") },
    [ONWARD_KIND_MEETING] = { N_("Undo Keeping a Meeting Private"), N_("Redo Keeping a Meeting Private"), N_("Meeting is private now") },
    [ONWARD_KIND_CONTINGENCY] = { N_("Undo Keeping an Early Sign Private"), N_("Redo Keeping an Early Sign Private"), N_("Early sign is private now") },
    [ONWARD_KIND_ARENA] = { N_("Undo Keeping a Part of the Map Private"), N_("Redo Keeping a Part of the Map Private"), N_("Part of the map is private now") },
    [ONWARD_KIND_CONSENT] = { N_("Undo Keeping a Note on What to Tell Private"), N_("Redo Keeping a Note on What to Tell Private"), N_("Note on what to tell is private now") },
    [ONWARD_KIND_MESSAGE] = { N_("Undo Keeping a Draft Private"), N_("Redo Keeping a Draft Private"), N_("Draft is private now") },
  },
  [ONWARD_VERB_SHOW] = {
    [ONWARD_KIND_STRENGTH] = { N_("Undo Making a Strength Visible"), N_("Redo Making a Strength Visible"), N_("Strength is no longer private") },
    [ONWARD_KIND_STORY] = { N_("Undo Making a Story Visible"), N_("Redo Making a Story Visible"), N_("Story is no longer private") },
    [ONWARD_KIND_PLAN] = { N_("Undo Making a Plan Visible"), N_("Redo Making a Plan Visible"), N_("Plan is no longer private") },
    [ONWARD_KIND_PHASE] = { N_("Undo Making a Phase Visible"), N_("Redo Making a Phase Visible"), N_("Phase is no longer private") },
    [ONWARD_KIND_STEP] = { N_("Undo Making a Step Visible"), N_("Redo Making a Step Visible"), N_("Step is no longer private") },
    [ONWARD_KIND_PERSON] = { N_("Undo Making a Person Visible"), N_("Redo Making a Person Visible"), N_("Person is no longer private") },
    [ONWARD_KIND_TIE] = { N_("Undo Making a Connection Visible"), N_("Redo Making a Connection Visible"), N_("Connection is no longer private") },
    [ONWARD_KIND_STRATEGY] = { N_("Undo Making a Strategy Visible"), N_("Redo Making a Strategy Visible"), N_("Strategy is no longer private") },
    [ONWARD_KIND_PRESENTATION] = { N_("Undo Making Words for Work Visible"), N_("Redo Making Words for Work Visible"), N_("Words for work are no longer private") },
    [ONWARD_KIND_FACTOR] = { N_("Undo Making a Note About Now Visible"), N_("Redo Making a Note About Now Visible"), N_("Note about now is no longer private") },
    [ONWARD_KIND_WEEK] = { N_("Undo Making a Week Visible"), N_("Redo Making a Week Visible"), N_("Week is no longer private") },
    [ONWARD_KIND_ADJUSTMENT] = { N_("Undo Making an Adjustment Visible"), N_("Redo Making an Adjustment Visible"), N_("Adjustment is no longer private") },
    [ONWARD_KIND_MEETING] = { N_("Undo Making a Meeting Visible"), N_("Redo Making a Meeting Visible"), N_("Meeting is no longer private") },
    [ONWARD_KIND_CONTINGENCY] = { N_("Undo Making an Early Sign Visible"), N_("Redo Making an Early Sign Visible"), N_("Early sign is no longer private") },
    [ONWARD_KIND_ARENA] = { N_("Undo Making a Part of the Map Visible"), N_("Redo Making a Part of the Map Visible"), N_("Part of the map is no longer private") },
    [ONWARD_KIND_CONSENT] = { N_("Undo Making a Note on What to Tell Visible"), N_("Redo Making a Note on What to Tell Visible"), N_("Note on what to tell is no longer private") },
    [ONWARD_KIND_MESSAGE] = { N_("Undo Making a Draft Visible"), N_("Redo Making a Draft Visible"), N_("Draft is no longer private") },
  },
};

/* For verbs that say enough without the kind, and for what a newer version did. */
static const Words words_of_verb[ONWARD_N_VERBS] = {
  [ONWARD_VERB_LINK] = { N_("Undo Linking"), N_("Redo Linking"), N_("Linked") },
  [ONWARD_VERB_UNLINK] = { N_("Undo Unlinking"), N_("Redo Unlinking"), N_("Link removed") },
  [ONWARD_VERB_RESTORE] = { N_("Undo Restoring"), N_("Redo Restoring"), N_("Everything is as it was then") },
  [ONWARD_VERB_RETURN] = { N_("Undo Bringing Back"), N_("Redo Bringing Back"), N_("It is back") },
  [ONWARD_VERB_IMPORT] = { N_("Undo Adding a File"), N_("Redo Adding a File"), N_("What the file held is here now") },
  [ONWARD_VERB_USE] = { N_("Undo Using a Template"), N_("Redo Using a Template"), N_("The template was used") },
};

static const Words words_of_last_resort = { N_("Undo"), N_("Redo"), N_("Done") };

static const Words *
find_words (OnwardVerb verb,
            OnwardKind kind)
{
  if ((guint) verb >= ONWARD_N_VERBS)
    return &words_of_last_resort;

  if ((guint) kind < ONWARD_N_KINDS && words[verb][kind].undo != NULL)
    return &words[verb][kind];

  return words_of_verb[verb].undo != NULL ? &words_of_verb[verb] : &words_of_last_resort;
}

static const char *
get_undo_label (OnwardHistory *self)
{
  const OnwardHistoryItem *item = &self->state.undo;

  return _(onward_id_is_none (&item->id) ? words_of_last_resort.undo : find_words (item->verb, item->kind)->undo);
}

static const char *
get_redo_label (OnwardHistory *self)
{
  const OnwardHistoryItem *item = &self->state.redo;

  return _(onward_id_is_none (&item->id) ? words_of_last_resort.redo : find_words (item->verb, item->kind)->redo);
}

static void
onward_history_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  OnwardHistory *self = ONWARD_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, onward_history_get_can_undo (self));
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, onward_history_get_can_redo (self));
      break;

    case PROP_UNDO_LABEL:
      g_value_set_string (value, get_undo_label (self));
      break;

    case PROP_REDO_LABEL:
      g_value_set_string (value, get_redo_label (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_history_class_init (OnwardHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = onward_history_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, "", flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
onward_history_init (OnwardHistory *self)
{
}

OnwardHistory *
onward_history_new (void)
{
  return g_object_new (ONWARD_TYPE_HISTORY, NULL);
}

void
onward_history_set_state (OnwardHistory            *self,
                          const OnwardHistoryState *state)
{
  gboolean could_undo = onward_history_get_can_undo (self);
  gboolean could_redo = onward_history_get_can_redo (self);
  const char *undo_label = get_undo_label (self);
  const char *redo_label = get_redo_label (self);

  self->state = *state;

  g_object_freeze_notify (G_OBJECT (self));
  if (could_undo != onward_history_get_can_undo (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  if (could_redo != onward_history_get_can_redo (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  if (g_strcmp0 (undo_label, get_undo_label (self)) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  if (g_strcmp0 (redo_label, get_redo_label (self)) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
  g_object_thaw_notify (G_OBJECT (self));
}

gboolean
onward_history_get_can_undo (OnwardHistory *self)
{
  g_return_val_if_fail (ONWARD_IS_HISTORY (self), FALSE);

  return !onward_id_is_none (&self->state.undo.id);
}

gboolean
onward_history_get_can_redo (OnwardHistory *self)
{
  g_return_val_if_fail (ONWARD_IS_HISTORY (self), FALSE);

  return !onward_id_is_none (&self->state.redo.id);
}

const char *
onward_history_name_action (OnwardVerb verb,
                            OnwardKind kind)
{
  return _(find_words (verb, kind)->done);
}
