/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-map"

#include "onward-map-chip.h"

#include "onward-config.h"

#include <math.h>

#include "onward-map-ink.h"
#include "onward-tooltip.h"

struct _OnwardMapChip
{
  GtkWidget     parent_instance;

  /* Owned */
  GtkWidget    *initials;
  GtkWidget    *label;
  OnwardRecord *person;
  double        chip;
  guint         text_lines;
  guint         marks;
};

G_DEFINE_FINAL_TYPE (OnwardMapChip, onward_map_chip, GTK_TYPE_WIDGET)

static guint activate_signal;

static void
activate_cb (OnwardMapChip *self)
{
  g_signal_emit (self, activate_signal, 0);
}

static void
released_cb (OnwardMapChip *self,
             int            n_press,
             double         x,
             double         y)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    activate_cb (self);
}

static void
pressed_cb (OnwardMapChip *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
onward_map_chip_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  /* The map gives what room there is. */
  *minimum = *natural = (int) ONWARD_MAP_CHIP (widget)->chip;
}

static void
onward_map_chip_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  OnwardMapChip *self = ONWARD_MAP_CHIP (widget);
  int chip = (int) self->chip;
  GtkAllocation round = { (width - chip) / 2, 0, chip, chip };
  GtkAllocation words = { 0, chip + 1, width, height - chip - 1 };

  gtk_widget_measure (self->initials, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->initials, &round, -1);
  if (gtk_widget_get_visible (self->label))
    {
      int natural;

      gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
      words.height = natural;
      gtk_widget_size_allocate (self->label, &words, -1);
    }
}

static void
onward_map_chip_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  OnwardMapChip *self = ONWARD_MAP_CHIP (widget);
  OnwardNetworkInk ink;
  graphene_rect_t bounds;
  cairo_t *cr;

  GTK_WIDGET_CLASS (onward_map_chip_parent_class)->snapshot (widget, snapshot);
  if (self->marks == 0)
    return;

  ink = onward_map_ink_get (widget);
  graphene_rect_init (&bounds, -(float) ink.line, -(float) ink.line, (float) (gtk_widget_get_width (widget) + 2 * ink.line),
                      (float) (gtk_widget_get_height (widget) + 2 * ink.line));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, gtk_widget_get_width (widget) / 2.0, self->chip / 2);
  onward_network_drawing_draw_marks (cr, &ink, self->chip, self->marks);
  cairo_destroy (cr);
}

static void
onward_map_chip_dispose (GObject *object)
{
  OnwardMapChip *self = ONWARD_MAP_CHIP (object);

  g_clear_pointer (&self->initials, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (onward_map_chip_parent_class)->dispose (object);
}

static void
onward_map_chip_class_init (OnwardMapChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_map_chip_dispose;
  widget_class->measure = onward_map_chip_measure;
  widget_class->size_allocate = onward_map_chip_size_allocate;
  widget_class->snapshot = onward_map_chip_snapshot;

  activate_signal = g_signal_new ("activate", ONWARD_TYPE_MAP_CHIP, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, activate_signal);
  gtk_widget_class_set_css_name (widget_class, "mapchip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Return, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Enter, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "activate", NULL);
}

static void
onward_map_chip_init (OnwardMapChip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  self->initials = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->initials, "round");
  gtk_widget_set_parent (self->initials, GTK_WIDGET (self));
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "justify", GTK_JUSTIFY_CENTER,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "ellipsize", PANGO_ELLIPSIZE_END,
                              "width-chars", 1,
                              NULL);
  gtk_widget_add_css_class (self->label, "beneath");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

GtkWidget *
onward_map_chip_new (OnwardRecord *person)
{
  OnwardMapChip *self = g_object_new (ONWARD_TYPE_MAP_CHIP, NULL);

  if (person != NULL)
    self->person = g_object_ref (person);
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "me");

  return GTK_WIDGET (self);
}

OnwardRecord *
onward_map_chip_get_person (OnwardMapChip *self)
{
  g_return_val_if_fail (ONWARD_IS_MAP_CHIP (self), NULL);

  return self->person;
}

void
onward_map_chip_set_words (OnwardMapChip *self,
                           const char    *initials,
                           const char    *label,
                           const char    *name,
                           const char    *description)
{
  g_return_if_fail (ONWARD_IS_MAP_CHIP (self));

  gtk_label_set_label (GTK_LABEL (self->initials), initials);
  gtk_label_set_label (GTK_LABEL (self->label), label);
  onward_tooltip_set (GTK_WIDGET (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
set_class (OnwardMapChip *self,
           const char    *name,
           gboolean       set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

void
onward_map_chip_set_look (OnwardMapChip *self,
                          double         chip,
                          guint          text_lines,
                          guint          marks,
                          gboolean       wished)
{
  g_return_if_fail (ONWARD_IS_MAP_CHIP (self));

  set_class (self, "wished", wished);
  if (self->chip == chip && self->text_lines == text_lines && self->marks == marks)
    return;
  self->chip = chip;
  self->text_lines = text_lines;
  self->marks = marks;
  set_class (self, "small", text_lines == 0);
  gtk_widget_set_visible (self->label, text_lines > 0);
  gtk_label_set_lines (GTK_LABEL (self->label), MAX ((int) text_lines, 1));
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
onward_map_chip_set_choice (OnwardMapChip *self,
                            gboolean       chosen,
                            gboolean       dimmed)
{
  g_return_if_fail (ONWARD_IS_MAP_CHIP (self));

  set_class (self, "chosen", chosen);
  set_class (self, "dimmed", dimmed);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_DISABLED, dimmed, -1);
}
