/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-hours"

#include "onward-hours-page.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-edit.h"
#include "onward-empty-state.h"
#include "onward-gradual.h"
#include "onward-graded-edit.h"
#include "onward-hours-contract.h"
#include "onward-hours-picture.h"
#include "onward-hours-readings.h"
#include "onward-hours-row.h"
#include "onward-plan-choice.h"
#include "onward-wrap-box.h"

static const char *const sides[] = { "planned", "lived" };

struct _OnwardHoursPage
{
  OnwardPage           parent_instance;

  /* Template widgets */
  GtkWidget           *back;
  OnwardHoursContract *contract;
  OnwardHoursPicture  *picture;
  GtkWidget           *hint;
  GtkWidget           *overlap;
  GtkWidget           *sides;
  GtkWidget           *rows;
  GtkButton           *add;
  OnwardHoursReadings *readings;
  GtkWidget           *empty_state;

  /* Owned */
  OnwardPlanChoice    *choice;
  OnwardRecord        *plan;
  OnwardFilterList    *weeks;
  OnwardFilterList    *adjustments;
  GListStore          *sorted;
  OnwardGradual       *shown;
  GHashTable          *followed; /* weeks whose changes are heard */
  OnwardWeekSide       side;
  guint                update_id;
  gboolean             focus_last;
};

G_DEFINE_FINAL_TYPE (OnwardHoursPage, onward_hours_page, ONWARD_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_SIDE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static int
get_contract (OnwardHoursPage *self)
{
  return self->plan != NULL ? (int) CLAMP (onward_record_get_integer (self->plan, "contract"), 0, ONWARD_GRADED_WEEK) : 0;
}

static gboolean
get_editable (OnwardHoursPage *self)
{
  gboolean editable;

  g_object_get (self, "editable", &editable, NULL);

  return editable;
}

static OnwardHoursRow *
get_row (OnwardHoursPage *self,
         guint            index)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  for (; row != NULL && index > 0; index--)
    row = gtk_widget_get_next_sibling (row);

  return row != NULL ? ONWARD_HOURS_ROW (row) : NULL;
}

static gboolean
focus_cell (OnwardHoursPage *self,
            int              index,
            guint            column)
{
  OnwardHoursRow *row;

  if (index < 0 || index >= (int) g_list_model_get_n_items (G_LIST_MODEL (self->sorted)))
    return FALSE;

  onward_gradual_ensure (self->shown, (guint) index);
  row = get_row (self, (guint) index);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (onward_hours_row_get_cell (row, column)));
}

static void
row_move_cb (OnwardHoursPage *self,
             int              column,
             int              rows,
             OnwardHoursRow  *row)
{
  guint index;

  if (g_list_store_find (self->sorted, onward_hours_row_get_week (row), &index))
    focus_cell (self, (int) index + rows, (guint) column);
}

static void
manner_changed (OnwardHoursPage *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    onward_hours_row_set_manner (ONWARD_HOURS_ROW (row), self->side, get_contract (self), get_editable (self));
}

static GtkWidget *
make_row (OnwardHoursPage *self,
          guint            index)
{
  g_autoptr (OnwardWeek) week = g_list_model_get_item (G_LIST_MODEL (self->shown), index);
  GtkWidget *row = onward_hours_row_new (onward_page_get_profile (ONWARD_PAGE (self)), self->plan, week);

  onward_hours_row_set_manner (ONWARD_HOURS_ROW (row), self->side, get_contract (self), get_editable (self));
  g_signal_connect_object (row, "move", G_CALLBACK (row_move_cb), self, G_CONNECT_SWAPPED);

  return row;
}

/* A week that goes takes the focus with it; it goes on beside. */
static void
shown_changed_cb (OnwardHoursPage *self,
                  guint            position,
                  guint            removed,
                  guint            added)
{
  GtkWidget *before = position > 0 ? GTK_WIDGET (get_row (self, position - 1)) : NULL;
  gboolean lost = FALSE;

  for (guint i = 0; i < removed; i++)
    {
      GtkWidget *row = GTK_WIDGET (get_row (self, position));

      lost = lost || gtk_widget_get_focus_child (self->rows) == row;
      gtk_box_remove (GTK_BOX (self->rows), row);
    }
  for (guint i = 0; i < added; i++)
    {
      GtkWidget *row = make_row (self, position + i);

      gtk_box_insert_child_after (GTK_BOX (self->rows), row, before);
      before = row;
    }
  if (lost && get_row (self, position) != NULL)
    gtk_widget_child_focus (GTK_WIDGET (get_row (self, position)), GTK_DIR_TAB_FORWARD);
  else if (lost && before != NULL)
    gtk_widget_child_focus (before, GTK_DIR_TAB_FORWARD);
  else if (lost)
    gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

/* Only what differs, so that a row stays the same one while its neighbours come and go. */
static void
become (OnwardHoursPage *self,
        GPtrArray       *weeks)
{
  GListModel *model = G_LIST_MODEL (self->sorted);
  guint before = g_list_model_get_n_items (model), same = 0, tail = 0;

  for (;; same++)
    {
      g_autoptr (OnwardWeek) week = g_list_model_get_item (model, same);

      if (week == NULL || same >= weeks->len || week != g_ptr_array_index (weeks, same))
        break;
    }
  for (; tail < before - same && tail < weeks->len - same; tail++)
    {
      g_autoptr (OnwardWeek) week = g_list_model_get_item (model, before - tail - 1);

      if (week != g_ptr_array_index (weeks, weeks->len - tail - 1))
        break;
    }
  if (before != weeks->len || same < before)
    g_list_store_splice (self->sorted, same, before - same - tail,
                         weeks->pdata != NULL ? weeks->pdata + same : NULL, weeks->len - same - tail);
}

/* The first week with work: does work begin on its Monday? */
static gboolean
begins_on_monday (GPtrArray *weeks)
{
  for (guint i = 0; i < weeks->len; i++)
    {
      int days[ONWARD_WEEK_N_DAYS];

      for (guint j = 0; j < ONWARD_WEEK_N_DAYS; j++)
        days[j] = onward_week_get_minutes (g_ptr_array_index (weeks, i), ONWARD_WEEK_PLANNED, j);
      if (onward_graded_return_sum (days) > 0)
        return onward_graded_return_begins_on_monday (days);
    }

  return FALSE;
}

static void
show_readings (OnwardHoursPage *self,
               GPtrArray       *weeks)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; self->adjustments != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->adjustments)); i++)
    g_ptr_array_add (titles, (gpointer) onward_record_get_display_title (onward_filter_list_get_record (self->adjustments, i)));
  g_ptr_array_add (titles, NULL);
  onward_hours_readings_show (self->readings, weeks, get_contract (self), (const char *const *) titles->pdata);
}

static void week_changed_cb (OnwardHoursPage *self);

static void
follow (OnwardHoursPage *self,
        GPtrArray       *weeks)
{
  for (guint i = 0; i < weeks->len; i++)
    if (g_hash_table_add (self->followed, g_object_ref (g_ptr_array_index (weeks, i))))
      g_signal_connect_object (g_ptr_array_index (weeks, i), "notify", G_CALLBACK (week_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
update (OnwardHoursPage *self)
{
  OnwardPage *page = ONWARD_PAGE (self);
  g_autoptr (GPtrArray) weeks = onward_graded_edit_list (onward_page_get_profile (page), onward_page_get_lens (page), self->plan);
  gboolean editable = get_editable (self), any = weeks->len > 0;

  follow (self, weeks);
  become (self, weeks);
  onward_hours_picture_show (self->picture, weeks);
  show_readings (self, weeks);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), any);
  gtk_widget_set_visible (GTK_WIDGET (self->readings), any);
  gtk_widget_set_visible (self->rows, any);
  gtk_widget_set_visible (self->sides, any && editable);
  gtk_widget_set_visible (self->hint, editable && begins_on_monday (weeks));
  gtk_widget_set_visible (self->overlap, editable && onward_graded_edit_overlaps (weeks) != NULL);
  gtk_widget_set_visible (self->empty_state, !any);
  gtk_widget_set_visible (GTK_WIDGET (self->add), editable && self->plan != NULL);
  gtk_button_set_label (self->add, any ? _("Add a Week") : _("Add the First Week"));
  if (self->focus_last && any)
    focus_cell (self, (int) weeks->len - 1, 0);
  self->focus_last = FALSE;
}

static gboolean
update_now (gpointer data)
{
  OnwardHoursPage *self = data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* One action may touch every week; the page looks once. What nobody sees waits until it is shown. */
static void
week_changed_cb (OnwardHoursPage *self)
{
  if (self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_now, self, NULL);
}

static void
contract_changed_cb (OnwardHoursPage *self)
{
  manner_changed (self);
  week_changed_cb (self);
}

static void
editable_changed_cb (OnwardHoursPage *self)
{
  onward_hours_contract_show (self->contract, onward_page_get_profile (ONWARD_PAGE (self)), self->plan, get_editable (self));
  contract_changed_cb (self);
}

static void
plan_changed_cb (OnwardHoursPage *self)
{
  OnwardPage *page = ONWARD_PAGE (self);
  OnwardProfile *profile = onward_page_get_profile (page);
  OnwardRecord *plan = onward_plan_choice_get_plan (self->choice);

  if (self->plan == plan && self->weeks != NULL)
    return;

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, contract_changed_cb, self);
  g_set_object (&self->plan, plan);
  if (plan != NULL)
    g_signal_connect_object (plan, "notify::contract", G_CALLBACK (contract_changed_cb), self, G_CONNECT_SWAPPED);
  g_clear_object (&self->weeks);
  g_clear_object (&self->adjustments);
  self->weeks = onward_profile_list_of (profile, ONWARD_KIND_WEEK, onward_page_get_lens (page), "plan",
                                        plan != NULL ? onward_record_get_id (plan) : NULL);
  self->adjustments = onward_profile_list_of (profile, ONWARD_KIND_ADJUSTMENT, onward_page_get_lens (page), "plan",
                                              plan != NULL ? onward_record_get_id (plan) : NULL);
  g_signal_connect_object (self->weeks, "items-changed", G_CALLBACK (week_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adjustments, "items-changed", G_CALLBACK (week_changed_cb), self, G_CONNECT_SWAPPED);
  editable_changed_cb (self);
}

static void
add_cb (OnwardHoursPage *self)
{
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));

  if (self->plan == NULL)
    return;

  self->focus_last = TRUE;
  onward_edit_apply (GTK_WIDGET (self), profile, onward_graded_edit_add (profile, self->plan, NULL));
}

static void
part_cb (OnwardHoursPage *self)
{
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardAction *action = self->plan != NULL ? onward_graded_edit_part (profile, self->plan) : NULL;

  if (action == NULL)
    return;

  gtk_widget_grab_focus (self->back);
  onward_edit_apply_saying (GTK_WIDGET (self), profile, action, _("Every week has days of its own now"));
}

static void
onward_hours_page_map (GtkWidget *widget)
{
  update (ONWARD_HOURS_PAGE (widget));

  GTK_WIDGET_CLASS (onward_hours_page_parent_class)->map (widget);
}

static void
onward_hours_page_focus_start (OnwardPage *page)
{
  OnwardHoursPage *self = ONWARD_HOURS_PAGE (page);

  if (!focus_cell (self, 0, 0))
    gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->add)) ? GTK_WIDGET (self->add) : self->back);
}

static gboolean
onward_hours_page_show_record (OnwardPage   *page,
                               OnwardRecord *record)
{
  OnwardHoursPage *self = ONWARD_HOURS_PAGE (page);
  guint index;

  update (self);

  return g_list_store_find (self->sorted, record, &index) && focus_cell (self, (int) index, 0);
}

static void
onward_hours_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SIDE:
      g_value_set_string (value, sides[ONWARD_HOURS_PAGE (object)->side]);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_hours_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  OnwardHoursPage *self = ONWARD_HOURS_PAGE (object);
  OnwardWeekSide side;

  switch (prop_id)
    {
    case PROP_SIDE:
      side = g_strcmp0 (g_value_get_string (value), sides[ONWARD_WEEK_LIVED]) == 0 ? ONWARD_WEEK_LIVED : ONWARD_WEEK_PLANNED;
      if (self->side == side)
        return;
      self->side = side;
      manner_changed (self);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_hours_page_constructed (GObject *object)
{
  OnwardHoursPage *self = ONWARD_HOURS_PAGE (object);
  OnwardPage *page = ONWARD_PAGE (self);

  G_OBJECT_CLASS (onward_hours_page_parent_class)->constructed (object);

  self->sorted = g_list_store_new (ONWARD_TYPE_WEEK);
  self->shown = onward_gradual_new (self->rows, G_LIST_MODEL (self->sorted));
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (shown_changed_cb), self, G_CONNECT_SWAPPED);
  self->choice = g_object_ref (onward_plan_choice_get (onward_page_get_profile (page), onward_page_get_lens (page)));
  g_signal_connect_object (self->choice, "notify::plan", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::editable", G_CALLBACK (editable_changed_cb), self, G_CONNECT_SWAPPED);
  plan_changed_cb (self);
}

static void
onward_hours_page_dispose (GObject *object)
{
  OnwardHoursPage *self = ONWARD_HOURS_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_func (self->shown, shown_changed_cb, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_HOURS_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->sorted);
  g_clear_pointer (&self->followed, g_hash_table_unref);
  g_clear_object (&self->weeks);
  g_clear_object (&self->adjustments);
  g_clear_object (&self->plan);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (onward_hours_page_parent_class)->dispose (object);
}

static void
onward_hours_page_class_init (OnwardHoursPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_hours_page_get_property;
  object_class->set_property = onward_hours_page_set_property;
  object_class->constructed = onward_hours_page_constructed;
  object_class->dispose = onward_hours_page_dispose;
  widget_class->map = onward_hours_page_map;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_hours_page_focus_start;
  ONWARD_PAGE_CLASS (klass)->show_record = onward_hours_page_show_record;

  properties[PROP_SIDE] =
    g_param_spec_string ("side", NULL, NULL, sides[0],
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "hours.side", "side");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "workspace.leave", NULL);

  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_HOURS_CONTRACT);
  g_type_ensure (ONWARD_TYPE_HOURS_PICTURE);
  g_type_ensure (ONWARD_TYPE_HOURS_READINGS);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/hours/onward-hours-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursPage, back);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursPage, contract);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursPage, picture);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursPage, hint);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursPage, overlap);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursPage, sides);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursPage, rows);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursPage, add);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursPage, readings);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursPage, empty_state);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_cb);
}

static void
onward_hours_page_init (OnwardHoursPage *self)
{
  self->followed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
