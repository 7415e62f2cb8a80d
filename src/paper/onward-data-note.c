/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-data-note"

#include "onward-data-note.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-bytes-private.h"
#include "onward-pen-private.h"

#define MARGIN 56.0
#define GAP 9.0

/* Read from where one stands in front of it. */
#define TITLE_SIZE 24.0
#define HEADING_SIZE 15.0
#define TEXT_SIZE 12.5

#define MAX_LINES 8

static const struct
{
  const char *heading;
  const char *text;
} parts[] = {
  { N_("What is kept where"),
    N_("What you write is kept on this computer only, in a profile that is encrypted with your passphrase. Onward sends nothing anywhere: it does not use the network.") },
  { N_("Who can read it"),
    N_("You, and whoever has your passphrase or your recovery sheet. Nobody else, not even with the disk in their hands. The name that you gave your profile, and when it was last saved, can be seen without the passphrase: choose a name that says only what you want others to see.") },
  { N_("What others at this computer can do"),
    N_("Somebody who uses the same account can delete your profile. They cannot read it, and what they change in it is noticed; only an older state of all of it could be put back, and then the day under “Last saved” is an earlier one than you remember. Keep a copy of your own, on a USB stick for example; it is encrypted too.") },
  { N_("What staff can do"),
    N_("Staff can choose how soon Onward locks, which templates there are and which telephone numbers it shows. They can delete profiles. They cannot open a profile, and they cannot make a new passphrase or code for you. Nobody can.") },
  { N_("What Onward cannot do"),
    N_("It cannot protect you from somebody who looks over your shoulder, or from a computer whose other programs cannot be trusted. What you print or save outside Onward is no longer encrypted.") },
  { N_("When you leave"),
    N_("Lock or quit Onward before you go. When you will not come back to this computer, take a copy with you and remove your profile here.") },
};

static const double black[3] = { 0, 0, 0 };

static double
write_part (OnwardPen  *pen,
            double      y,
            double      width,
            double      size,
            gboolean    bold,
            const char *text)
{
  OnwardWriting look = { size, bold, black, width, MAX_LINES, PANGO_ALIGN_LEFT };

  return onward_pen_write (pen, 0, y, text, &look) + y;
}

double
onward_data_note_draw (cairo_t *cr,
                       double   width)
{
  OnwardPen pen = { cr, NULL };
  double y;

  y = write_part (&pen, 0, width, TITLE_SIZE, TRUE, _("Your words on this computer"));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      y = write_part (&pen, y + 2 * GAP, width, HEADING_SIZE, TRUE, _(parts[i].heading));
      y = write_part (&pen, y + GAP / 2, width, TEXT_SIZE, FALSE, _(parts[i].text));
    }

  return y;
}

static void
draw_cb (cairo_t *cr,
         double   width,
         double   height,
         gpointer data)
{
  onward_data_note_draw (cr, width);
}

GBytes *
onward_data_note_to_bytes (void)
{
  return onward_bytes_make_pdf (_("Your words on this computer"), ONWARD_PAPER_SHORT, ONWARD_PAPER_LONG, MARGIN, draw_cb, NULL);
}

gboolean
onward_data_note_write (const char *path,
                        GError    **error)
{
  g_autoptr (GBytes) bytes = onward_data_note_to_bytes ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_file_set_contents (path, data, (gssize) size, error);
}
