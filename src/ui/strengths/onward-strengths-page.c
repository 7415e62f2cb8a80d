/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strengths"

#include "onward-strengths-page.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-chip.h"
#include "onward-empty-state.h"
#include "onward-strength-batch.h"
#include "onward-strength-filter.h"
#include "onward-strength-row.h"
#include "onward-working-list.h"
#include "onward-wrap-box.h"

struct _OnwardStrengthsPage
{
  OnwardPage            parent_instance;

  /* Template widgets */
  OnwardStrengthFilter *filter;
  OnwardStrengthBatch  *batch;
  GtkWidget            *several;
  OnwardWorkingList    *list;

  /* Owned */
  OnwardSelection      *selection;

  /* Borrowed */
  OnwardChoiceChip     *family;
};

G_DEFINE_FINAL_TYPE (OnwardStrengthsPage, onward_strengths_page, ONWARD_TYPE_PAGE)

static void
place_cb (OnwardStrengthsPage *self,
          OnwardAction        *action,
          const OnwardId      *id)
{
  onward_action_set_text (action, ONWARD_KIND_STRENGTH, id, "family",
                          onward_choice_chip_get_value (self->family));

  /* What is new has to be seen. */
  onward_strength_filter_show_all (self->filter);
}

/* What is looked for may be left out at the moment. */
static void
ensure_shown (OnwardStrengthsPage *self,
              OnwardRecord        *strength)
{
  if (!onward_filter_list_find (onward_working_list_get_records (self->list), strength, NULL))
    onward_strength_filter_show_all (self->filter);
}

static void
onward_strengths_page_focus_start (OnwardPage *page)
{
  onward_working_list_focus (ONWARD_STRENGTHS_PAGE (page)->list);
}

static gboolean
show_story (OnwardStrengthsPage *self,
            OnwardRecord        *story)
{
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardRecord *strength = onward_profile_lookup (profile, onward_record_get_reference (story, "strength"));
  OnwardRecordRow *row;

  if (strength == NULL)
    return FALSE;

  ensure_shown (self, strength);
  row = onward_working_list_get_row (self->list, strength);
  if (row == NULL)
    return FALSE;

  g_object_set (row, "expanded", TRUE, NULL);

  return onward_working_list_show (onward_strength_row_get_stories (ONWARD_STRENGTH_ROW (row)), story);
}

static gboolean
onward_strengths_page_show_record (OnwardPage   *page,
                                   OnwardRecord *record)
{
  OnwardStrengthsPage *self = ONWARD_STRENGTHS_PAGE (page);

  if (onward_record_get_kind (record) == ONWARD_KIND_STORY)
    return show_story (self, record);

  ensure_shown (self, record);

  return onward_working_list_show (self->list, record);
}

static gboolean
leave_choosing (GtkWidget *widget,
                GVariant  *args,
                gpointer   data)
{
  OnwardStrengthsPage *self = ONWARD_STRENGTHS_PAGE (widget);

  if (!onward_selection_get_active (self->selection))
    return GDK_EVENT_PROPAGATE;

  g_object_set (self->selection, "active", FALSE, NULL);
  gtk_widget_grab_focus (self->several);

  return GDK_EVENT_STOP;
}

static void
onward_strengths_page_constructed (GObject *object)
{
  OnwardStrengthsPage *self = ONWARD_STRENGTHS_PAGE (object);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));
  g_autoptr (OnwardFilterList) strengths = onward_profile_list (profile, ONWARD_KIND_STRENGTH, lens);

  G_OBJECT_CLASS (onward_strengths_page_parent_class)->constructed (object);

  onward_filter_list_set_first (strengths, "pinned");
  onward_strength_filter_setup (self->filter, profile, lens, strengths);
  onward_strength_batch_setup (self->batch, profile, self->selection);
  onward_working_list_set_selection (self->list, self->selection);
  onward_working_list_setup (self->list, profile, lens, ONWARD_KIND_STRENGTH, strengths,
                             ONWARD_TYPE_STRENGTH_ROW);
}

static void
onward_strengths_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_STRENGTHS_PAGE);
  g_clear_object (&ONWARD_STRENGTHS_PAGE (object)->selection);

  G_OBJECT_CLASS (onward_strengths_page_parent_class)->dispose (object);
}

static void
onward_strengths_page_class_init (OnwardStrengthsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_strengths_page_constructed;
  object_class->dispose = onward_strengths_page_dispose;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_strengths_page_focus_start;
  ONWARD_PAGE_CLASS (klass)->show_record = onward_strengths_page_show_record;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_choosing, NULL);
  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_STRENGTH_BATCH);
  g_type_ensure (ONWARD_TYPE_STRENGTH_FILTER);
  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/strengths/onward-strengths-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthsPage, batch);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthsPage, several);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
}

static void
onward_strengths_page_init (OnwardStrengthsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = onward_selection_new ();
  g_object_bind_property (self->selection, "active", self->several, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  self->family = ONWARD_CHOICE_CHIP (onward_choice_chip_new (ONWARD_KIND_STRENGTH, "family", _("Family")));
  g_signal_connect (self->family, "chosen", G_CALLBACK (onward_choice_chip_set_value), NULL);
  g_object_set (onward_working_list_get_add_row (self->list), "extra", self->family, NULL);
}
