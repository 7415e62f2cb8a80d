/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "onward-content-resources.h"
#include "onward-error.h"
#include "onward-local-facts-private.h"
#include "onward-template-private.h"

/* What comes with Onward is not what is read here. */
GResource *
onward_content_get_resource (void)
{
  return NULL;
}

static void
check (GObject *result,
       GError  *error)
{
  g_assert_true ((result != NULL) == (error == NULL));
  if (error == NULL)
    return;

  g_assert_true (error->domain == ONWARD_ERROR && error->code == ONWARD_ERROR_DAMAGED);
  /* It is shown in the window. */
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_utf8_strlen (error->message, -1) < 400);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  const char *const languages[] = { "sv_SE.UTF-8", "sv", NULL };
  g_autoptr (GBytes) file = g_bytes_new_static (bytes, size);
  g_autoptr (OnwardTemplate) template = NULL;
  g_autoptr (OnwardLocalFacts) facts = NULL;
  g_autoptr (GError) error = NULL;

  template = onward_template_parse (file, languages, &error);
  check ((GObject *) template, error);
  g_clear_error (&error);
  facts = onward_local_facts_parse (file, languages, &error);
  check ((GObject *) facts, error);

  return 0;
}
