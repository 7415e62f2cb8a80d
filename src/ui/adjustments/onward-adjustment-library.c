/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-adjustments"

#include "onward-adjustment-library.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-adjustment-idea-row.h"
#include "onward-adjustment-ideas.h"
#include "onward-choice-words.h"
#include "onward-edit.h"
#include "onward-reveal.h"
#include "onward-text.h"
#include "onward-wrap-box.h"

struct _OnwardAdjustmentLibrary
{
  GtkWidget         parent_instance;

  /* Template widgets */
  GtkWidget        *content;
  GtkEditable      *search;
  GtkDropDown      *function;
  GtkLabel         *count;
  GtkListBox       *rows;

  /* Owned */
  OnwardProfile    *profile;
  OnwardFilterList *records;
  OnwardRecord     *plan;
  char             *wanted; /* folded */
  guint             n_shown;
  gboolean          editable;
};

G_DEFINE_FINAL_TYPE (OnwardAdjustmentLibrary, onward_adjustment_library, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The first choice stands for anything; that something else is meant says nothing to look for. */
static const char *
get_function (OnwardAdjustmentLibrary *self)
{
  guint selected = gtk_drop_down_get_selected (self->function);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;

  return onward_schema_get_choices (ONWARD_KIND_ADJUSTMENT, "function")[selected];
}

static gboolean
is_wanted (GtkListBoxRow *row,
           gpointer       data)
{
  OnwardAdjustmentLibrary *self = data;
  OnwardAdjustmentIdea *idea = onward_adjustment_idea_row_get_idea (ONWARD_ADJUSTMENT_IDEA_ROW (row));
  gboolean wanted = onward_adjustment_idea_matches (idea, get_function (self), self->wanted);

  self->n_shown += wanted;

  return wanted;
}

static void
filter_cb (OnwardAdjustmentLibrary *self)
{
  g_autofree char *words = NULL;

  if (self->profile == NULL)
    return;

  onward_text_wipe (self->wanted);
  self->wanted = onward_text_fold (gtk_editable_get_text (self->search));
  self->n_shown = 0;
  gtk_list_box_invalidate_filter (self->rows);
  /* Translators: how many ideas fit what is looked for */
  words = g_strdup_printf (ngettext ("%u idea", "%u ideas", self->n_shown), self->n_shown);
  gtk_label_set_label (self->count, words);
}

static gboolean
has_title (OnwardAdjustmentLibrary *self,
           const char              *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->records)); i++)
    if (g_str_equal (onward_record_get_text (onward_filter_list_get_record (self->records, i), "title"), title))
      return TRUE;

  return FALSE;
}

static void
records_changed_cb (OnwardAdjustmentLibrary *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    {
      OnwardAdjustmentIdea *idea = onward_adjustment_idea_row_get_idea (ONWARD_ADJUSTMENT_IDEA_ROW (row));

      g_object_set (row, "taken", has_title (self, onward_adjustment_idea_get_title (idea)), NULL);
    }
}

static void
add_cb (OnwardAdjustmentLibrary *self,
        OnwardAdjustmentIdeaRow *row)
{
  const OnwardKind kind = ONWARD_KIND_ADJUSTMENT;
  OnwardAdjustmentIdea *idea = onward_adjustment_idea_row_get_idea (row);
  g_autofree char *order = NULL;
  OnwardAction *action;
  OnwardId id;

  if (!self->editable || self->plan == NULL)
    return;

  order = onward_filter_list_order_for (self->records, g_list_model_get_n_items (G_LIST_MODEL (self->records)), NULL);
  action = onward_action_new (ONWARD_VERB_ADD, kind, NULL);
  id = onward_action_create (action, kind);
  onward_action_set_text (action, kind, &id, "position", order);
  onward_action_set_reference (action, kind, &id, "plan", onward_record_get_id (self->plan));
  onward_action_set_text (action, kind, &id, "title", onward_adjustment_idea_get_title (idea));
  onward_action_set_text (action, kind, &id, "why", onward_adjustment_idea_get_why (idea));
  onward_action_set_text (action, kind, &id, "function", onward_adjustment_idea_get_function (idea));
  onward_edit_apply_saying (GTK_WIDGET (self), self->profile, action, _("The idea is in your plan."));
}

static void
add_rows (OnwardAdjustmentLibrary *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) ideas = onward_adjustment_ideas_load (g_get_language_names (), &error);

  /* They came with the application: only we can have broken them. */
  if (ideas == NULL)
    {
      g_warning ("No ideas: %s", error->message);
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (OnwardAdjustmentIdea) idea = g_list_model_get_item (ideas, i);
      GtkWidget *row = onward_adjustment_idea_row_new (idea);

      g_object_bind_property (self, "editable", row, "editable", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (row, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->rows, row);
    }
}

static gboolean
onward_adjustment_library_grab_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* On its way out backwards GTK offers the focus to what is around it: to take it would keep it inside for ever. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    return FALSE;

  onward_reveal (GTK_WIDGET (ONWARD_ADJUSTMENT_LIBRARY (widget)->search));

  return TRUE;
}

static void
onward_adjustment_library_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  if (prop_id == PROP_EDITABLE)
    g_value_set_boolean (value, ONWARD_ADJUSTMENT_LIBRARY (object)->editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_adjustment_library_set_property (GObject      *object,
                                        guint         prop_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  OnwardAdjustmentLibrary *self = ONWARD_ADJUSTMENT_LIBRARY (object);

  if (prop_id != PROP_EDITABLE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (self->editable != g_value_get_boolean (value))
    {
      self->editable = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
onward_adjustment_library_dispose (GObject *object)
{
  OnwardAdjustmentLibrary *self = ONWARD_ADJUSTMENT_LIBRARY (object);

  if (self->records != NULL)
    g_signal_handlers_disconnect_by_data (self->records, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_ADJUSTMENT_LIBRARY);
  g_clear_object (&self->records);
  g_clear_object (&self->plan);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->wanted, onward_text_wipe);

  G_OBJECT_CLASS (onward_adjustment_library_parent_class)->dispose (object);
}

static void
onward_adjustment_library_class_init (OnwardAdjustmentLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_adjustment_library_dispose;
  object_class->get_property = onward_adjustment_library_get_property;
  object_class->set_property = onward_adjustment_library_set_property;
  widget_class->grab_focus = onward_adjustment_library_grab_focus;

  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/adjustments/onward-adjustment-library.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentLibrary, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentLibrary, search);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentLibrary, function);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentLibrary, count);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentLibrary, rows);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
}

static void
onward_adjustment_library_init (OnwardAdjustmentLibrary *self)
{
  const char *const *functions = onward_schema_get_choices (ONWARD_KIND_ADJUSTMENT, "function");
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->wanted = g_strdup ("");
  gtk_string_list_append (words, _("Helps with Anything"));
  for (guint i = 1; functions[i] != NULL; i++)
    gtk_string_list_append (words, onward_choice_words (ONWARD_KIND_ADJUSTMENT, "function", functions[i]));
  gtk_drop_down_set_model (self->function, G_LIST_MODEL (words));
  gtk_list_box_set_filter_func (self->rows, is_wanted, self, NULL);
}

void
onward_adjustment_library_setup (OnwardAdjustmentLibrary *self,
                                 OnwardProfile           *profile,
                                 OnwardFilterList        *records)
{
  g_return_if_fail (ONWARD_IS_ADJUSTMENT_LIBRARY (self));

  if (self->profile != NULL)
    return;

  self->profile = g_object_ref (profile);
  self->records = g_object_ref (records);
  add_rows (self);
  g_signal_connect_swapped (records, "items-changed", G_CALLBACK (records_changed_cb), self);
  records_changed_cb (self);
  filter_cb (self);
}

void
onward_adjustment_library_set_plan (OnwardAdjustmentLibrary *self,
                                    OnwardRecord            *plan)
{
  g_return_if_fail (ONWARD_IS_ADJUSTMENT_LIBRARY (self));

  g_set_object (&self->plan, plan);
}
