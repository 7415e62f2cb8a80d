/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <signal.h>
#include <sys/wait.h>

#include "faults-fixture.h"

/* A child that does something with @folder and tells numbers through @pipe. */
typedef void (*KillLife) (const char *folder,
                          int         pipe);

static void
tell (int pipe,
      int value)
{
  g_assert_cmpint (write (pipe, &value, sizeof value), ==, sizeof value);
}

/* The last number that came through. */
static int
drain (int pipe)
{
  int value, last = -1;

  while (read (pipe, &value, sizeof value) == sizeof value)
    last = value;

  return last;
}

/* Runs @life in a child, kills it after @after microseconds and returns the last it told, -1 for
 * nothing. */
static int
kill_one (KillLife    life,
          const char *folder,
          gulong      after)
{
  int pipes[2], status, said;
  pid_t child;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (pipes[0]);
      life (folder, pipes[1]);
      pause ();
    }

  close (pipes[1]);
  g_usleep (after);
  kill (child, SIGKILL);
  said = drain (pipes[0]);
  close (pipes[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);

  /* It must have been killed, and not have ended over something. */
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);

  return said;
}
