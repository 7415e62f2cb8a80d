/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-content"

#include "onward-content-private.h"

#include <string.h>

#include "onward-config.h"
#include "onward-content-resources.h"
#include "onward-error.h"

static GBytes *
look_up (const char *name,
         const char *language,
         GError    **error)
{
  g_autofree char *path = g_strconcat (ONWARD_APP_PATH, "/content/", name, "-", language, ".json", NULL);

  return g_resource_lookup_data (onward_content_get_resource (), path, 0, error);
}

GBytes *
onward_content_find (const char        *name,
                     const char *const *languages,
                     GError           **error)
{
  g_autoptr (GError) local_error = NULL;
  GBytes *bytes = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; bytes == NULL && languages != NULL && languages[i] != NULL; i++)
    {
      g_autofree char *language = g_strndup (languages[i], strcspn (languages[i], "_.@"));

      bytes = look_up (name, language, NULL);
    }
  if (bytes == NULL)
    bytes = look_up (name, "en", &local_error);
  if (bytes == NULL)
    onward_fail_damaged (error, "The %s cannot be read: %s", name, local_error->message);

  return bytes;
}
