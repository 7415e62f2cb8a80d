/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-recovery-sheet"

#include "onward-recovery-sheet.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#include "onward-date.h"

#define GAP 14.0
#define FRAME 16.0

/* Enough for every sentence on narrow paper; only a very long name is cut. */
#define MAX_LINES 6

typedef struct
{
  cairo_t *cr;
  double   width;
  double   y;
} Sheet;

static PangoLayout *
make_layout (Sheet      *sheet,
             const char *font,
             const char *text,
             double      inset)
{
  PangoLayout *layout = pango_cairo_create_layout (sheet->cr);
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string (font);

  /* One unit is a point on paper, whatever the screen's resolution is. */
  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_layout_context_changed (layout);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, (int) ((sheet->width - 2 * inset) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.25);
  pango_layout_set_height (layout, -MAX_LINES);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

static void
write_text (Sheet      *sheet,
            const char *font,
            const char *text)
{
  g_autoptr (PangoLayout) layout = make_layout (sheet, font, text, 0);

  cairo_move_to (sheet->cr, 0, sheet->y);
  pango_cairo_show_layout (sheet->cr, layout);
  sheet->y += get_height (layout) + GAP;
}

/* The one thing on the sheet that has to be found and read again: large, framed, never cut
 * within a group of characters unless the paper leaves no choice. */
static void
write_code (Sheet      *sheet,
            const char *code)
{
  g_autoptr (PangoLayout) layout = make_layout (sheet, "Monospace Bold 18", code, FRAME);
  double height = get_height (layout);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  cairo_set_line_width (sheet->cr, 1.5);
  cairo_rectangle (sheet->cr, 0.75, sheet->y, sheet->width - 1.5, height + 2 * FRAME);
  cairo_stroke (sheet->cr);
  cairo_move_to (sheet->cr, FRAME, sheet->y + FRAME);
  pango_cairo_show_layout (sheet->cr, layout);
  sheet->y += height + 2 * FRAME + GAP;
}

double
onward_recovery_sheet_draw (cairo_t     *cr,
                            double       width,
                            const char  *name,
                            const char  *code,
                            const GDate *today)
{
  Sheet sheet = { cr, width, 0 };
  g_autofree char *day = onward_date_format_long (today, today);
  g_autofree char *made = NULL;
  g_autofree char *whose = NULL;

  /* Translators: %s is a profile's name. */
  whose = g_strdup_printf (_("For the profile “%s”"), name);
  /* Translators: the first is a day such as "Tuesday 3 March", the second the year. */
  made = g_strdup_printf (_("Printed on %s %d"), day, g_date_get_year (today));

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);

  write_text (&sheet, "Sans Bold 20", _("Onward recovery sheet"));
  write_text (&sheet, "Sans 12", whose);
  write_code (&sheet, code);
  write_text (&sheet, "Sans 11", _("This code opens your profile when you have forgotten your passphrase. Type it in place of the passphrase; capital letters, spaces and hyphens do not matter."));
  write_text (&sheet, "Sans 11", _("Whoever holds this sheet and your computer can read what you wrote. Keep it where you keep other important papers, away from the computer."));
  write_text (&sheet, "Sans 11", _("Nobody can make a new code for you, not even the people who made Onward."));
  write_text (&sheet, "Sans 9", made);

  cairo_restore (cr);

  return sheet.y - GAP;
}
