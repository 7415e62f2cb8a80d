/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_RECEIPT_PAGE (onward_receipt_page_get_type ())

/**
 * OnwardReceiptPage:
 *
 * Says, after a profile was removed, what is gone, what disks may still hold of it, and why nobody can
 * read that.
 */
G_DECLARE_FINAL_TYPE (OnwardReceiptPage, onward_receipt_page, ONWARD, RECEIPT_PAGE, GtkWidget)

/**
 * onward_receipt_page_new:
 * @with_copy: whether a copy was taken along before
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *onward_receipt_page_new (gboolean with_copy);

G_END_DECLS
