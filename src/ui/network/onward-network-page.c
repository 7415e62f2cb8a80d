/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-network-page.h"

#include "onward-add-row.h"
#include "onward-config.h"
#include "onward-empty-state.h"
#include "onward-people-list.h"
#include "onward-person-edit.h"

struct _OnwardNetworkPage
{
  OnwardPage        parent_instance;

  /* Template widgets */
  OnwardAddRow     *add_row;
  GtkWidget        *empty_state;
  OnwardPeopleList *list;

  /* Owned */
  OnwardFilterList *everybody;
};

G_DEFINE_FINAL_TYPE (OnwardNetworkPage, onward_network_page, ONWARD_TYPE_PAGE)

static void
submit_cb (OnwardNetworkPage *self,
           const char        *text)
{
  OnwardPage *page = ONWARD_PAGE (self);

  onward_person_edit_add (self->add_row, onward_page_get_profile (page), onward_page_get_lens (page), text, NULL, FALSE);
}

static void
everybody_changed_cb (OnwardNetworkPage *self)
{
  gboolean nobody = g_list_model_get_n_items (G_LIST_MODEL (self->everybody)) == 0;

  gtk_widget_set_visible (self->empty_state, nobody);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !nobody);
}

static void
onward_network_page_focus_start (OnwardPage *page)
{
  OnwardNetworkPage *self = ONWARD_NETWORK_PAGE (page);

  if (gtk_widget_get_visible (GTK_WIDGET (self->add_row)))
    onward_add_row_focus (self->add_row);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
onward_network_page_show_record (OnwardPage   *page,
                                 OnwardRecord *record)
{
  return onward_people_list_show (ONWARD_NETWORK_PAGE (page)->list, record);
}

static void
onward_network_page_constructed (GObject *object)
{
  OnwardNetworkPage *self = ONWARD_NETWORK_PAGE (object);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));

  G_OBJECT_CLASS (onward_network_page_parent_class)->constructed (object);

  onward_people_list_setup (self->list, profile, lens);
  self->everybody = onward_profile_list (profile, ONWARD_KIND_PERSON, lens);
  g_signal_connect_object (self->everybody, "items-changed",
                           G_CALLBACK (everybody_changed_cb), self, G_CONNECT_SWAPPED);
  everybody_changed_cb (self);
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
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_network_page_focus_start;
  ONWARD_PAGE_CLASS (klass)->show_record = onward_network_page_show_record;

  g_type_ensure (ONWARD_TYPE_ADD_ROW);
  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_PEOPLE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-network-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, add_row);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, empty_state);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, list);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
}

static void
onward_network_page_init (OnwardNetworkPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
