/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_country_get_name:
 * @code: (nullable): two capital letters
 *
 * Returns: (transfer none): what the country is called; @code itself for one that is not known here,
 *   and words for any country without one
 */
const char *onward_country_get_name (const char *code);

/**
 * onward_country_from_locale:
 * @locale: (nullable): such as `sv_SE.UTF-8`
 *
 * Returns: (transfer full) (nullable): its country, two capital letters
 */
char *onward_country_from_locale (const char *locale);

/**
 * onward_country_get_own:
 *
 * Returns: (transfer full) (nullable): the country whose days and numbers this account is set to
 */
char *onward_country_get_own (void);

/**
 * onward_country_describe_check:
 * @checked: the day somebody looked
 *
 * Returns: (transfer full): words such as "Checked on 23 November 2026"
 */
char *onward_country_describe_check (const GDate *checked);

G_END_DECLS
