/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-arenas-page.h"

#include "onward-arena-row.h"
#include "onward-arenas.h"
#include "onward-config.h"
#include "onward-edit.h"
#include "onward-working-list.h"

struct _OnwardArenasPage
{
  OnwardPage         parent_instance;

  /* Template widgets */
  GtkLabel          *names;
  GtkWidget         *keep;
  OnwardWorkingList *list;

  /* Borrowed: it belongs to the profile */
  OnwardArenas      *arenas;
};

G_DEFINE_FINAL_TYPE (OnwardArenasPage, onward_arenas_page, ONWARD_TYPE_PAGE)

static void
update (OnwardArenasPage *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *words = NULL;

  for (guint i = 0; i < onward_arenas_get_n_arenas (self->arenas); i++)
    g_ptr_array_add (names, (char *) onward_arenas_get_title (self->arenas, i));
  g_ptr_array_add (names, NULL);
  words = g_strjoinv (" · ", (char **) names->pdata);
  gtk_label_set_label (self->names, words);
  gtk_widget_set_visible (self->keep, onward_arenas_keep (self->arenas, NULL));
}

static void
keep_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardArenasPage *self = ONWARD_ARENAS_PAGE (widget);
  OnwardAction *action;

  if (!onward_arenas_keep (self->arenas, NULL))
    return;

  action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_ARENA, NULL);
  onward_arenas_keep (self->arenas, action);
  onward_edit_apply (widget, onward_page_get_profile (ONWARD_PAGE (self)), action);
  onward_working_list_focus (self->list);
}

static void
onward_arenas_page_focus_start (OnwardPage *page)
{
  OnwardArenasPage *self = ONWARD_ARENAS_PAGE (page);

  if (gtk_widget_get_visible (self->keep))
    gtk_widget_grab_focus (self->keep);
  else
    onward_working_list_focus (self->list);
}

static gboolean
onward_arenas_page_show_record (OnwardPage   *page,
                                OnwardRecord *record)
{
  return onward_working_list_show (ONWARD_ARENAS_PAGE (page)->list, record);
}

static void
onward_arenas_page_constructed (GObject *object)
{
  OnwardArenasPage *self = ONWARD_ARENAS_PAGE (object);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));
  g_autoptr (OnwardFilterList) records = onward_profile_list (profile, ONWARD_KIND_ARENA, lens);

  G_OBJECT_CLASS (onward_arenas_page_parent_class)->constructed (object);

  self->arenas = onward_arenas_get (profile, lens);
  g_signal_connect_object (self->arenas, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  onward_working_list_setup (self->list, profile, lens, ONWARD_KIND_ARENA, records, ONWARD_TYPE_ARENA_ROW);
  update (self);
}

static void
onward_arenas_page_dispose (GObject *object)
{
  OnwardArenasPage *self = ONWARD_ARENAS_PAGE (object);

  if (self->arenas != NULL)
    g_signal_handlers_disconnect_by_data (self->arenas, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_ARENAS_PAGE);

  G_OBJECT_CLASS (onward_arenas_page_parent_class)->dispose (object);
}

static void
onward_arenas_page_class_init (OnwardArenasPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_arenas_page_constructed;
  object_class->dispose = onward_arenas_page_dispose;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_arenas_page_focus_start;
  ONWARD_PAGE_CLASS (klass)->show_record = onward_arenas_page_show_record;

  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_install_action (widget_class, "arenas.keep", NULL, keep_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-arenas-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardArenasPage, names);
  gtk_widget_class_bind_template_child (widget_class, OnwardArenasPage, keep);
  gtk_widget_class_bind_template_child (widget_class, OnwardArenasPage, list);
}

static void
onward_arenas_page_init (OnwardArenasPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
