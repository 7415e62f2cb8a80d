/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-message-words.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "Hello Anna," for a name, "Hello," for "my manager": a name is written with a capital letter and is
 * not what the role says as well. */
static char *
make_greeting (OnwardRecord *person)
{
  const char *name = onward_record_get_display_title (person);

  if (*onward_record_get_text (person, "role") == '\0' || !g_unichar_isupper (g_utf8_get_char (name)))
    return g_strdup (_("Hello,"));

  /* Translators: %s is somebody's name; the first line of a message to them */
  return g_strdup_printf (_("Hello %s,"), name);
}

/* What was written is a note or a sentence; in a message it is a sentence. */
static char *
make_sentence (const char *words)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words));
  g_autofree char *first = NULL;
  g_autofree char *upper = NULL;
  const char *end;

  if (*stripped == '\0')
    return g_strdup ("");

  first = g_utf8_substring (stripped, 0, 1);
  upper = g_utf8_strup (first, -1);
  end = g_utf8_find_prev_char (stripped, stripped + strlen (stripped));

  return g_strconcat (upper, stripped + strlen (first),
                      end != NULL && g_unichar_ispunct (g_utf8_get_char (end)) ? NULL : ".", NULL);
}

static void
add_start (GPtrArray  *starts,
           const char *greeting,
           const char *words)
{
  g_ptr_array_add (starts, g_strdup_printf ("%s\n\n%s", greeting, words));
}

GPtrArray *
onward_message_words_starts (OnwardRecord *person)
{
  static const struct
  {
    const char *column;
    const char *words;
  } kinds[] = {
    { "emotional", N_("Some days are heavy at the moment. May I call you on such a day? You need not solve anything. It helps me when somebody listens.") },
    { "practical", N_("There is something practical that I do not manage on my own right now. Could you help me with it?") },
    { "information", N_("I would like to understand better how this works. Could you explain it to me, or tell me who can?") },
    { "feedback", N_("You see me at times when I do not see myself. What do I do well, and what could I think of? I would like to hear both from you.") },
  };
  g_autofree char *greeting = make_greeting (person);
  g_autofree char *wants = make_sentence (onward_record_get_text (person, "wants"));
  GPtrArray *starts = g_ptr_array_new_with_free_func (g_free);

  if (*wants != '\0')
    {
      /* Translators: %s is what the person wants from somebody, as a sentence in their own words */
      g_autofree char *plain = g_strdup_printf (_("I am on my way back to work, and there is something you could help me with. %s What do you think?"), wants);
      g_autofree char *thought = g_strdup_printf (_("I have thought about what would help me most right now. %s Could we talk about it for a little while?"), wants);

      add_start (starts, greeting, plain);
      add_start (starts, greeting, thought);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (onward_record_get_integer (person, kinds[i].column) != 0)
      add_start (starts, greeting, _(kinds[i].words));

  add_start (starts, greeting, _("I am on my way back to work and would like to tell you how it is going. When would be a good time to talk for a quarter of an hour?"));
  add_start (starts, greeting, _("I do not quite know what I need yet. It would do me good to think about it together with you."));

  return starts;
}
