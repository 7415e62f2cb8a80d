/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-people-group.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-arenas.h"
#include "onward-person-row.h"
#include "onward-person-words.h"

struct _OnwardPeopleGroup
{
  GtkWidget          parent_instance;

  /* Template widgets */
  GtkWidget         *content;
  GtkLabel          *heading;
  OnwardWorkingList *list;

  /* Borrowed: it belongs to the profile */
  OnwardArenas      *arenas;

  /* Owned */
  gboolean           by_ring;
  guint              place;
  gboolean           editable;
};

G_DEFINE_FINAL_TYPE (OnwardPeopleGroup, onward_people_group, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITABLE,
  PROP_TITLE,
  N_PROPS,
};

enum
{
  SIGNAL_LEAVE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
place_cb (OnwardPeopleGroup *self,
          OnwardAction      *action,
          const OnwardId    *id)
{
  if (!self->by_ring)
    {
      onward_arenas_place (self->arenas, action, id, self->place);
    }
  else if (self->place > 0)
    {
      onward_action_set_integer (action, ONWARD_KIND_PERSON, id, "ring", self->place);
    }
  else
    {
      const OnwardValue none = { ONWARD_VALUE_NONE };

      onward_action_set_value (action, ONWARD_KIND_PERSON, id,
                               onward_schema_find_field (ONWARD_KIND_PERSON, "ring"), &none);
    }
}

static gboolean
leave_cb (OnwardPeopleGroup *self,
          OnwardRecord      *person,
          int                by,
          gboolean           really)
{
  gboolean can = FALSE;

  g_signal_emit (self, signals[SIGNAL_LEAVE], 0, person, by, really, &can);

  return can;
}

static gboolean
is_in_ring (OnwardRecord *person,
            gpointer      data)
{
  return onward_person_words_get_ring (person) == GPOINTER_TO_UINT (data);
}

/* Lives in the list that it filters, perhaps longer than the group. */
typedef struct
{
  OnwardArenas *arenas;
  guint         index;
} Arena;

static gboolean
is_in_arena (OnwardRecord *person,
             gpointer      data)
{
  Arena *arena = data;

  return onward_arenas_find (arena->arenas, person) == arena->index;
}

static const char *
get_empty_text (OnwardPeopleGroup *self)
{
  const char *basis;

  if (self->by_ring)
    return _("Nobody here yet.");

  basis = onward_arenas_get_basis (self->arenas, self->place);
  if (g_str_equal (basis, "work"))
    return _("Nobody here yet. A manager, a colleague, a union representative?");
  if (g_str_equal (basis, "care"))
    return _("Nobody here yet. A doctor, a therapist, a rehabilitation coordinator?");
  if (g_str_equal (basis, "authorities"))
    return _("Nobody here yet. A case officer, an employment specialist?");
  if (g_str_equal (basis, "private"))
    return _("Nobody here yet. A partner, a friend, a neighbour, a club?");

  return _("Nobody here yet.");
}

static void
onward_people_group_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  OnwardPeopleGroup *self = ONWARD_PEOPLE_GROUP (object);

  switch (prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->heading));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_people_group_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  OnwardPeopleGroup *self = ONWARD_PEOPLE_GROUP (object);

  switch (prop_id)
    {
    case PROP_EDITABLE:
      self->editable = g_value_get_boolean (value);
      break;
    case PROP_TITLE:
      gtk_label_set_label (self->heading, g_value_get_string (value));
      g_object_set (self->list, "label", g_value_get_string (value), NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_people_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_PEOPLE_GROUP);

  G_OBJECT_CLASS (onward_people_group_parent_class)->dispose (object);
}

static void
onward_people_group_class_init (OnwardPeopleGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_people_group_dispose;
  object_class->get_property = onward_people_group_get_property;
  object_class->set_property = onward_people_group_set_property;

  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_LEAVE] =
    g_signal_new ("leave", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_BOOLEAN, 3, ONWARD_TYPE_RECORD, G_TYPE_INT, G_TYPE_BOOLEAN);

  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-people-group.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleGroup, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleGroup, heading);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleGroup, list);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
onward_people_group_init (OnwardPeopleGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static OnwardPeopleGroup *
make_group (OnwardProfile *profile,
            OnwardLens     lens,
            gboolean       by_ring,
            guint          place)
{
  OnwardPeopleGroup *self = g_object_new (ONWARD_TYPE_PEOPLE_GROUP, NULL);
  g_autoptr (OnwardFilterList) people = onward_profile_list (profile, ONWARD_KIND_PERSON, lens);

  self->arenas = onward_arenas_get (profile, lens);
  self->by_ring = by_ring;
  self->place = place;
  if (by_ring)
    {
      onward_filter_list_set_func (people, is_in_ring, GUINT_TO_POINTER (place), NULL);
    }
  else
    {
      Arena *arena = g_new (Arena, 1);

      *arena = (Arena) { self->arenas, place };
      onward_filter_list_set_func (people, is_in_arena, arena, g_free);
    }
  g_object_set (self->list, "empty-text", get_empty_text (self), NULL);
  onward_working_list_setup (self->list, profile, lens, ONWARD_KIND_PERSON, people, ONWARD_TYPE_PERSON_ROW);

  return self;
}

OnwardPeopleGroup *
onward_people_group_new_arena (OnwardProfile *profile,
                               OnwardLens     lens,
                               guint          arena)
{
  return make_group (profile, lens, FALSE, arena);
}

OnwardPeopleGroup *
onward_people_group_new_ring (OnwardProfile *profile,
                              OnwardLens     lens,
                              guint          ring)
{
  return make_group (profile, lens, TRUE, ring);
}

OnwardWorkingList *
onward_people_group_get_list (OnwardPeopleGroup *self)
{
  g_return_val_if_fail (ONWARD_IS_PEOPLE_GROUP (self), NULL);

  return self->list;
}
