/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-check.h"

G_BEGIN_DECLS

/**
 * onward_check_list_new:
 *
 * Returns: (transfer full) (element-type OnwardCheck): an empty list
 */
GPtrArray *onward_check_list_new (void);

/**
 * onward_check_add:
 * @checks: a list
 * @trouble: whether there is something to do
 * @words: (transfer full): a translated sentence
 */
void onward_check_add (GPtrArray *checks,
                       gboolean   trouble,
                       char      *words);

/**
 * onward_check_swap:
 * @checks: a list
 * @swaps: what `/proc/swaps` says
 * @sys: the folder that describes block devices, `/sys/class/block`
 *
 * Says for each place that memory may be written to whether it is sealed there.
 */
void onward_check_swap (GPtrArray  *checks,
                        const char *swaps,
                        const char *sys);

G_END_DECLS
