/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-map"

#include "onward-map-words.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

char *
onward_map_words_me (guint n_ties)
{
  /* Translators: where I am on the map of my network, and how many ties lead to me */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in the middle, %u tie", "in the middle, %u ties", n_ties), n_ties);
}

char *
onward_map_words_describe (const char *place,
                           guint       marks)
{
  GString *words = g_string_new (place);

  for (guint i = 0; i < ONWARD_N_MAP_MARKS; i++)
    if (marks & (1u << i))
      g_string_append_printf (words, ". %s", onward_network_drawing_name_mark (1u << i));

  return g_string_free (words, FALSE);
}

const char *
onward_map_words_layer (OnwardMapLayer layer)
{
  switch (layer)
    {
    case ONWARD_MAP_LAYER_SUPPORT:
      return _("Support");

    case ONWARD_MAP_LAYER_ACQUAINTANCE:
      return _("Who Knows Whom");

    case ONWARD_MAP_LAYER_ENERGY:
      return _("Energy");

    case ONWARD_MAP_LAYER_MAY_KNOW:
      return _("Who May Know");

    case ONWARD_MAP_LAYER_PLAN:
      return _("In My Plan");

    case ONWARD_MAP_LAYER_NONE:
    default:
      return _("People and Ties");
    }
}

const char *
onward_map_words_layer_sentence (OnwardMapLayer layer)
{
  switch (layer)
    {
    case ONWARD_MAP_LAYER_SUPPORT:
      return _("What each of them helps with, and from whom you want something.");

    case ONWARD_MAP_LAYER_ACQUAINTANCE:
      return _("Ties between others, without your own: who could talk with whom.");

    case ONWARD_MAP_LAYER_ENERGY:
      return _("Who gives you energy and who takes some.");

    case ONWARD_MAP_LAYER_MAY_KNOW:
      return _("Who may know something of how you are, in the words you chose for them.");

    case ONWARD_MAP_LAYER_PLAN:
      return _("Who has a part in your plan.");

    case ONWARD_MAP_LAYER_NONE:
    default:
      return "";
    }
}

char *
onward_map_words_legend (OnwardMapLayer layer)
{
  guint marks = onward_network_drawing_get_marks (layer);
  GString *words = g_string_new (_("Thick lines are strong ties, dashed lines thin ones, and lines with strokes across are strained. "
                                   "Arrows point where support goes."));

  for (guint i = 0; i < ONWARD_N_MAP_MARKS; i++)
    if (marks & (1u << i))
      {
        g_string_append_c (words, ' ');
        g_string_append_printf (words, "%s.", onward_network_drawing_name_mark (1u << i));
      }

  return g_string_free (words, FALSE);
}
