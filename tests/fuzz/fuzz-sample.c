/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "onward-content-resources.h"
#include "onward-error.h"
#include "onward-sample-private.h"

/* What comes with Onward is not what is read here. */
GResource *
onward_content_get_resource (void)
{
  return NULL;
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  g_autoptr (GBytes) sample = g_bytes_new_static (bytes, size);
  g_autoptr (OnwardAction) action = NULL;
  g_autoptr (GError) error = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 29, 2, 2024);
  action = onward_sample_parse (sample, &today, &error);
  g_assert_true ((action != NULL) == (error == NULL));
  if (error != NULL)
    g_assert_true (error->domain == ONWARD_ERROR && error->code == ONWARD_ERROR_DAMAGED);

  return 0;
}
