/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-error-text"

#include "onward-error-text.h"

#include "onward-config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "onward-date.h"

static const OnwardErrorText error_texts[ONWARD_N_ERRORS] = {
  [ONWARD_ERROR_WRONG_PASSPHRASE] = {
    N_("This Is Not the Passphrase"),
    N_("Try again, one key at a time. Capital and small letters count."),
    N_("This is not the passphrase."),
  },
  [ONWARD_ERROR_IN_USE] = {
    N_("Already Open"),
    N_("This profile is open in another window or by another account. Nothing is lost. Lock it there, then try again here."),
    N_("Open in another window. Lock it there first."),
  },
  [ONWARD_ERROR_NEWER_FORMAT] = {
    N_("Made by a Newer Onward"),
    N_("This version is too old to read this profile. Nothing is lost, and nothing was changed. Update Onward, then open it again."),
    N_("Made by a newer Onward. Update to open it."),
  },
  [ONWARD_ERROR_DAMAGED] = {
    N_("This Profile Cannot Be Read"),
    N_("Every file is kept just as it is, but damage keeps Onward from opening them now. If you have a copy of the profile, put it back and try again."),
    N_("The files are damaged. Every one was left as it is."),
  },
  [ONWARD_ERROR_NOT_FOUND] = {
    N_("No Longer There"),
    N_("It may have been moved or taken away meanwhile. Nothing else was changed."),
    N_("This is no longer there. Nothing else was changed."),
  },
  [ONWARD_ERROR_EXISTS] = {
    N_("Already There"),
    N_("Something with this name is already there, and it was left as it is. Try again."),
    N_("Something with this name is already there."),
  },
  [ONWARD_ERROR_NO_SPACE] = {
    N_("The Disk Is Full"),
    N_("There is no room left to save. What was saved before is safe. Make some room on the disk, then try again."),
    N_("The disk is full. Make some room, then try again."),
  },
  [ONWARD_ERROR_READ_ONLY] = {
    N_("Only for Reading"),
    N_("Nothing can be saved here now. What was saved before is safe, and you can read all of it."),
    N_("This can be read but not changed right now."),
  },
  [ONWARD_ERROR_PERMISSION] = {
    N_("No Access to the Files"),
    N_("This account may not open these files. Nothing was changed. Ask the person who looks after this computer."),
    N_("This account may not open these files."),
  },
  [ONWARD_ERROR_IO] = {
    N_("The Disk Did Not Answer"),
    N_("The disk could not be read or written. What was saved before is safe. Check that the disk is connected, then try again."),
    N_("The disk did not answer. Try again in a moment."),
  },
  [ONWARD_ERROR_NO_MEMORY] = {
    N_("Not Enough Memory"),
    N_("The computer has too little free memory for this. Nothing is lost. Close some other programs, then try again."),
    N_("Too little free memory. Close some programs, then try again."),
  },
  [ONWARD_ERROR_REFUSED] = {
    N_("This Does Not Fit Here"),
    N_("Nothing was changed, and nothing is lost."),
    N_("This does not fit here. Nothing was changed."),
  },
  [ONWARD_ERROR_CONFLICT] = {
    N_("Changed Since Then"),
    N_("Something newer stands in its place, so this was left as it is. Take back the newer change first."),
    N_("Something newer stands there. Undo that first."),
  },
  [ONWARD_ERROR_CLOSED] = {
    N_("Locked Meanwhile"),
    N_("The profile was locked before this was done. Unlock it to go on."),
    N_("The profile was locked before this was done."),
  },
  [ONWARD_ERROR_NO_COPY] = {
    N_("Not a Copy From Onward"),
    N_("This file is something else, or it was cut short on its way. Nothing was changed. Choose the file again, or take a new copy where the profile is."),
    N_("This file is not a whole copy from Onward."),
  },
};

static char *
describe_damage (gint64 saved_time)
{
  g_autofree char *day = onward_error_text_saved_day (saved_time);

  if (day == NULL)
    {
      return g_strdup (_("The newest part of this profile cannot be read. You see what came before it, and every file is kept. Nothing can be changed now."));
    }

  /* Translators: %s is a day, such as "Tuesday 3 March". */
  return g_strdup_printf (_("You see this profile as it was on %s. What came after cannot be read; every file is kept. Nothing can be changed now."), day);
}

static char *
describe_earlier (gint64 saved_time)
{
  g_autofree char *day = onward_error_text_saved_day (saved_time);

  if (day == NULL)
    {
      return g_strdup (_("You see an earlier state of this profile, and nothing can be changed in it. Every file is kept. To see another day, lock and unlock again."));
    }

  /* Translators: %s is a day, such as "Tuesday 3 March". */
  return g_strdup_printf (_("You see this profile as it was on %s, and nothing can be changed in it. Every file is kept. To see another day, lock and unlock again."), day);
}

OnwardErrorText
onward_error_text_get (OnwardError code)
{
  guint index = (guint) code < ONWARD_N_ERRORS ? (guint) code : ONWARD_ERROR_IO;
  OnwardErrorText text = error_texts[index];

  text.title = _(text.title);
  text.body = _(text.body);
  text.line = _(text.line);

  return text;
}

OnwardError
onward_error_text_code (const GError *error)
{
  if (error->domain == ONWARD_ERROR)
    {
      return error->code;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE)
      || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    {
      return ONWARD_ERROR_NO_SPACE;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
      || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES)
      || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_PERM))
    {
      return ONWARD_ERROR_PERMISSION;
    }

  return ONWARD_ERROR_IO;
}

char *
onward_error_text_saved_day (gint64 saved_time)
{
  GDate date, today;

  if (saved_time <= 0 || !onward_date_from_time (saved_time, &date))
    {
      return NULL;
    }

  onward_date_today (&today);

  return onward_date_format_long (&date, &today);
}

char *
onward_error_text_condition (OnwardCondition condition,
                             gint64          saved_time)
{
  switch (condition)
    {
    case ONWARD_CONDITION_UNSAVED_NO_SPACE:
      return g_strdup (_("Not saved yet: the disk is full. What you wrote stays here. Make some room, and it is saved by itself."));

    case ONWARD_CONDITION_UNSAVED:
      return g_strdup (_("Not saved yet: the disk did not answer. What you wrote stays here, and Onward keeps trying."));

    case ONWARD_CONDITION_READ_ONLY:
      return g_strdup (_("Only for reading: nothing can be saved in this place right now. What was saved before is safe."));

    case ONWARD_CONDITION_READ_ONLY_NO_LOCKING:
      return g_strdup (_("Only for reading: this disk cannot keep a second program away. What was saved before is safe. Move the profile to another disk to go on writing."));

    case ONWARD_CONDITION_READ_ONLY_DAMAGED:
      return describe_damage (saved_time);

    case ONWARD_CONDITION_READ_ONLY_NEWER:
      return g_strdup (_("Only for reading: a newer Onward wrote this profile. Nothing is lost. Update Onward to go on writing."));

    case ONWARD_CONDITION_READ_ONLY_EARLIER:
      return describe_earlier (saved_time);

    case ONWARD_CONDITION_GOOD:
    default:
      return g_strdup ("");
    }
}
