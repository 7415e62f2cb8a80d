/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-map"

#include "onward-network-map-private.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "onward-edit.h"
#include "onward-map-tidy.h"
#include "onward-person-words.h"

/* A step round, in thousandths of a degree. */
#define STEP 8000

/* Whoever the keyboard focus is on, or the menu is about; -1 for me and for nobody. */
static int
get_current (OnwardNetworkMap *self)
{
  return self->last != NULL && self->last != self->me ? onward_network_map_find (self, self->last) : -1;
}

static OnwardRecord *
get_person (OnwardNetworkMap *self,
            int               number)
{
  return number >= 0 ? g_ptr_array_index (self->people, number) : NULL;
}

/* Every change of the map's own is told of. */
static void
apply (OnwardNetworkMap *self,
       OnwardAction     *action,
       const char       *words)
{
  onward_network_map_say (self, words);
  self->said = TRUE;
  onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

static void
apply_place (OnwardNetworkMap *self,
             int               number,
             OnwardAction     *action)
{
  const OnwardMapPlace *place = &onward_network_drawing_get_places (self->drawing)[number];
  OnwardRecord *person = get_person (self, number);
  OnwardArenas *arenas = onward_map_scene_get_arenas (self->scene);

  onward_action_set_integer (action, ONWARD_KIND_PERSON, &place->id, "ring", place->ring);
  if (place->sector != onward_arenas_find (arenas, person))
    onward_arenas_place (arenas, action, &place->id, place->sector);
  if (place->angle >= 0)
    onward_action_set_integer (action, ONWARD_KIND_PERSON, &place->id, "angle", place->angle);
}

static char *
word_place (OnwardNetworkMap *self,
            int               number)
{
  const OnwardMapPlace *place = &onward_network_drawing_get_places (self->drawing)[number];
  OnwardRecord *person = get_person (self, number);
  g_autofree char *where =
    onward_person_words_place (place->ring,
                               onward_arenas_get_title (onward_map_scene_get_arenas (self->scene), place->sector),
                               onward_map_scene_count_ties (self->scene, person));

  /* Translators: somebody, and where they stand now: "Anna: inner ring, Work, 2 ties" */
  return g_strdup_printf (_("%s: %s"), onward_record_get_display_title (person), where);
}

static void
move (OnwardNetworkMap *self,
      int               number)
{
  OnwardAction *action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_PERSON,
                                            &onward_network_drawing_get_places (self->drawing)[number].id);
  g_autofree char *words = word_place (self, number);

  apply_place (self, number, action);
  apply (self, action, words);
}

static void
move_ring (OnwardNetworkMap *self,
           int               by)
{
  int number = get_current (self);
  OnwardMapPlace *place;

  if (number < 0 || !self->editable)
    return;
  place = &onward_network_drawing_get_places (self->drawing)[number];
  if ((by < 0 && place->ring == 1) || (by > 0 && place->ring == ONWARD_N_RINGS))
    {
      g_autofree char *words = word_place (self, number);

      onward_network_map_say (self, words);
      return;
    }
  place->ring = (guint) ((int) place->ring + by);
  move (self, number);
}

static void
move_arena (OnwardNetworkMap *self,
            int               by)
{
  int n_sectors = (int) onward_network_drawing_get_frame (self->drawing)->n_sectors;
  int number = get_current (self);
  OnwardMapPlace *place;

  if (number < 0 || !self->editable)
    return;
  place = &onward_network_drawing_get_places (self->drawing)[number];
  place->sector = (guint) (((int) place->sector + by + n_sectors) % n_sectors);
  if (place->angle >= 0)
    place->angle = onward_map_sector_middle (place->sector, (guint) n_sectors);
  move (self, number);
}

/* Others may stand where a step leads, so it goes on until there is a place, or the arena ends. */
static void
move_round (OnwardNetworkMap *self,
            int               by)
{
  const OnwardMapFrame *frame = onward_network_drawing_get_frame (self->drawing);
  OnwardMapSpot *spots = onward_network_drawing_get_spots (self->drawing);
  int number = get_current (self);
  int first, last, start, angle;
  guint ring, sector;
  OnwardMapPlace *place;
  OnwardMapSpot before;

  if (number < 0 || !self->editable)
    return;
  place = &onward_network_drawing_get_places (self->drawing)[number];
  first = (int) (place->sector * ONWARD_MAP_FULL_TURN / frame->n_sectors) + 500;
  last = (int) ((place->sector + 1) * ONWARD_MAP_FULL_TURN / frame->n_sectors) - 500;
  before = self->targets->len > (guint) number ? g_array_index (self->targets, OnwardMapSpot, number) : spots[number];
  start = angle = onward_map_frame_locate (frame, &before, &ring, &sector);
  place->by_hand = TRUE;
  do
    {
      angle = CLAMP (angle + by * STEP, first, last);
      place->angle = angle;
      onward_network_map_arrange (self, TRUE);
    }
  while (angle > first && angle < last &&
         by * (onward_map_frame_locate (frame, &g_array_index (self->targets, OnwardMapSpot, number), &ring, &sector) - start) < STEP / 4);
  move (self, number);
}

void
onward_network_map_drop (OnwardNetworkMap *self)
{
  const OnwardMapFrame *frame = onward_network_drawing_get_frame (self->drawing);
  OnwardMapPlace *places = onward_network_drawing_get_places (self->drawing);
  OnwardAction *action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_PERSON, &places[self->held].id);
  int held = self->held;
  g_autofree char *words = NULL;

  places[held].by_hand = TRUE;
  apply_place (self, held, action);
  /* Who was put somewhere by hand, but stood in the way, stays where they gave way to. */
  for (guint i = 0; i < self->people->len; i++)
    {
      const OnwardMapSpot *now = &g_array_index (self->targets, OnwardMapSpot, i);
      guint ring, sector;
      int angle;

      if ((int) i == held || places[i].angle < 0 || hypot (now->x - self->before[i].x, now->y - self->before[i].y) < 1)
        continue;
      angle = onward_map_frame_locate (frame, now, &ring, &sector);
      if (ring == places[i].ring && sector == places[i].sector)
        {
          places[i].angle = angle;
          apply_place (self, (int) i, action);
        }
    }
  self->held = -1;
  g_clear_pointer (&self->before, g_free);
  onward_network_map_arrange (self, TRUE);
  words = word_place (self, held);
  apply (self, action, words);
}

static gboolean
is_tied (OnwardNetworkMap *self,
         GtkWidget        *one,
         GtkWidget        *other)
{
  OnwardRecord *person = onward_map_chip_get_person (ONWARD_MAP_CHIP (one));
  OnwardRecord *second = onward_map_chip_get_person (ONWARD_MAP_CHIP (other));

  return onward_map_scene_find_tie (self->scene, person != NULL ? person : second, person != NULL ? second : NULL) != NULL;
}

void
onward_network_map_show_choices (OnwardNetworkMap *self)
{
  for (int i = -1; i < (int) self->chips->len; i++)
    {
      GtkWidget *chip = i < 0 ? self->me : g_ptr_array_index (self->chips, i);

      onward_map_chip_set_choice (ONWARD_MAP_CHIP (chip), chip == self->tie_from,
                                  self->tie_from != NULL && chip != self->tie_from && is_tied (self, chip, self->tie_from));
    }
}

static const char *
get_name (GtkWidget *chip)
{
  OnwardRecord *person = onward_map_chip_get_person (ONWARD_MAP_CHIP (chip));

  return person != NULL ? onward_record_get_display_title (person) : C_("the person in the middle of a map", "Me");
}

static void
begin_tie (OnwardNetworkMap *self,
           GtkWidget        *from)
{
  g_autofree char *words = NULL;

  self->tie_from = from;
  if (from != NULL)
    /* Translators: %s is somebody's name or role */
    words = g_strdup_printf (_("A tie from %s: now choose the other one. Esc leaves it."), get_name (from));
  onward_network_map_show_choices (self);
  onward_network_map_say (self, words != NULL ? words : "");
}

static void
add_tie (OnwardNetworkMap *self,
         GtkWidget        *to)
{
  OnwardRecord *person = onward_map_chip_get_person (ONWARD_MAP_CHIP (self->tie_from));
  OnwardRecord *other = onward_map_chip_get_person (ONWARD_MAP_CHIP (to));
  OnwardAction *action;
  OnwardId tie;
  g_autofree char *words = NULL;

  if (is_tied (self, self->tie_from, to))
    {
      /* Translators: both %s are somebody's name or role */
      words = g_strdup_printf (_("%s and %s are tied already. Choose another, or Esc."), get_name (self->tie_from), get_name (to));
      onward_network_map_say (self, words);
      return;
    }
  /* Translators: both %s are somebody's name or role */
  words = g_strdup_printf (_("%s and %s are tied now."), get_name (self->tie_from), get_name (to));
  if (person == NULL)
    {
      person = other;
      other = NULL;
    }
  action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_TIE, NULL);
  tie = onward_action_create (action, ONWARD_KIND_TIE);
  onward_action_set_reference (action, ONWARD_KIND_TIE, &tie, "person", onward_record_get_id (person));
  if (other != NULL)
    onward_action_set_reference (action, ONWARD_KIND_TIE, &tie, "other", onward_record_get_id (other));
  self->tie_from = NULL;
  onward_network_map_show_choices (self);
  apply (self, action, words);
}

void
onward_network_map_press (OnwardNetworkMap *self,
                          GtkWidget        *chip)
{
  OnwardRecord *person = onward_map_chip_get_person (ONWARD_MAP_CHIP (chip));

  if (self->tie_from == chip)
    begin_tie (self, NULL);
  else if (self->tie_from != NULL)
    add_tie (self, chip);
  else if (person != NULL && !onward_record_is_gone (person))
    g_signal_emit_by_name (self, "opened", person);
}

static void
take_off (OnwardNetworkMap *self)
{
  guint field = (guint) onward_schema_find_field (ONWARD_KIND_PERSON, "ring");
  OnwardRecord *person = get_person (self, get_current (self));
  OnwardValue nothing = { .type = ONWARD_VALUE_NONE };
  OnwardAction *action;

  if (person == NULL || !self->editable)
    return;
  action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_PERSON, onward_record_get_id (person));
  onward_action_set_value (action, ONWARD_KIND_PERSON, onward_record_get_id (person), field, &nothing);
  onward_edit_apply_saying (GTK_WIDGET (self), self->profile, action, _("Taken off the map, and still in the list"));
}

static void
tidy_up_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  OnwardNetworkMap *self = ONWARD_NETWORK_MAP (widget);
  guint n_people = onward_network_drawing_get_n_people (self->drawing);
  OnwardMapPlace *places = onward_network_drawing_get_places (self->drawing);
  g_autofree int *before = g_new (int, MAX (n_people, 1));
  OnwardAction *action;
  guint n_ties;
  const OnwardNetworkTie *ties = onward_network_drawing_get_ties (self->drawing, &n_ties);
  g_autofree OnwardMapTie *pairs = g_new (OnwardMapTie, MAX (n_ties, 1));

  if (!self->editable)
    return;
  for (guint i = 0; i < n_ties; i++)
    pairs[i] = (OnwardMapTie) { ties[i].person, ties[i].other }
  ;
  for (guint i = 0; i < n_people; i++)
    before[i] = places[i].angle;
  onward_map_tidy (places, n_people, pairs, n_ties, onward_network_drawing_get_frame (self->drawing)->n_sectors);
  action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_PERSON, NULL);
  for (guint i = 0; i < n_people; i++)
    if (places[i].angle != before[i])
      onward_action_set_integer (action, ONWARD_KIND_PERSON, &places[i].id, "tidied", places[i].angle);
  if (onward_action_get_n_ops (action) > 0)
    {
      onward_network_map_arrange (self, TRUE);
      apply (self, action, _("Tidied up. Whoever you placed yourself stays there."));
    }
  else
    {
      onward_action_unref (action);
      onward_network_map_say (self, _("It is tidy already."));
    }
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardNetworkMap *self = ONWARD_NETWORK_MAP (widget);
  const char *what = name + strlen ("map.");

  if (g_str_equal (what, "closer"))
    move_ring (self, -1);
  else if (g_str_equal (what, "further"))
    move_ring (self, 1);
  else if (g_str_equal (what, "left"))
    move_round (self, -1);
  else if (g_str_equal (what, "right"))
    move_round (self, 1);
  else if (g_str_equal (what, "next-arena"))
    move_arena (self, 1);
  else if (g_str_equal (what, "previous-arena"))
    move_arena (self, -1);
  else if (g_str_equal (what, "take-off"))
    take_off (self);
  else if (self->editable && self->last != NULL)
    begin_tie (self, self->tie_from == self->last ? NULL : self->last);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardNetworkMap *self = ONWARD_NETWORK_MAP (widget);
  OnwardRecord *person = get_person (self, get_current (self));

  if (person != NULL)
    g_signal_emit_by_name (self, "opened", person);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardNetworkMap *self = ONWARD_NETWORK_MAP (widget);

  if (self->last != NULL)
    onward_network_map_pop_up (self, self->last);
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  onward_network_map_zoom (ONWARD_NETWORK_MAP (widget), g_variant_get_double (parameter));
}

static gboolean
cancel (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  OnwardNetworkMap *self = ONWARD_NETWORK_MAP (widget);

  if (self->tie_from == NULL)
    return FALSE;
  begin_tie (self, NULL);

  return TRUE;
}

static GMenuModel *
make_menu (OnwardNetworkMap *self,
           GtkWidget        *chip)
{
  GMenu *menu = g_menu_new ();
  GMenu *moves = g_menu_new ();
  GMenu *rest = g_menu_new ();

  if (chip != self->me)
    {
      g_menu_append (menu, _("_Open"), "map.open");
      g_menu_append (moves, _("Move _Closer"), "map.closer");
      g_menu_append (moves, _("Move _Further Out"), "map.further");
      g_menu_append (moves, _("Move Round to the _Left"), "map.left");
      g_menu_append (moves, _("Move Round to the _Right"), "map.right");
      g_menu_append (moves, _("To the _Next Arena"), "map.next-arena");
      g_menu_append (rest, _("Take Off the _Map"), "map.take-off");
    }
  g_menu_prepend (rest, _("_Tie To…"), "map.tie");
  if (self->editable)
    {
      g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
    }
  g_object_unref (moves);
  g_object_unref (rest);

  return G_MENU_MODEL (menu);
}

void
onward_network_map_pop_up (OnwardNetworkMap *self,
                           GtkWidget        *chip)
{
  g_autoptr (GMenuModel) menu = make_menu (self, chip);
  GdkRectangle place;
  double x, y;

  if (g_menu_model_get_n_items (menu) == 0 ||
      !gtk_widget_translate_coordinates (chip, GTK_WIDGET (self), 0, 0, &x, &y))
    return;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  place = (GdkRectangle) { (int) x, (int) y, gtk_widget_get_width (chip), gtk_widget_get_height (chip) };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

void
onward_network_map_install_moves (GtkWidgetClass *widget_class)
{
  static const struct { const char *name; guint key; GdkModifierType modifiers; } moves[] = {
    { "map.closer", GDK_KEY_Up, GDK_CONTROL_MASK },
    { "map.further", GDK_KEY_Down, GDK_CONTROL_MASK },
    { "map.left", GDK_KEY_Left, GDK_CONTROL_MASK },
    { "map.right", GDK_KEY_Right, GDK_CONTROL_MASK },
    { "map.previous-arena", GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "map.next-arena", GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "map.tie", GDK_KEY_t, 0 },
    { "map.take-off", 0, 0 },
  };
  static const struct { guint key; double factor; } zooms[] = {
    { GDK_KEY_plus, 1.25 }, { GDK_KEY_KP_Add, 1.25 }, { GDK_KEY_equal, 1.25 }, { GDK_KEY_minus, 0.8 },
    { GDK_KEY_KP_Subtract, 0.8 }, { GDK_KEY_0, 0 }, { GDK_KEY_KP_0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_install_action (widget_class, moves[i].name, NULL, move_action);
      if (moves[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, moves[i].key, moves[i].modifiers, moves[i].name, NULL);
    }
  gtk_widget_class_install_action (widget_class, "map.zoom", "d", zoom_action);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding_action (widget_class, zooms[i].key, 0, "map.zoom", "d", zooms[i].factor);
  gtk_widget_class_install_action (widget_class, "map.tidy-up", NULL, tidy_up_action);
  gtk_widget_class_install_action (widget_class, "map.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "map.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "map.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "map.menu", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, cancel, NULL);
}
