/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-place-button.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-arenas.h"
#include "onward-person-edit.h"
#include "onward-person-words.h"
#include "onward-popover.h"
#include "onward-tooltip.h"

struct _OnwardPlaceButton
{
  GtkWidget      parent_instance;

  /* Template widgets */
  GtkMenuButton *button;
  GtkLabel      *words;

  /* Borrowed: it belongs to the profile */
  OnwardArenas  *arenas;

  /* Owned */
  OnwardProfile *profile;
  OnwardRecord  *person;
  GSignalGroup  *signals;
  OnwardLens     lens;
  gboolean       names;
};

G_DEFINE_FINAL_TYPE (OnwardPlaceButton, onward_place_button, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NAMES,
  PROP_RING,
  PROP_ARENA,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
update (OnwardPlaceButton *self)
{
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  if (self->person == NULL)
    return;

  if (self->names)
    {
      words = onward_person_words_full (self->person);
      /* Translators: %s is somebody's name and role; the button gives them a place on the map */
      name = g_strdup_printf (_("Place %s"), words);
    }
  else
    {
      const char *ring = onward_person_words_ring (onward_person_words_get_ring (self->person));
      const char *arena = onward_arenas_get_title (self->arenas, onward_arenas_find (self->arenas, self->person));

      /* Translators: where somebody is: the part of the network, and the ring */
      words = g_strdup_printf (_("%s · %s"), arena, ring);
      name = g_strdup_printf (_("Place of %s: %s, %s"), onward_record_get_display_title (self->person), arena, ring);
    }
  gtk_label_set_label (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARENA]);
}

static void
append_item (GMenu      *menu,
             const char *words,
             const char *action,
             guint       index)
{
  g_autofree char *label = onward_popover_escape (words);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  g_autofree char *value = g_strdup_printf ("%u", index);

  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

/* A list has hundreds of them; few are ever opened. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       data)
{
  OnwardPlaceButton *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) rings = g_menu_new ();
  g_autoptr (GMenu) arenas = g_menu_new ();

  if (self->person == NULL)
    return;

  for (guint i = 1; i <= ONWARD_N_RINGS; i++)
    append_item (rings, onward_person_words_ring (i), "place.ring", i);
  if (!self->names)
    append_item (rings, onward_person_words_ring (0), "place.ring", 0);
  for (guint i = 0; i < onward_arenas_get_n_arenas (self->arenas); i++)
    append_item (arenas, onward_arenas_get_title (self->arenas, i), "place.arena", i);
  g_menu_append_section (menu, _("How Close"), G_MENU_MODEL (rings));
  g_menu_append_section (menu, _("Part of the Network"), G_MENU_MODEL (arenas));
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static char *
get_choice (OnwardPlaceButton *self,
            guint              prop_id)
{
  if (self->person == NULL)
    return g_strdup ("");

  return g_strdup_printf ("%u", prop_id == PROP_RING ? onward_person_words_get_ring (self->person)
                                                     : onward_arenas_find (self->arenas, self->person));
}

static void
choose (OnwardPlaceButton *self,
        guint              prop_id,
        const char        *choice)
{
  guint64 index;

  if (self->person == NULL || !gtk_widget_is_sensitive (GTK_WIDGET (self)) ||
      !g_ascii_string_to_unsigned (choice, 10, 0, G_MAXUINT, &index, NULL))
    return;

  if (prop_id == PROP_RING && index <= ONWARD_N_RINGS)
    onward_person_edit_set_ring (GTK_WIDGET (self), self->profile, self->person, index);
  else if (prop_id == PROP_ARENA && index < onward_arenas_get_n_arenas (self->arenas))
    onward_person_edit_set_arena (GTK_WIDGET (self), self->profile, self->lens, self->person, index);
}

static void
onward_place_button_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  OnwardPlaceButton *self = ONWARD_PLACE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_NAMES:
      g_value_set_boolean (value, self->names);
      break;
    case PROP_RING:
    case PROP_ARENA:
      g_value_take_string (value, get_choice (self, prop_id));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_place_button_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  OnwardPlaceButton *self = ONWARD_PLACE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_NAMES:
      self->names = g_value_get_boolean (value);
      break;
    case PROP_RING:
    case PROP_ARENA:
      choose (self, prop_id, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_place_button_dispose (GObject *object)
{
  OnwardPlaceButton *self = ONWARD_PLACE_BUTTON (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PLACE_BUTTON);
  g_clear_object (&self->signals);
  g_clear_object (&self->person);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_place_button_parent_class)->dispose (object);
}

static void
onward_place_button_class_init (OnwardPlaceButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = onward_place_button_dispose;
  object_class->get_property = onward_place_button_get_property;
  object_class->set_property = onward_place_button_set_property;

  properties[PROP_NAMES] =
    g_param_spec_boolean ("names", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RING] = g_param_spec_string ("ring", NULL, NULL, "", flags);
  properties[PROP_ARENA] = g_param_spec_string ("arena", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "place.ring", "ring");
  gtk_widget_class_install_property_action (widget_class, "place.arena", "arena");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "placebutton");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-place-button.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPlaceButton, button);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlaceButton, words);
}

static void
onward_place_button_init (OnwardPlaceButton *self)
{
  static const char *const fields[] = { "name", "role", "ring", "arena", "own-arena" };

  self->signals = g_signal_group_new (ONWARD_TYPE_RECORD);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", fields[i], NULL);

      g_signal_group_connect_swapped (self->signals, signal, G_CALLBACK (update), self);
    }
  gtk_widget_init_template (GTK_WIDGET (self));
  onward_tooltip_set (GTK_WIDGET (self->button), _("Place in the Network"));
  gtk_menu_button_set_create_popup_func (self->button, create_menu_cb, self, NULL);
}

void
onward_place_button_set_person (OnwardPlaceButton *self,
                                OnwardProfile     *profile,
                                OnwardLens         lens,
                                OnwardRecord      *person)
{
  g_return_if_fail (ONWARD_IS_PLACE_BUTTON (self));

  if (self->arenas == NULL && person != NULL)
    {
      self->profile = g_object_ref (profile);
      self->lens = lens;
      self->arenas = onward_arenas_get (profile, lens);
      g_signal_connect_object (self->arenas, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  if (!g_set_object (&self->person, person))
    return;

  g_signal_group_set_target (self->signals, person);
  gtk_widget_set_visible (GTK_WIDGET (self), person != NULL);
  update (self);
}
