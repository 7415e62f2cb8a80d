/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strategies"

#include "onward-strategies-page.h"

#include "onward-config.h"

#include "onward-empty-state.h"
#include "onward-strategy-row.h"
#include "onward-working-list.h"

struct _OnwardStrategiesPage
{
  OnwardPage         parent_instance;

  /* Template widgets */
  OnwardWorkingList *list;
};

G_DEFINE_FINAL_TYPE (OnwardStrategiesPage, onward_strategies_page, ONWARD_TYPE_PAGE)

/* The question asks for the situation; what helps is written on the card. */
static gboolean
fill_cb (OnwardStrategiesPage *self,
         OnwardAction         *action,
         const OnwardId       *id,
         const char           *text)
{
  onward_action_set_text (action, ONWARD_KIND_STRATEGY, id, "situation", text);

  return TRUE;
}

static void
onward_strategies_page_focus_start (OnwardPage *page)
{
  onward_working_list_focus (ONWARD_STRATEGIES_PAGE (page)->list);
}

static gboolean
onward_strategies_page_show_record (OnwardPage   *page,
                                    OnwardRecord *record)
{
  return onward_working_list_show (ONWARD_STRATEGIES_PAGE (page)->list, record);
}

static void
onward_strategies_page_constructed (GObject *object)
{
  OnwardStrategiesPage *self = ONWARD_STRATEGIES_PAGE (object);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));
  g_autoptr (OnwardFilterList) strategies = onward_profile_list (profile, ONWARD_KIND_STRATEGY, lens);

  G_OBJECT_CLASS (onward_strategies_page_parent_class)->constructed (object);

  onward_working_list_setup (self->list, profile, lens, ONWARD_KIND_STRATEGY, strategies,
                             ONWARD_TYPE_STRATEGY_ROW);
}

static void
onward_strategies_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_STRATEGIES_PAGE);

  G_OBJECT_CLASS (onward_strategies_page_parent_class)->dispose (object);
}

static void
onward_strategies_page_class_init (OnwardStrategiesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_strategies_page_constructed;
  object_class->dispose = onward_strategies_page_dispose;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_strategies_page_focus_start;
  ONWARD_PAGE_CLASS (klass)->show_record = onward_strategies_page_show_record;

  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/strategies/onward-strategies-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardStrategiesPage, list);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
}

static void
onward_strategies_page_init (OnwardStrategiesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
