/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-people-list.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-arenas.h"
#include "onward-button.h"
#include "onward-people-group.h"
#include "onward-person-row.h"
#include "onward-person-words.h"
#include "onward-wrap-box.h"

struct _OnwardPeopleList
{
  GtkWidget      parent_instance;

  /* Template widgets */
  GtkWidget     *content;
  GtkButton     *arena_button;
  GtkButton     *ring_button;
  GtkWidget     *box;

  /* Borrowed: it belongs to the profile */
  OnwardArenas  *arenas;

  /* Owned */
  OnwardProfile *profile;
  GPtrArray     *groups;
  char          *shape;
  OnwardLens     lens;
  gboolean       editable;
  gboolean       by_ring;
};

G_DEFINE_FINAL_TYPE (OnwardPeopleList, onward_people_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITABLE,
  PROP_BY_RING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static OnwardWorkingList *
get_list (OnwardPeopleList *self,
          guint             index)
{
  return onward_people_group_get_list (g_ptr_array_index (self->groups, index));
}

/* Somebody moved beyond the first or last place of a group goes on to the next one. */
static gboolean
leave_cb (OnwardPeopleList  *self,
          OnwardRecord      *person,
          int                by,
          gboolean           really,
          OnwardPeopleGroup *group)
{
  OnwardWorkingList *target;
  guint index;

  if (!g_ptr_array_find (self->groups, group, &index) ||
      (by < 0 ? index == 0 : index + 1 == self->groups->len))
    return FALSE;

  target = get_list (self, index + by);
  if (really)
    onward_working_list_put (target, person,
                             by > 0 ? 0 : g_list_model_get_n_items (G_LIST_MODEL (onward_working_list_get_records (target))));

  return TRUE;
}

static void
add_group (OnwardPeopleList  *self,
           OnwardPeopleGroup *group)
{
  g_object_bind_property (self, "editable", group, "editable", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (group, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->groups, group);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (group));
}

/* Closest first; who has no place yet comes last. */
static guint
get_ring (guint index)
{
  return index < ONWARD_N_RINGS ? index + 1 : 0;
}

static void
update_titles (OnwardPeopleList *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    g_object_set (g_ptr_array_index (self->groups, i),
                  "title", self->by_ring ? onward_person_words_ring (get_ring (i))
                                         : onward_arenas_get_title (self->arenas, i),
                  NULL);
}

/* Which groups there are to be, and whose people they hold. */
static char *
get_shape (OnwardPeopleList *self)
{
  GString *shape = g_string_new (self->by_ring ? "rings" : "");

  for (guint i = 0; !self->by_ring && i < onward_arenas_get_n_arenas (self->arenas); i++)
    {
      OnwardRecord *record = onward_arenas_get_record (self->arenas, i);
      char id[ONWARD_ID_STRING_SIZE] = "";

      if (record != NULL && g_str_equal (onward_arenas_get_basis (self->arenas, i), "own"))
        onward_id_to_string (onward_record_get_id (record), id);
      g_string_append_printf (shape, "%s%s ", onward_arenas_get_basis (self->arenas, i), id);
    }

  return g_string_free (shape, FALSE);
}

static void
update (OnwardPeopleList *self)
{
  g_autofree char *shape = get_shape (self);
  guint n_groups = self->by_ring ? ONWARD_N_RINGS + 1 : onward_arenas_get_n_arenas (self->arenas);

  if (g_strcmp0 (shape, self->shape) != 0)
    {
      GtkWidget *group;

      g_free (self->shape);
      self->shape = g_steal_pointer (&shape);
      g_ptr_array_set_size (self->groups, 0);
      while ((group = gtk_widget_get_first_child (self->box)) != NULL)
        gtk_box_remove (GTK_BOX (self->box), group);
      for (guint i = 0; i < n_groups; i++)
        add_group (self, self->by_ring ? onward_people_group_new_ring (self->profile, self->lens, get_ring (i))
                                       : onward_people_group_new_arena (self->profile, self->lens, i));
    }
  update_titles (self);
}

static void
set_by_ring (OnwardPeopleList *self,
             gboolean          by_ring)
{
  if (self->by_ring == by_ring)
    return;

  self->by_ring = by_ring;
  if (self->profile != NULL)
    update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BY_RING]);
}

static void
onward_people_list_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  OnwardPeopleList *self = ONWARD_PEOPLE_LIST (object);

  switch (prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_BY_RING:
      g_value_set_boolean (value, self->by_ring);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_people_list_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  OnwardPeopleList *self = ONWARD_PEOPLE_LIST (object);

  switch (prop_id)
    {
    case PROP_EDITABLE:
      self->editable = g_value_get_boolean (value);
      break;
    case PROP_BY_RING:
      set_by_ring (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_people_list_dispose (GObject *object)
{
  OnwardPeopleList *self = ONWARD_PEOPLE_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PEOPLE_LIST);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->shape, g_free);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_people_list_parent_class)->dispose (object);
}

static void
onward_people_list_class_init (OnwardPeopleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_people_list_dispose;
  object_class->get_property = onward_people_list_get_property;
  object_class->set_property = onward_people_list_set_property;

  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BY_RING] =
    g_param_spec_boolean ("by-ring", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-people-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleList, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleList, arena_button);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleList, ring_button);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleList, box);
}

static void
onward_people_list_init (OnwardPeopleList *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  onward_button_let_wrap (self->arena_button);
  onward_button_let_wrap (self->ring_button);
  g_object_bind_property (self, "by-ring", self->ring_button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

void
onward_people_list_setup (OnwardPeopleList *self,
                          OnwardProfile    *profile,
                          OnwardLens        lens)
{
  g_return_if_fail (ONWARD_IS_PEOPLE_LIST (self) && self->profile == NULL);

  self->profile = g_object_ref (profile);
  self->lens = lens;
  self->arenas = onward_arenas_get (profile, lens);
  g_signal_connect_object (self->arenas, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static OnwardWorkingList *
find_list (OnwardPeopleList *self,
           OnwardRecord     *person)
{
  for (guint i = 0; i < self->groups->len; i++)
    if (onward_filter_list_find (onward_working_list_get_records (get_list (self, i)), person, NULL))
      return get_list (self, i);

  return NULL;
}

gboolean
onward_people_list_show (OnwardPeopleList *self,
                         OnwardRecord     *record)
{
  gboolean inside = onward_record_get_kind (record) != ONWARD_KIND_PERSON;
  OnwardRecord *person = record;
  OnwardWorkingList *list;

  g_return_val_if_fail (ONWARD_IS_PEOPLE_LIST (self), FALSE);

  if (inside)
    person = onward_profile_lookup (self->profile, onward_record_get_reference (record, "person"));
  list = person != NULL ? find_list (self, person) : NULL;
  if (list == NULL)
    return FALSE;

  if (inside)
    {
      OnwardRecordRow *row = onward_working_list_get_row (list, person);

      g_object_set (row, "expanded", TRUE, NULL);
      return onward_person_row_show (ONWARD_PERSON_ROW (row), record);
    }

  return onward_working_list_show (list, person);
}
