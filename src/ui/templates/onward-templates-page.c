/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-templates"

#include "onward-templates-page.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-centre.h"
#include "onward-country.h"
#include "onward-data-troubles.h"
#include "onward-edit.h"
#include "onward-messages.h"
#include "onward-template-edit.h"
#include "onward-template-row.h"

struct _OnwardTemplatesPage
{
  OnwardPlanPart      parent_instance;

  /* Template widgets */
  GtkListBox         *rows;
  OnwardDataTroubles *troubles;

  /* Owned */
  GCancellable       *cancellable;
  OnwardRecord       *plan;
  gulong              template_handler;
};

G_DEFINE_FINAL_TYPE (OnwardTemplatesPage, onward_templates_page, ONWARD_TYPE_PLAN_PART)

static void
show_used (OnwardTemplatesPage *self)
{
  const char *used = self->plan != NULL ? onward_record_get_text (self->plan, "template") : "";
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    {
      OnwardTemplate *template = onward_template_row_get_template (ONWARD_TEMPLATE_ROW (row));

      g_object_set (row, "used", g_str_equal (onward_template_get_id (template), used), NULL);
    }
}

/* Suggestions stand behind what is there, often below what the window shows. */
static const OnwardId *
find_first_added (OnwardAction *action)
{
  const OnwardId *first = NULL;

  for (guint i = 0; i < onward_action_get_n_ops (action); i++)
    {
      const OnwardOp *op = onward_action_get_op (action, i);

      if (op->type == ONWARD_OP_CREATE && op->kind == ONWARD_KIND_STEP)
        return &op->id;
      if (op->type == ONWARD_OP_CREATE && op->kind == ONWARD_KIND_PHASE && first == NULL)
        first = &op->id;
    }

  return first;
}

static void
use_cb (OnwardTemplatesPage *self,
        OnwardTemplateRow   *row)
{
  OnwardPage *page = ONWARD_PAGE (self);
  OnwardAction *action = onward_template_edit_use (onward_template_row_get_template (row), onward_page_get_profile (page),
                                                   onward_page_get_lens (page), self->plan);

  if (action == NULL)
    {
      onward_messages_say (GTK_WIDGET (self), _("All of this is in your plan already."), NULL);
      return;
    }

  onward_edit_apply_leading (GTK_WIDGET (self), onward_page_get_profile (page), action,
                             _("The suggestions are in your plan."), find_first_added (action));
  gtk_widget_activate_action (GTK_WIDGET (self), "workspace.leave", NULL);
}

static int
compare_rows (GtkListBoxRow *one,
              GtkListBoxRow *other,
              gpointer       data)
{
  const char *own = data;
  const char *a = onward_template_get_country (onward_template_row_get_template (ONWARD_TEMPLATE_ROW (one)));
  const char *b = onward_template_get_country (onward_template_row_get_template (ONWARD_TEMPLATE_ROW (other)));

  return (g_strcmp0 (b, own) == 0) - (g_strcmp0 (a, own) == 0);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  OnwardTemplatesPage *self = data;
  g_autoptr (OnwardDataFolder) folder = onward_data_folder_load_finish (result, NULL);
  g_autofree char *own = onward_country_get_own ();

  /* Cancelled: the page is gone. */
  if (folder == NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (folder->items)); i++)
    {
      g_autoptr (OnwardTemplate) template = g_list_model_get_item (G_LIST_MODEL (folder->items), i);
      GtkWidget *row = onward_template_row_new (template);

      g_object_bind_property (self, "editable", row, "editable", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (row, "use", G_CALLBACK (use_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->rows, row);
    }
  if (own != NULL)
    gtk_list_box_set_sort_func (self->rows, compare_rows, g_steal_pointer (&own), g_free);
  onward_data_troubles_show (self->troubles, folder->troubles);
  show_used (self);
}

static void
onward_templates_page_plan_changed (OnwardPlanPart *part,
                                    OnwardRecord   *plan)
{
  OnwardTemplatesPage *self = ONWARD_TEMPLATES_PAGE (part);

  if (self->plan != NULL)
    g_clear_signal_handler (&self->template_handler, self->plan);
  g_set_object (&self->plan, plan);
  if (plan != NULL)
    self->template_handler = g_signal_connect_swapped (plan, "notify::template", G_CALLBACK (show_used), self);
  show_used (self);
}

static void
onward_templates_page_constructed (GObject *object)
{
  OnwardTemplatesPage *self = ONWARD_TEMPLATES_PAGE (object);

  G_OBJECT_CLASS (onward_templates_page_parent_class)->constructed (object);

  self->cancellable = g_cancellable_new ();
  onward_data_folder_load_async (onward_templates_load, onward_centre_get ()->templates, self->cancellable, loaded_cb, self);
}

static void
onward_templates_page_dispose (GObject *object)
{
  OnwardTemplatesPage *self = ONWARD_TEMPLATES_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->plan != NULL)
    g_clear_signal_handler (&self->template_handler, self->plan);
  g_clear_object (&self->plan);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_TEMPLATES_PAGE);

  G_OBJECT_CLASS (onward_templates_page_parent_class)->dispose (object);
}

static void
onward_templates_page_class_init (OnwardTemplatesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_templates_page_constructed;
  object_class->dispose = onward_templates_page_dispose;
  ONWARD_PLAN_PART_CLASS (klass)->plan_changed = onward_templates_page_plan_changed;

  g_type_ensure (ONWARD_TYPE_DATA_TROUBLES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/templates/onward-templates-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardTemplatesPage, rows);
  gtk_widget_class_bind_template_child (widget_class, OnwardTemplatesPage, troubles);
}

static void
onward_templates_page_init (OnwardTemplatesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
