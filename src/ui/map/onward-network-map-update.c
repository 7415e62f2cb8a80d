/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-map"

#include "onward-network-map-private.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-map-words.h"
#include "onward-person-words.h"

/* Chips that are seen for the first time in one frame: to style and draw a hundred at once takes longer than a frame may. */
#define PORTION 24

static gboolean
show_some_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  OnwardNetworkMap *self = ONWARD_NETWORK_MAP (widget);
  guint n = 0;

  if (!self->shown)
    {
      self->shown = TRUE;
      gtk_widget_queue_draw (widget);
      return G_SOURCE_CONTINUE;
    }

  for (guint i = 0; i < self->chips->len; i++)
    {
      GtkWidget *chip = g_ptr_array_index (self->chips, i);

      if (gtk_widget_get_visible (chip))
        continue;
      if (n++ == PORTION)
        return G_SOURCE_CONTINUE;
      gtk_widget_set_visible (chip, TRUE);
    }

  return G_SOURCE_REMOVE;
}

/* The first frame has the page around them to draw. */
static void
show_gradually (OnwardNetworkMap *self)
{
  self->shown = self->chips->len <= PORTION;
  if (self->shown)
    return;

  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->chips, i), FALSE);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), show_some_cb, NULL, NULL);
}

static GtkWidget *
take_chip (OnwardNetworkMap *self,
           OnwardRecord     *person)
{
  GtkWidget *chip = g_hash_table_lookup (self->by_person, person);

  if (chip == NULL)
    {
      chip = onward_map_chip_new (person);
      gtk_widget_set_parent (chip, GTK_WIDGET (self));
      g_signal_connect_object (chip, "activate", G_CALLBACK (onward_network_map_press), self, G_CONNECT_SWAPPED);
      g_hash_table_insert (self->by_person, person, chip);
    }

  return chip;
}

/* The chip of somebody who is no longer here; the keyboard goes on with who is next. */
static void
drop_chip (OnwardNetworkMap *self,
           OnwardRecord     *person)
{
  GtkWidget *chip = g_hash_table_lookup (self->by_person, person);

  if (self->tie_from == chip)
    {
      self->tie_from = NULL;
      onward_network_map_say (self, "");
    }
  if (self->last == chip)
    self->last = NULL;
  g_hash_table_remove (self->by_person, person);
  if (gtk_widget_has_focus (chip))
    gtk_widget_grab_focus (self->me);
  gtk_widget_unparent (chip);
}

static void
name_chips (OnwardNetworkMap *self)
{
  g_autofree char *mine = onward_map_words_me (onward_map_scene_count_ties (self->scene, NULL));

  onward_map_chip_set_words (ONWARD_MAP_CHIP (self->me), C_("the person in the middle of a map", "Me"), "",
                             C_("the person in the middle of a map", "Me"), mine);
  for (guint i = 0; i < self->people->len; i++)
    {
      OnwardRecord *person = g_ptr_array_index (self->people, i);
      const char *title = onward_record_get_display_title (person);
      g_autofree char *initials = onward_person_words_initials (title);
      g_autofree char *place = onward_map_scene_describe (self->scene, person);
      g_autofree char *words = onward_map_words_describe (place, onward_network_drawing_get_marks (self->layer) &
                                                          onward_network_drawing_get_person_marks (self->drawing, i));

      onward_map_chip_set_words (g_ptr_array_index (self->chips, i), initials,
                                 self->names ? title : onward_record_get_text (person, "role"),
                                 *title != '\0' ? title : _("Somebody without a name"), words);
    }
}

/* Whoever was here before begins where they stood. */
static void
keep_spots (OnwardNetworkMap     *self,
            OnwardNetworkDrawing *drawing,
            GPtrArray            *people)
{
  OnwardMapSpot *spots = onward_network_drawing_get_spots (drawing);

  for (guint i = 0; i < people->len; i++)
    {
      guint before;

      if (self->people != NULL && g_ptr_array_find (self->people, g_ptr_array_index (people, i), &before))
        spots[i] = onward_network_drawing_get_spots (self->drawing)[before];
      else if (self->drawing != NULL)
        spots[i] = onward_network_drawing_get_frame (self->drawing)->centre;
    }
}

void
onward_network_map_update (OnwardNetworkMap *self)
{
  g_autoptr (GPtrArray) people = onward_map_scene_get_people (self->scene);
  OnwardNetworkDrawing *drawing = onward_map_scene_draw (self->scene, people, self->names);
  gboolean first = self->arranged_width == 0;
  gboolean fresh = self->people == NULL;

  keep_spots (self, drawing, people);
  g_clear_pointer (&self->ground, onward_map_ground_free);
  for (guint i = 0; self->people != NULL && i < self->people->len; i++)
    if (!g_ptr_array_find (people, g_ptr_array_index (self->people, i), NULL))
      drop_chip (self, g_ptr_array_index (self->people, i));
  g_clear_pointer (&self->drawing, onward_network_drawing_free);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->drawing = drawing;
  self->people = g_steal_pointer (&people);
  g_ptr_array_set_size (self->chips, 0);
  for (guint i = 0; i < self->people->len; i++)
    g_ptr_array_add (self->chips, take_chip (self, g_ptr_array_index (self->people, i)));
  if (fresh)
    show_gradually (self);
  onward_network_drawing_set_layer (drawing, self->layer);
  self->chip = 0;

  /* Whoever was dragged may be gone, or stand elsewhere in the row; what was begun is left. */
  self->held = -1;
  g_clear_pointer (&self->before, g_free);
  name_chips (self);
  onward_network_map_show_choices (self);
  /* What was said of a move is over when the next change comes, such as taking it back. */
  if (!self->said && self->tie_from == NULL)
    onward_network_map_say (self, "");
  self->said = FALSE;
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    onward_network_map_arrange (self, !first);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
