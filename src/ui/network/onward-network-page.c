/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-network-page.h"

#include "onward-config.h"
#include "onward-empty-state.h"
#include "onward-map-view.h"
#include "onward-network-talk.h"
#include "onward-people-add.h"
#include "onward-people-list.h"
#include "onward-people-tray.h"
#include "onward-person-words.h"

#define LIST_WIDTH 860
#define MAP_WIDTH 1240

struct _OnwardNetworkPage
{
  OnwardPage         parent_instance;

  /* Template widgets */
  GtkWidget         *content;
  GtkWidget         *guide;
  OnwardPeopleAdd   *add;
  OnwardPeopleTray  *tray;
  GtkWidget         *empty_state;
  OnwardPeopleList  *list;
  GtkToggleButton   *as_map;
  GtkToggleButton   *as_list;
  OnwardMapView     *map_view;
  OnwardNetworkTalk *talk;

  /* Owned */
  OnwardFilterList  *everybody;

  gboolean           has_map;
  gboolean           has_list;
  gboolean           drawn;
};

G_DEFINE_FINAL_TYPE (OnwardNetworkPage, onward_network_page, ONWARD_TYPE_PAGE)

static void
everybody_changed_cb (OnwardNetworkPage *self)
{
  gboolean nobody = g_list_model_get_n_items (G_LIST_MODEL (self->everybody)) == 0;
  gboolean map = gtk_toggle_button_get_active (self->as_map);

  gtk_widget_set_visible (self->empty_state, nobody && !map);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !nobody && !map);
}

/* The first frame has the page around it to draw, and the map is the largest thing in it. */
static gboolean
show_map_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       data)
{
  OnwardNetworkPage *self = ONWARD_NETWORK_PAGE (widget);
  OnwardPage *page = ONWARD_PAGE (self);

  if (!self->drawn)
    {
      self->drawn = TRUE;
      return G_SOURCE_CONTINUE;
    }

  onward_map_view_setup (self->map_view, onward_page_get_profile (page), onward_page_get_lens (page));
  g_object_bind_property (onward_map_view_get_map (self->map_view), "layer", self->talk, "layer", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->as_map, "active", self->map_view, "visible", G_BINDING_SYNC_CREATE);

  return G_SOURCE_REMOVE;
}

/* In a narrow window, with adding to it below. */
static gboolean
is_map_first (OnwardNetworkPage *self)
{
  return onward_page_is_narrow (GTK_WIDGET (self)) && gtk_toggle_button_get_active (self->as_map);
}

static void
arrange (OnwardNetworkPage *self)
{
  gtk_widget_insert_after (GTK_WIDGET (self->add), self->content, is_map_first (self) ? GTK_WIDGET (self->map_view) : self->guide);
  gtk_widget_insert_after (GTK_WIDGET (self->tray), self->content, GTK_WIDGET (self->add));
}

/* The map and the list show the same people; each is made when it is first looked at. */
static void
switch_cb (OnwardNetworkPage *self)
{
  OnwardPage *page = ONWARD_PAGE (self);
  gboolean map = gtk_toggle_button_get_active (self->as_map);

  if (map && !self->has_map)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), show_map_cb, NULL, NULL);
  else if (!map && !self->has_list)
    onward_people_list_setup (self->list, onward_page_get_profile (page), onward_page_get_lens (page));
  self->has_map = self->has_map || map;
  self->has_list = self->has_list || !map;
  g_object_set (self->talk, "chooses", !map, NULL);
  g_object_set (self, "width", map ? MAP_WIDTH : LIST_WIDTH, NULL);
  arrange (self);
  everybody_changed_cb (self);
}

static void
opened_cb (OnwardNetworkPage *self,
           OnwardRecord      *person)
{
  onward_page_show_record (ONWARD_PAGE (self), person);
}

static gboolean
is_anybody_placed (OnwardNetworkPage *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->everybody)); i++)
    if (onward_person_words_get_ring (onward_filter_list_get_record (self->everybody, i)) > 0)
      return TRUE;

  return FALSE;
}

static void
onward_network_page_focus_start (OnwardPage *page)
{
  OnwardNetworkPage *self = ONWARD_NETWORK_PAGE (page);

  if (is_map_first (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->as_map));
  else if (gtk_widget_get_visible (GTK_WIDGET (self->add)))
    onward_people_add_focus (self->add);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
onward_network_page_show_record (OnwardPage   *page,
                                 OnwardRecord *record)
{
  OnwardNetworkPage *self = ONWARD_NETWORK_PAGE (page);

  gtk_toggle_button_set_active (self->as_list, TRUE);

  return onward_people_list_show (self->list, record);
}

static void
onward_network_page_map (GtkWidget *widget)
{
  arrange (ONWARD_NETWORK_PAGE (widget));

  GTK_WIDGET_CLASS (onward_network_page_parent_class)->map (widget);
}

static void
onward_network_page_constructed (GObject *object)
{
  OnwardNetworkPage *self = ONWARD_NETWORK_PAGE (object);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));

  G_OBJECT_CLASS (onward_network_page_parent_class)->constructed (object);

  onward_people_add_setup (self->add, profile, lens);
  onward_people_tray_setup (self->tray, profile, lens);
  onward_network_talk_setup (self->talk, profile, lens);
  self->everybody = onward_profile_list (profile, ONWARD_KIND_PERSON, lens);
  g_signal_connect_object (self->everybody, "items-changed",
                           G_CALLBACK (everybody_changed_cb), self, G_CONNECT_SWAPPED);
  if (is_anybody_placed (self))
    gtk_toggle_button_set_active (self->as_map, TRUE);
  else
    switch_cb (self);
}

static void
onward_network_page_dispose (GObject *object)
{
  OnwardNetworkPage *self = ONWARD_NETWORK_PAGE (object);

  g_clear_object (&self->everybody);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_NETWORK_PAGE);

  G_OBJECT_CLASS (onward_network_page_parent_class)->dispose (object);
}

static void
onward_network_page_class_init (OnwardNetworkPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_network_page_constructed;
  object_class->dispose = onward_network_page_dispose;
  widget_class->map = onward_network_page_map;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_network_page_focus_start;
  ONWARD_PAGE_CLASS (klass)->show_record = onward_network_page_show_record;

  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_MAP_VIEW);
  g_type_ensure (ONWARD_TYPE_NETWORK_TALK);
  g_type_ensure (ONWARD_TYPE_PEOPLE_ADD);
  g_type_ensure (ONWARD_TYPE_PEOPLE_LIST);
  g_type_ensure (ONWARD_TYPE_PEOPLE_TRAY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-network-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, guide);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, add);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, tray);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, empty_state);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, as_map);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, as_list);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, map_view);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, talk);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, switch_cb);
}

static void
onward_network_page_init (OnwardNetworkPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
