/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "first-frame"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Starts a program and says how many milliseconds pass from exec to the first frame that a
 * person can see: the first damage after which the screen shows drawn text, that is at least
 * MIN_COLOURS shades. An empty window has two or three. Both programs that are compared are
 * watched from outside by these same eyes. */

#define MIN_COLOURS 24
#define PATIENCE_MS 30000

static guint
count_colours (Display *display,
               Window   root,
               int      width,
               int      height)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  XImage *image = XGetImage (display, root, 0, 0, width, height, AllPlanes, ZPixmap);

  if (image == NULL)
    {
      return 0;
    }

  for (int y = 0; y < height; y++)
    {
      const guint32 *line = (const guint32 *) (image->data + (gsize) y * image->bytes_per_line);

      for (int x = 0; x < width; x++)
        {
          if (x == 0 || line[x] != line[x - 1])
            {
              g_hash_table_add (seen, GUINT_TO_POINTER (line[x] & 0xffffff));
            }
        }
      if (g_hash_table_size (seen) >= MIN_COLOURS)
        {
          break;
        }
    }
  XDestroyImage (image);

  return g_hash_table_size (seen);
}

static gboolean
wait_for_damage (Display *display,
                 int      timeout_ms)
{
  struct pollfd in = { .fd = ConnectionNumber (display), .events = POLLIN };
  gboolean damaged = FALSE;

  if (XPending (display) == 0 && poll (&in, 1, timeout_ms) <= 0)
    {
      return FALSE;
    }
  while (XPending (display) > 0)
    {
      XEvent event;

      XNextEvent (display, &event);
      damaged = TRUE;
    }

  return damaged;
}

int
main (int    argc,
      char **argv)
{
  Display *display = XOpenDisplay (NULL);
  int event_base, error_base, screen;
  gint64 start, seen = -1;
  Damage damage;
  Window root;
  pid_t child;

  if (display == NULL || argc < 2 || !XDamageQueryExtension (display, &event_base, &error_base))
    {
      fprintf (stderr, "usage: first-frame PROGRAM… (on a display with the damage extension)\n");
      return 2;
    }
  screen = DefaultScreen (display);
  root = RootWindow (display, screen);
  damage = XDamageCreate (display, root, XDamageReportNonEmpty);
  XSync (display, False);
  if (count_colours (display, root, DisplayWidth (display, screen), DisplayHeight (display, screen)) >= MIN_COLOURS)
    {
      fprintf (stderr, "first-frame: the screen is not empty\n");
      return 2;
    }

  start = g_get_monotonic_time ();
  child = fork ();
  if (child == 0)
    {
      execvp (argv[1], argv + 1);
      _exit (127);
    }

  while (seen < 0 && g_get_monotonic_time () - start < PATIENCE_MS * 1000)
    {
      if (!wait_for_damage (display, 5))
        {
          continue;
        }
      /* Emptied before looking, so that what is drawn while we look is reported again. */
      XDamageSubtract (display, damage, None, None);
      if (count_colours (display, root, DisplayWidth (display, screen), DisplayHeight (display, screen)) >= MIN_COLOURS)
        {
          seen = g_get_monotonic_time () - start;
        }
    }

  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  if (seen < 0)
    {
      fprintf (stderr, "first-frame: nothing was drawn in %d s\n", PATIENCE_MS / 1000);
      return 1;
    }
  printf ("%.1f\n", seen / 1000.0);

  return 0;
}
