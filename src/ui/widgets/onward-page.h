/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PAGE (onward_page_get_type ())

/**
 * OnwardPage:
 *
 * One of the places of the application. Properties: `title`, `icon-name` (both for the
 * switcher), `profile` and `lens` (construct-only): a page only ever sees what its lens shows;
 * `width`: pixels that its child may be wide;
 * `editable` (read-only, with notification): whether anything may be changed here.
 * A subclass is a template whose parent is this class; its child goes in as `child` and is
 * scrolled and kept to a width that reads well.
 */
G_DECLARE_DERIVABLE_TYPE (OnwardPage, onward_page, ONWARD, PAGE, GtkWidget)

struct _OnwardPageClass
{
  GtkWidgetClass parent_class;

  /**
   * OnwardPageClass::focus_start:
   * @self: a page
   *
   * Puts the keyboard focus where the person most likely wants to begin.
   */
  void           (*focus_start) (OnwardPage *self);

  /**
   * OnwardPageClass::show_record:
   * @self: a page
   * @record: a record of a kind that belongs to this place
   *
   * Brings the row of @record on the screen and puts the keyboard focus on it, opening what it
   * lies in.
   *
   * Returns: whether there is such a row
   */
  gboolean       (*show_record) (OnwardPage   *self,
                                 OnwardRecord *record);
};

/**
 * onward_page_is_narrow:
 * @inside: a page, or a widget of one
 *
 * Returns: whether the window around it has room for one thing at a time; %FALSE while it stands in none
 */
gboolean onward_page_is_narrow (GtkWidget *inside);

/**
 * onward_page_get_title:
 * @self: a page
 *
 * Returns: (transfer none): its title
 */
const char *onward_page_get_title (OnwardPage *self);

/**
 * onward_page_get_icon_name:
 * @self: a page
 *
 * Returns: (transfer none): its symbolic icon
 */
const char *onward_page_get_icon_name (OnwardPage *self);

/**
 * onward_page_get_profile:
 * @self: a page
 *
 * Returns: (transfer none): the open profile
 */
OnwardProfile *onward_page_get_profile (OnwardPage *self);

/**
 * onward_page_get_lens:
 * @self: a page
 *
 * Returns: who looks
 */
OnwardLens onward_page_get_lens (OnwardPage *self);

/**
 * onward_page_focus_start:
 * @self: a page
 *
 * Puts the keyboard focus where the person most likely wants to begin.
 */
void onward_page_focus_start (OnwardPage *self);

/**
 * onward_page_show_record:
 * @self: a page
 * @record: a record of a kind that belongs to this place
 *
 * Brings the row of @record on the screen, marks it for a moment and puts the keyboard focus on it.
 *
 * Returns: whether there is such a row
 */
gboolean onward_page_show_record (OnwardPage   *self,
                                  OnwardRecord *record);

G_END_DECLS
