/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-plan"

#include "onward-step-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-words.h"
#include "onward-day-button.h"
#include "onward-edit.h"
#include "onward-messages.h"
#include "onward-plan-page.h"
#include "onward-popover.h"
#include "onward-step-more.h"
#include "onward-step-tree.h"
#include "onward-working-list.h"

struct _OnwardStepRow
{
  OnwardRecordRow  parent_instance;

  /* Template widgets */
  GtkWidget       *marker;
  OnwardEditText  *note;
  OnwardDayButton *day;

  /* Borrowed; made when the step is unfolded */
  OnwardStepMore  *more;

  /* Owned */
  OnwardRecord    *whole; /* nullable: what it is part of */
  gulong           next_step_handler;
  OnwardId         seen;     /* the step that was shown last */
  gboolean         was_done;
};

G_DEFINE_FINAL_TYPE (OnwardStepRow, onward_step_row, ONWARD_TYPE_RECORD_ROW)

static OnwardPlanPage *
get_page (OnwardStepRow *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ONWARD_TYPE_PLAN_PAGE);

  return page != NULL ? ONWARD_PLAN_PAGE (page) : NULL;
}

static OnwardFilterList *
get_steps (OnwardStepRow *self)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), ONWARD_TYPE_WORKING_LIST);

  return list != NULL ? onward_working_list_get_records (ONWARD_WORKING_LIST (list)) : NULL;
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static gboolean
has_status (OnwardRecord *record,
            const char   *status)
{
  return record != NULL && g_str_equal (onward_record_get_text (record, "status"), status);
}

/* The step that this one is part of. */
static OnwardRecord *
get_whole (OnwardStepRow *self)
{
  OnwardFilterList *steps = get_steps (self);
  OnwardRecord *record = onward_record_row_get_record (ONWARD_RECORD_ROW (self));
  guint index;

  return steps != NULL && record != NULL && onward_filter_list_find (steps, record, &index)
         ? onward_step_tree_get_whole (steps, index) : NULL;
}

/* The name of the row says what it is part of, and that may be called something else meanwhile. */
static void
follow_whole (OnwardStepRow *self,
              OnwardRecord  *whole)
{
  if (whole == self->whole)
    return;

  if (self->whole != NULL)
    g_signal_handlers_disconnect_by_func (self->whole, onward_record_row_refresh, self);
  g_set_object (&self->whole, whole);
  if (whole != NULL)
    g_signal_connect_object (whole, "notify::title", G_CALLBACK (onward_record_row_refresh), self, G_CONNECT_SWAPPED);
}

static void
update_look (OnwardStepRow *self)
{
  OnwardRecord *record = onward_record_row_get_record (ONWARD_RECORD_ROW (self));
  OnwardPlanPage *page = get_page (self);
  g_autoptr (OnwardRecord) next = NULL;

  if (page != NULL)
    g_object_get (page, "next-step", &next, NULL);
  set_class (GTK_WIDGET (self), "next", next != NULL && next == record);
  set_class (GTK_WIDGET (self), "done", has_status (record, "done"));
  set_class (GTK_WIDGET (self), "resting", has_status (record, "paused"));
  follow_whole (self, get_whole (self));
  set_class (GTK_WIDGET (self), "part", self->whole != NULL);
}

static void
picked_cb (OnwardStepRow *self,
           const char    *day)
{
  onward_record_row_mark (ONWARD_RECORD_ROW (self), "day", day);
}

static void
to_phase_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (widget);
  OnwardPlanPage *page = get_page (ONWARD_STEP_ROW (widget));
  OnwardRecord *phase = NULL;
  OnwardId id;

  if (onward_id_parse (g_variant_get_string (parameter, NULL), &id))
    phase = onward_profile_lookup (onward_record_row_get_profile (row), &id);
  if (phase != NULL && page != NULL && onward_record_row_get_record (row) != NULL)
    onward_plan_page_move_step (page, onward_record_row_get_record (row), phase, FALSE);
}

static void
apply (OnwardStepRow *self,
       OnwardAction  *action)
{
  if (action != NULL && onward_record_row_get_editable (ONWARD_RECORD_ROW (self)))
    onward_edit_apply (GTK_WIDGET (self), onward_record_row_get_profile (ONWARD_RECORD_ROW (self)), action);
  else
    g_clear_pointer (&action, onward_action_unref);
}

static void
nest_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardStepRow *self = ONWARD_STEP_ROW (widget);
  OnwardFilterList *steps = get_steps (self);
  OnwardRecord *record = onward_record_row_get_record (ONWARD_RECORD_ROW (self));

  if (steps != NULL && record != NULL)
    apply (self, onward_step_tree_nest (steps, record));
}

static void
free_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardStepRow *self = ONWARD_STEP_ROW (widget);
  OnwardFilterList *steps = get_steps (self);
  OnwardRecord *record = onward_record_row_get_record (ONWARD_RECORD_ROW (self));

  if (steps != NULL && record != NULL)
    apply (self, onward_step_tree_free (steps, record));
}

/* Towards the words is into the step above, whichever way they are written. */
static gboolean
indent_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  gboolean forward = g_variant_get_boolean (args) == (gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL);

  gtk_widget_activate_action (widget, forward ? "row.nest" : "row.free", NULL);

  return TRUE;
}

static void
add_tree_menu (OnwardStepRow *self,
               GMenu         *menu)
{
  OnwardFilterList *steps = get_steps (self);
  guint index = 0;

  if (steps == NULL || !onward_filter_list_find (steps, onward_record_row_get_record (ONWARD_RECORD_ROW (self)), &index))
    return;

  if (onward_step_tree_get_whole (steps, index) != NULL)
    g_menu_append (menu, _("Make It a Step of Its Own"), "row.free");
  else if (index > 0)
    g_menu_append (menu, _("Make It Part of the Step Above"), "row.nest");
}

static void
onward_step_row_add_menu (OnwardRecordRow *row,
                          GMenu           *menu)
{
  OnwardPlanPage *page = get_page (ONWARD_STEP_ROW (row));
  const OnwardId *current = onward_record_get_reference (onward_record_row_get_record (row), "phase");
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) submenu = g_menu_new ();
  OnwardFilterList *phases;
  guint n_phases;

  if (page == NULL)
    return;

  add_tree_menu (ONWARD_STEP_ROW (row), section);
  phases = onward_plan_page_get_phases (page);
  n_phases = g_list_model_get_n_items (G_LIST_MODEL (phases));
  for (guint i = 0; i < n_phases; i++)
    {
      OnwardRecord *phase = onward_filter_list_get_record (phases, i);
      g_autofree char *label = NULL;
      g_autoptr (GMenuItem) item = NULL;
      char id[ONWARD_ID_STRING_SIZE];

      if (current != NULL && onward_id_equal (current, onward_record_get_id (phase)))
        continue;
      label = onward_popover_escape (onward_record_get_display_title (phase));
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "row.to-phase", "s",
                                         onward_id_to_string (onward_record_get_id (phase), id));
      g_menu_append_item (submenu, item);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (submenu)) > 0)
    g_menu_append_submenu (section, _("Move to Phase"), G_MENU_MODEL (submenu));
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* A quiet word for a step that is done now, another one each time; no more than that, for some days it is enough to have
 * got up. */
static void
praise (OnwardStepRow *self,
        OnwardRecord  *record)
{
  static guint turn;
  const char *const words[] =
  {
    _("Done. That counts."),
    _("One step further."),
    _("You did what you had in mind."),
    _("Done. Rest is part of it, too."),
  };
  gboolean done = has_status (record, "done");

  if (record != NULL && onward_id_equal (&self->seen, onward_record_get_id (record)) && done && !self->was_done &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    onward_messages_say (GTK_WIDGET (self), words[turn++ % G_N_ELEMENTS (words)], NULL);
  self->seen = record != NULL ? *onward_record_get_id (record) : (OnwardId) { 0 };
  self->was_done = done;
}

static void
onward_step_row_refresh (OnwardRecordRow *row,
                         OnwardRecord    *record)
{
  OnwardStepRow *self = ONWARD_STEP_ROW (row);

  onward_edit_text_set_field (self->note, onward_record_row_get_profile (row), record, "note");
  gtk_widget_set_visible (GTK_WIDGET (self->note),
                          record != NULL && (onward_record_row_get_expanded (row) ||
                                             *onward_record_get_text (record, "note") != '\0'));
  onward_day_button_set_day (self->day, record != NULL ? onward_record_get_text (record, "day") : "");
  onward_day_button_set_ahead (self->day, record != NULL && !has_status (record, "done"));
  onward_day_button_set_week (self->day, record != NULL && g_str_equal (onward_record_get_text (record, "day_kind"), "week"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->day), onward_record_row_get_editable (row));
  if (self->more != NULL)
    {
      onward_step_more_set_step (self->more, record);
      gtk_widget_set_visible (GTK_WIDGET (self->more), onward_record_row_get_expanded (row));
    }
  praise (self, record);
  update_look (self);
}

static void
onward_step_row_unfold (OnwardRecordRow *row)
{
  OnwardStepRow *self = ONWARD_STEP_ROW (row);

  self->more = onward_step_more_new (onward_record_row_get_profile (row), onward_record_row_get_lens (row));
  g_object_bind_property (self, "editable", self->more, "editable", G_BINDING_SYNC_CREATE);
  onward_record_row_add_detail (row, GTK_WIDGET (self->more));
}

static char *
onward_step_row_describe (OnwardRecordRow *row)
{
  OnwardStepRow *self = ONWARD_STEP_ROW (row);
  OnwardRecord *record = onward_record_row_get_record (row);
  OnwardRecord *whole = get_whole (self);
  g_autofree char *words = g_strdup_printf ("%s, %s",
                                            onward_choice_words (ONWARD_KIND_STEP, "status",
                                                                 onward_record_get_text (record, "status")),
                                            onward_day_button_get_words (self->day));

  if (whole == NULL)
    return g_steal_pointer (&words);

  /* Translators: of a step that is part of another, which comes first */
  return g_strdup_printf (_("part of “%s”, %s"), onward_record_get_display_title (whole), words);
}

/* What it is part of depends on what stands above it. */
static void
onward_step_row_placed (OnwardRecordRow *row)
{
  update_look (ONWARD_STEP_ROW (row));
}

static void
onward_step_row_root (GtkWidget *widget)
{
  OnwardStepRow *self = ONWARD_STEP_ROW (widget);
  OnwardPlanPage *page;

  GTK_WIDGET_CLASS (onward_step_row_parent_class)->root (widget);

  page = get_page (self);
  if (page != NULL)
    self->next_step_handler = g_signal_connect_object (page, "notify::next-step",
                                                       G_CALLBACK (update_look), self, G_CONNECT_SWAPPED);
  update_look (self);
}

static void
onward_step_row_unroot (GtkWidget *widget)
{
  OnwardStepRow *self = ONWARD_STEP_ROW (widget);
  OnwardPlanPage *page = get_page (self);

  if (page != NULL)
    g_clear_signal_handler (&self->next_step_handler, page);

  GTK_WIDGET_CLASS (onward_step_row_parent_class)->unroot (widget);
}

static void
onward_step_row_dispose (GObject *object)
{
  follow_whole (ONWARD_STEP_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_STEP_ROW);

  G_OBJECT_CLASS (onward_step_row_parent_class)->dispose (object);
}

static void
onward_step_row_class_init (OnwardStepRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  object_class->dispose = onward_step_row_dispose;
  widget_class->root = onward_step_row_root;
  widget_class->unroot = onward_step_row_unroot;
  row_class->title_column = "title";
  row_class->refresh = onward_step_row_refresh;
  row_class->unfold = onward_step_row_unfold;
  row_class->add_menu = onward_step_row_add_menu;
  row_class->describe = onward_step_row_describe;
  row_class->placed = onward_step_row_placed;

  g_type_ensure (ONWARD_TYPE_DAY_BUTTON);
  gtk_widget_class_install_action (widget_class, "row.to-phase", "s", to_phase_action);
  gtk_widget_class_install_action (widget_class, "row.nest", NULL, nest_action);
  gtk_widget_class_install_action (widget_class, "row.free", NULL, free_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_ALT_MASK, indent_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, indent_cb, "b", FALSE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/plan/onward-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardStepRow, marker);
  gtk_widget_class_bind_template_child (widget_class, OnwardStepRow, note);
  gtk_widget_class_bind_template_child (widget_class, OnwardStepRow, day);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
onward_step_row_init (OnwardStepRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (onward_record_row_get_title (row), "label", _("Step"), NULL);
  onward_record_row_add_lead (row, self->marker);
  onward_record_row_add_detail (row, GTK_WIDGET (self->note));
  onward_record_row_add_choice (row, ONWARD_KIND_STEP, "status", _("How far"));
  onward_record_row_add_chip (row, GTK_WIDGET (self->day));
  onward_record_row_set_expandable (row, TRUE);
}
