/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-templates"

#include "onward-country.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "onward-date.h"

static const struct { const char *code, *name; } countries[] = {
  { "AT", N_("Austria") },
  { "BE", N_("Belgium") },
  { "CH", N_("Switzerland") },
  { "DE", N_("Germany") },
  { "DK", N_("Denmark") },
  { "ES", N_("Spain") },
  { "FI", N_("Finland") },
  { "FR", N_("France") },
  { "GB", N_("United Kingdom") },
  { "IE", N_("Ireland") },
  { "IS", N_("Iceland") },
  { "IT", N_("Italy") },
  { "NL", N_("Netherlands") },
  { "NO", N_("Norway") },
  { "PL", N_("Poland") },
  { "SE", N_("Sweden") },
};

const char *
onward_country_get_name (const char *code)
{
  if (code == NULL)
    return _("Any country");

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    if (g_str_equal (countries[i].code, code))
      return _(countries[i].name);

  return code;
}

char *
onward_country_from_locale (const char *locale)
{
  /* Such as sv_SE.UTF-8; there may be no country, as in C.UTF-8. */
  const char *country = locale != NULL ? strchr (locale, '_') : NULL;

  if (country == NULL || !g_ascii_isupper (country[1]) || !g_ascii_isupper (country[2]) || g_ascii_isalpha (country[3]))
    return NULL;

  return g_strndup (country + 1, 2);
}

char *
onward_country_get_own (void)
{
  return onward_country_from_locale (setlocale (LC_TIME, NULL));
}

char *
onward_country_describe_check (const GDate *checked)
{
  /* A year that is none brings the year along, and a fact needs it. */
  GDate never;
  g_autofree char *day = NULL;

  g_date_clear (&never, 1);
  g_date_set_dmy (&never, 1, 1, 1);
  day = onward_date_format_long (checked, &never);

  /* Translators: %s is a day; it is when somebody compared this with its source */
  return g_strdup_printf (_("Checked on %s"), day);
}
