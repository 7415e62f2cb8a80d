/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_THEN_PAGE (onward_then_page_get_type ())

/**
 * OnwardThenPage:
 *
 * A look back: how something was at a day or at a moment that was kept, and what has become of it until now or
 * until another day. A subclass knows what is compared.
 *
 * Properties: `guide` (what the page is about), `nothing` (said where nothing is different), `pictures` (nullable: a
 * widget above the words, which only the subclass fills).
 */
G_DECLARE_DERIVABLE_TYPE (OnwardThenPage, onward_then_page, ONWARD, THEN_PAGE, OnwardPage)

struct _OnwardThenPageClass
{
  OnwardPageClass parent_class;

  /**
   * OnwardThenPageClass::compare:
   * @self: a page
   * @then: how everything was
   * @later: how everything was later, or the open profile itself
   *
   * Returns: (transfer full) (element-type OnwardDifference): what is not the same, by headings
   */
  GPtrArray      *(*compare) (OnwardThenPage *self,
                              OnwardProfile  *then,
                              OnwardProfile  *later);
};

G_END_DECLS
