/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-person-words.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

char *
onward_person_words_initials (const char *name)
{
  gunichar first = 0, last = 0;
  gboolean inside = FALSE;
  GString *initials = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean letter = g_unichar_isalnum (c);

      if (letter && !inside)
        {
          if (first == 0)
            first = c;
          else
            last = c;
        }
      inside = letter || c == '\'' || c == 0x2019;
    }
  if (first != 0)
    g_string_append_unichar (initials, g_unichar_toupper (first));
  if (last != 0)
    g_string_append_unichar (initials, g_unichar_toupper (last));

  return g_string_free (initials, FALSE);
}

char *
onward_person_words_full (OnwardRecord *person)
{
  const char *name = onward_record_get_display_title (person);
  const char *role = onward_record_get_text (person, "role");

  if (*role == '\0')
    return g_strdup (name);
  if (*name == '\0')
    return g_strdup (role);

  /* Translators: somebody's name, and who they are to me */
  return g_strdup_printf (_("%s (%s)"), name, role);
}

guint
onward_person_words_get_ring (OnwardRecord *person)
{
  gint64 ring = onward_record_get_integer (person, "ring");

  return ring < 1 ? 0 : MIN (ring, ONWARD_N_RINGS);
}

const char *
onward_person_words_ring (guint ring)
{
  static const char *const rings[ONWARD_N_RINGS + 1] = {
    N_("No Place Yet"),
    N_("Inner Ring"),
    N_("Second Ring"),
    N_("Third Ring"),
    N_("Outer Ring"),
  };

  g_return_val_if_fail (ring <= ONWARD_N_RINGS, "");

  return _(rings[ring]);
}

char *
onward_person_words_place (guint       ring,
                           const char *arena,
                           guint       n_ties)
{
  static const char *const rings[ONWARD_N_RINGS + 1] = {
    N_("no place yet"),
    N_("inner ring"),
    N_("second ring"),
    N_("third ring"),
    N_("outer ring"),
  };
  g_autofree char *ties = NULL;

  g_return_val_if_fail (ring <= ONWARD_N_RINGS, NULL);

  if (n_ties == 0)
    ties = g_strdup (_("no ties yet"));
  else
    ties = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u tie", "%u ties", n_ties), n_ties);

  /* Translators: where somebody is, said after their name: the ring, the part of the network, how many ties */
  return g_strdup_printf (_("%s, %s, %s"), _(rings[ring]), arena, ties);
}
