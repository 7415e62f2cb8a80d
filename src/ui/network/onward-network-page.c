/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-network-page.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-chip.h"
#include "onward-empty-state.h"
#include "onward-person-parse.h"
#include "onward-person-row.h"
#include "onward-working-list.h"

#define N_ARENAS 4

struct _OnwardNetworkPage
{
  OnwardPage         parent_instance;

  /* Template widgets */
  OnwardWorkingList *work;
  OnwardWorkingList *care;
  OnwardWorkingList *authorities;
  OnwardWorkingList *private_life;
  OnwardAddRow      *add_row;
  GtkWidget         *empty_state;

  /* Borrowed */
  OnwardChoiceChip  *arena;

  /* Owned */
  OnwardFilterList  *everybody;
};

G_DEFINE_FINAL_TYPE (OnwardNetworkPage, onward_network_page, ONWARD_TYPE_PAGE)

static const char *const arenas[N_ARENAS] = { "work", "care", "authorities", "private" };

static OnwardWorkingList *
get_list (OnwardNetworkPage *self,
          guint              index)
{
  OnwardWorkingList *lists[N_ARENAS] = { self->work, self->care, self->authorities, self->private_life };

  return lists[index];
}

static const char *
get_arena (OnwardNetworkPage *self,
           OnwardWorkingList *list)
{
  for (guint i = 0; i < N_ARENAS; i++)
    if (get_list (self, i) == list)
      return arenas[i];

  g_assert_not_reached ();
}

static void
place_cb (OnwardNetworkPage *self,
          OnwardAction      *action,
          const OnwardId    *id,
          OnwardWorkingList *list)
{
  onward_action_set_text (action, ONWARD_KIND_PERSON, id, "arena", get_arena (self, list));
}

static gboolean
fill_cb (OnwardNetworkPage *self,
         OnwardAction      *action,
         const OnwardId    *id,
         const char        *text)
{
  g_auto (OnwardPersonParse) parse = { 0 };

  onward_person_parse (text, &parse);
  onward_action_set_text (action, ONWARD_KIND_PERSON, id, "name", parse.name);
  if (*parse.role != '\0')
    onward_action_set_text (action, ONWARD_KIND_PERSON, id, "role", parse.role);

  return TRUE;
}

/* A person moved beyond the first or last place of an arena goes on to the next one. */
static gboolean
leave_cb (OnwardNetworkPage *self,
          OnwardRecord      *person,
          int                by,
          gboolean           really,
          OnwardWorkingList *list)
{
  guint index = 0;
  OnwardWorkingList *target;

  while (get_list (self, index) != list)
    index++;
  if (by < 0 ? index == 0 : index + 1 == N_ARENAS)
    return FALSE;

  target = get_list (self, index + by);
  if (really)
    onward_working_list_put (target, person,
                             by > 0 ? 0 : g_list_model_get_n_items (G_LIST_MODEL (onward_working_list_get_records (target))));

  return TRUE;
}

static void
submit_cb (OnwardNetworkPage *self,
           const char        *text)
{
  const char *arena = onward_choice_chip_get_value (self->arena);

  for (guint i = 0; i < N_ARENAS; i++)
    if (g_str_equal (arenas[i], arena))
      onward_working_list_add (get_list (self, i), text, self->add_row);
}

static void
everybody_changed_cb (OnwardNetworkPage *self)
{
  gtk_widget_set_visible (self->empty_state,
                          g_list_model_get_n_items (G_LIST_MODEL (self->everybody)) == 0);
}

static gboolean
is_in_arena (OnwardRecord *person,
             gpointer      data)
{
  return g_str_equal (onward_record_get_text (person, "arena"), data);
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

static OnwardRecordRow *
find_person_row (OnwardNetworkPage *self,
                 OnwardRecord      *person)
{
  OnwardRecordRow *row = NULL;

  for (guint i = 0; row == NULL && i < N_ARENAS; i++)
    row = onward_working_list_get_row (get_list (self, i), person);

  return row;
}

static gboolean
show_tie (OnwardNetworkPage *self,
          OnwardRecord      *tie)
{
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardRecord *person = onward_profile_lookup (profile, onward_record_get_reference (tie, "person"));
  OnwardRecordRow *row = person != NULL ? find_person_row (self, person) : NULL;

  if (row == NULL)
    return FALSE;

  g_object_set (row, "expanded", TRUE, NULL);

  return onward_working_list_show (onward_person_row_get_ties (ONWARD_PERSON_ROW (row)), tie);
}

static gboolean
onward_network_page_show_record (OnwardPage   *page,
                                 OnwardRecord *record)
{
  OnwardNetworkPage *self = ONWARD_NETWORK_PAGE (page);
  gboolean shown = FALSE;

  if (onward_record_get_kind (record) == ONWARD_KIND_TIE)
    return show_tie (self, record);

  for (guint i = 0; !shown && i < N_ARENAS; i++)
    shown = onward_working_list_show (get_list (self, i), record);

  return shown;
}

static void
onward_network_page_constructed (GObject *object)
{
  OnwardNetworkPage *self = ONWARD_NETWORK_PAGE (object);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));

  G_OBJECT_CLASS (onward_network_page_parent_class)->constructed (object);

  for (guint i = 0; i < N_ARENAS; i++)
    {
      g_autoptr (OnwardFilterList) people = onward_profile_list (profile, ONWARD_KIND_PERSON, lens);

      onward_filter_list_set_func (people, is_in_arena, (gpointer) arenas[i], NULL);
      onward_working_list_setup (get_list (self, i), profile, lens, ONWARD_KIND_PERSON, people,
                                 ONWARD_TYPE_PERSON_ROW);
    }
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
  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-network-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, work);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, care);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, authorities);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, private_life);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, add_row);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkPage, empty_state);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
}

static void
onward_network_page_init (OnwardNetworkPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->arena = ONWARD_CHOICE_CHIP (onward_choice_chip_new (ONWARD_KIND_PERSON, "arena", _("Where we meet")));
  g_signal_connect (self->arena, "chosen", G_CALLBACK (onward_choice_chip_set_value), NULL);
  g_object_set (self->add_row, "extra", self->arena, NULL);
}
