/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-schema.h"

G_BEGIN_DECLS

/**
 * OnwardTemplateItem:
 * @titles: (array zero-terminated=1): what it is called, at first in the person's language, then in others
 * @words: (nullable): more words: the note of a step, the questions for a meeting, why an adjustment helps
 * @function: (nullable): what an adjustment helps with, one of the choices of that field
 * @steps: (element-type OnwardTemplateItem) (nullable): the steps of a phase
 *
 * Something that a template suggests.
 */
typedef struct
{
  GStrv      titles;
  char      *words;
  char      *function;
  GPtrArray *steps;
} OnwardTemplateItem;

#define ONWARD_TYPE_TEMPLATE (onward_template_get_type ())

/**
 * OnwardTemplate:
 *
 * Headings and steps to begin a plan with, after what a country's form asks for. It never changes.
 */
G_DECLARE_FINAL_TYPE (OnwardTemplate, onward_template, ONWARD, TEMPLATE, GObject)

/**
 * onward_template_get_id:
 * @self: a template
 *
 * Returns: (transfer none): small letters, digits and hyphens; what a plan remembers
 */
const char *onward_template_get_id (OnwardTemplate *self);

/**
 * onward_template_get_country:
 * @self: a template
 *
 * Returns: (transfer none) (nullable): two capital letters; %NULL when it is for any country
 */
const char *onward_template_get_country (OnwardTemplate *self);

/**
 * onward_template_get_checked:
 * @self: a template
 *
 * Returns: (transfer none): the day somebody compared it with its source
 */
const GDate *onward_template_get_checked (OnwardTemplate *self);

/**
 * onward_template_get_source:
 * @self: a template
 *
 * Returns: (transfer none): where what it asks for is from
 */
const char *onward_template_get_source (OnwardTemplate *self);

/**
 * onward_template_get_title:
 * @self: a template
 *
 * Returns: (transfer none): what it is called
 */
const char *onward_template_get_title (OnwardTemplate *self);

/**
 * onward_template_get_about:
 * @self: a template
 *
 * Returns: (transfer none): whom it suits
 */
const char *onward_template_get_about (OnwardTemplate *self);

/**
 * onward_template_get_items:
 * @self: a template
 * @kind: %ONWARD_KIND_PHASE, %ONWARD_KIND_MEETING or %ONWARD_KIND_ADJUSTMENT
 *
 * Returns: (transfer none) (element-type OnwardTemplateItem): what it suggests of that kind
 */
GPtrArray *onward_template_get_items (OnwardTemplate *self,
                                      OnwardKind      kind);

/**
 * onward_template_get_n_steps:
 * @self: a template
 *
 * Returns: how many steps all its phases have
 */
guint onward_template_get_n_steps (OnwardTemplate *self);

/**
 * onward_template_item_look_up:
 * @item: something a template suggests
 * @called: (element-type utf8 gpointer): what there is, by its name from onward_text_fold()
 *
 * Returns: (transfer none) (nullable): what is called as @item is in any language
 */
gpointer onward_template_item_look_up (const OnwardTemplateItem *item,
                                       GHashTable               *called);

G_END_DECLS
