/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-hours"

#include "onward-hours-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-date.h"
#include "onward-edit.h"
#include "onward-edit-text.h"
#include "onward-graded-edit.h"
#include "onward-graded-words.h"
#include "onward-hours-shift.h"
#include "onward-hours-strip.h"
#include "onward-popover.h"

struct _OnwardHoursRow
{
  GtkWidget        parent_instance;

  /* Template widgets */
  GtkWidget       *heading;
  GtkLabel        *title;
  GtkLabel        *caption;
  GtkToggleButton *more;
  GtkMenuButton   *menu;
  GtkWidget       *buttons;
  GtkWidget       *below;
  GtkLabel        *says;
  GtkLabel        *summary;
  GtkBox          *details;

  /* Children */
  OnwardHoursCell *cells[ONWARD_HOURS_N_COLUMNS];
  GtkWidget       *shift; /* while it is open */

  /* Owned */
  OnwardProfile   *profile;
  OnwardRecord    *plan;
  OnwardWeek      *week;
  guint            update_id;
  guint            column; /* where the focus was last */
  gboolean         from_cell; /* the menu is for that one, too */
  OnwardWeekSide   side;
  int              contract;
  gboolean         editable;
};

G_DEFINE_FINAL_TYPE (OnwardHoursRow, onward_hours_row, GTK_TYPE_WIDGET)

enum
{
  MOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_sentence (OnwardHoursRow *self,
               const char     *sentence)
{
  gtk_label_set_label (self->says, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->says), *sentence != '\0');
}

static void
apply (OnwardHoursRow *self,
       OnwardAction   *action,
       const char     *words)
{
  show_sentence (self, "");
  if (action != NULL && words != NULL)
    onward_edit_apply_saying (GTK_WIDGET (self), self->profile, action, words);
  else if (action != NULL)
    onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

static void
update_summary (OnwardHoursRow *self)
{
  const char *activity = onward_record_get_text (ONWARD_RECORD (self->week), "activity");
  const char *restrictions = onward_record_get_text (ONWARD_RECORD (self->week), "restrictions");
  g_autofree char *words = g_strconcat (activity, *activity != '\0' && *restrictions != '\0' ? " · " : "", restrictions, NULL);

  gtk_label_set_label (self->summary, words);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *words != '\0' && !gtk_toggle_button_get_active (self->more));
}

static void
update (OnwardHoursRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *number = NULL;
  GDate today, monday;

  for (guint i = 0; i < ONWARD_HOURS_N_COLUMNS; i++)
    onward_hours_cell_show (self->cells[i], self->week, self->side, self->contract, self->editable);
  update_summary (self);
  if (!onward_week_get_monday (self->week, &monday))
    return;

  onward_date_today (&today);
  title = onward_graded_words_of_week (&monday, &today);
  number = onward_graded_words_iso_week (&monday);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->caption, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static gboolean
update_now (gpointer data)
{
  OnwardHoursRow *self = data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* One action may set many fields; the row is written anew once. */
static void
week_changed_cb (OnwardHoursRow *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_now, self, NULL);
}

static void
cell_entered_cb (OnwardHoursRow  *self,
                 int              minutes,
                 OnwardHoursCell *cell)
{
  guint column = onward_hours_cell_get_column (cell);
  int days[ONWARD_WEEK_N_DAYS];

  if (column < ONWARD_WEEK_N_DAYS)
    {
      apply (self, onward_graded_edit_set_day (self->week, self->side, column, minutes), NULL);
      return;
    }

  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    days[i] = minutes == ONWARD_WEEK_NOT_SAID ? minutes : onward_week_get_minutes (self->week, self->side, i);
  if (minutes == ONWARD_WEEK_NOT_SAID || onward_graded_return_spread (minutes, onward_week_get_rest (self->week), days))
    apply (self, onward_graded_edit_set_days (self->week, self->side, days), NULL);
  else
    show_sentence (self, _("That is more than these days have room for."));
}

static void
cell_rest_cb (OnwardHoursRow  *self,
              OnwardHoursCell *cell)
{
  apply (self, onward_graded_edit_toggle_rest (self->week, onward_hours_cell_get_column (cell)), NULL);
}

static void
cell_move_cb (OnwardHoursRow  *self,
              int              columns,
              int              rows,
              OnwardHoursCell *cell)
{
  int column = (int) onward_hours_cell_get_column (cell) + columns;

  if (column < 0 || column >= ONWARD_HOURS_N_COLUMNS)
    {
      rows += column < 0 ? -1 : 1;
      column = column < 0 ? ONWARD_HOURS_N_COLUMNS - 1 : 0;
    }
  if (rows == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->cells[column]));
  else
    g_signal_emit (self, signals[MOVE], 0, column, rows);
}

static void
cell_menu_cb (OnwardHoursRow  *self,
              OnwardHoursCell *cell)
{
  if (!self->editable || !onward_hours_cell_finish (cell))
    return;

  self->column = onward_hours_cell_get_column (cell);
  self->from_cell = TRUE;
  gtk_menu_button_popup (self->menu);
}

static GtkWidget *
add_field (OnwardHoursRow *self,
           const char     *name,
           const char     *placeholder,
           const char     *column)
{
  GtkWidget *text = g_object_new (ONWARD_TYPE_EDIT_TEXT,
                                  "label", name,
                                  "placeholder", placeholder,
                                  "editable", self->editable,
                                  NULL);
  GtkWidget *caption = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_widget_add_css_class (caption, "caption-heading");
  gtk_widget_add_css_class (caption, "soft");
  gtk_box_append (self->details, caption);
  gtk_box_append (self->details, text);
  onward_edit_text_set_field (ONWARD_EDIT_TEXT (text), self->profile, ONWARD_RECORD (self->week), column);

  return text;
}

/* Fields cost time, and a year has many weeks: they come when somebody wants them. */
static void
more_cb (OnwardHoursRow *self)
{
  gboolean open = gtk_toggle_button_get_active (self->more);
  GtkWidget *child;

  if (open)
    {
      add_field (self, _("What I do"), _("Tasks of this week"), "activity");
      add_field (self, _("What I leave out"), _("What this week is without"), "restrictions");
    }
  else
    {
      while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->details))) != NULL)
        gtk_box_remove (self->details, child);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->details), open);
  update_summary (self);
}

static void
menu_closed_cb (OnwardHoursRow *self)
{
  if (self->from_cell)
    gtk_widget_grab_focus (GTK_WIDGET (self->cells[self->column]));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->menu));
  self->from_cell = FALSE;
}

static void
make_menu (GtkMenuButton *button,
           gpointer       data)
{
  OnwardHoursRow *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) day = g_menu_new ();
  g_autoptr (GMenu) week = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();
  GtkWidget *popover;

  if (self->from_cell)
    g_menu_append (day, _("Type Hours"), "row.type");
  if (self->from_cell && self->column < ONWARD_WEEK_N_DAYS)
    g_menu_append (day, onward_week_get_rest (self->week) & (1u << self->column) ? _("No Day of Rest") : _("Day of Rest"),
                   "row.rest");
  g_menu_append (week, _("Stay Another Week"), "row.stay");
  g_menu_append (week, _("Step Back"), "row.step-back");
  g_menu_append (week, _("Shift Everything After This…"), "row.shift");
  g_menu_append (end, _("Remove Week"), "row.remove");
  if (g_menu_model_get_n_items (G_MENU_MODEL (day)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (day));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (week));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  g_signal_connect_object (popover, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
type_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardHoursRow *self = ONWARD_HOURS_ROW (widget);

  onward_hours_cell_begin (self->cells[self->column], NULL);
}

static void
rest_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardHoursRow *self = ONWARD_HOURS_ROW (widget);

  if (self->column < ONWARD_WEEK_N_DAYS)
    cell_rest_cb (self, self->cells[self->column]);
}

static void
stay_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardHoursRow *self = ONWARD_HOURS_ROW (widget);

  apply (self, onward_graded_edit_stay (self->profile, self->plan, self->week),
         _("One more week like this; what comes after it comes a week later"));
}

static void
step_back_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  OnwardHoursRow *self = ONWARD_HOURS_ROW (widget);
  OnwardAction *action = onward_graded_edit_step_back (self->profile, self->plan, self->week);

  apply (self, action, _("A smaller week comes first; what was planned here comes a week later"));
  if (action == NULL)
    show_sentence (self, _("No week before this one has fewer hours. You can make this one smaller, or stay another week."));
}

static char *
say_moved (int asked,
           int moved)
{
  guint n = (guint) ABS (moved);

  if (moved > 0)
    return g_strdup_printf (ngettext ("Everything after it comes %u week later",
                                      "Everything after it comes %u weeks later", n), n);
  if (moved == asked)
    return g_strdup_printf (ngettext ("Everything after it comes %u week earlier",
                                      "Everything after it comes %u weeks earlier", n), n);

  return g_strdup_printf (ngettext ("It comes %u week earlier, as far as there was room",
                                    "It comes %u weeks earlier, as far as there was room", n), n);
}

static void
shift_chosen_cb (OnwardHoursRow *self,
                 int             weeks,
                 gboolean        too)
{
  int moved = weeks;
  OnwardAction *action = onward_graded_edit_shift (self->profile, self->plan, self->week, too, &moved);
  g_autofree char *words = say_moved (weeks, moved);

  apply (self, action, words);
  if (action == NULL)
    show_sentence (self, moved == 0 ? _("The week before is planned already, so nothing can come earlier. Nothing was changed.")
                                    : _("Nothing comes after this week yet."));
}

static gboolean
drop_shift (gpointer data)
{
  OnwardHoursRow *self = data;

  g_clear_pointer (&self->shift, gtk_widget_unparent);

  return G_SOURCE_REMOVE;
}

static void
shift_closed_cb (OnwardHoursRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->cells[self->column]));
  g_idle_add_full (G_PRIORITY_DEFAULT, drop_shift, g_object_ref (self), g_object_unref);
}

static void
shift_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OnwardHoursRow *self = ONWARD_HOURS_ROW (widget);

  if (self->shift != NULL)
    return;

  self->shift = g_object_new (ONWARD_TYPE_HOURS_SHIFT, NULL);
  g_signal_connect_object (self->shift, "chosen", G_CALLBACK (shift_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shift, "closed", G_CALLBACK (shift_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->shift, widget);
  gtk_popover_popup (GTK_POPOVER (self->shift));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OnwardHoursRow *self = ONWARD_HOURS_ROW (widget);
  const OnwardId *id = onward_record_get_id (ONWARD_RECORD (self->week));
  OnwardAction *action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_WEEK, id);

  onward_action_remove (action, ONWARD_KIND_WEEK, id);
  apply (self, action, NULL);
}

/* The cells are one stop for Tab: where the focus was last. Arrows go between them. */
static gboolean
onward_hours_row_focus (GtkWidget       *widget,
                        GtkDirectionType direction)
{
  OnwardHoursRow *self = ONWARD_HOURS_ROW (widget);
  GtkWidget *inside = gtk_widget_get_focus_child (widget);
  GtkWidget *cell = GTK_WIDGET (self->cells[self->column]);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (onward_hours_row_parent_class)->focus (widget, direction);
  if (inside != NULL && ONWARD_IS_HOURS_CELL (inside))
    return direction == GTK_DIR_TAB_FORWARD && gtk_widget_child_focus (self->buttons, direction);
  if (inside == NULL && direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_grab_focus (cell);
  if (inside == self->buttons && direction == GTK_DIR_TAB_BACKWARD && !gtk_widget_child_focus (inside, direction))
    return gtk_widget_grab_focus (cell);
  if (inside == self->buttons && direction == GTK_DIR_TAB_BACKWARD)
    return TRUE;

  return GTK_WIDGET_CLASS (onward_hours_row_parent_class)->focus (widget, direction);
}

static void
onward_hours_row_set_focus_child (GtkWidget *widget,
                                  GtkWidget *child)
{
  OnwardHoursRow *self = ONWARD_HOURS_ROW (widget);

  if (ONWARD_IS_HOURS_CELL (child))
    self->column = onward_hours_cell_get_column (ONWARD_HOURS_CELL (child));
  GTK_WIDGET_CLASS (onward_hours_row_parent_class)->set_focus_child (widget, child);
}

static void
onward_hours_row_unmap (GtkWidget *widget)
{
  onward_popover_close_all (widget);

  GTK_WIDGET_CLASS (onward_hours_row_parent_class)->unmap (widget);
}

static void
onward_hours_row_dispose (GObject *object)
{
  OnwardHoursRow *self = ONWARD_HOURS_ROW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->menu != NULL)
    gtk_menu_button_set_create_popup_func (self->menu, NULL, NULL, NULL);
  g_clear_pointer (&self->shift, gtk_widget_unparent);
  for (guint i = 0; i < ONWARD_HOURS_N_COLUMNS; i++)
    g_clear_pointer ((GtkWidget **) &self->cells[i], gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_HOURS_ROW);
  g_clear_object (&self->week);
  g_clear_object (&self->plan);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_hours_row_parent_class)->dispose (object);
}

static void
onward_hours_row_class_init (OnwardHoursRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_hours_row_dispose;
  widget_class->focus = onward_hours_row_focus;
  widget_class->set_focus_child = onward_hours_row_set_focus_child;
  widget_class->unmap = onward_hours_row_unmap;

  signals[MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "row.type", NULL, type_action);
  gtk_widget_class_install_action (widget_class, "row.rest", NULL, rest_action);
  gtk_widget_class_install_action (widget_class, "row.stay", NULL, stay_action);
  gtk_widget_class_install_action (widget_class, "row.step-back", NULL, step_back_action);
  gtk_widget_class_install_action (widget_class, "row.shift", NULL, shift_action);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_action);
  gtk_widget_class_set_layout_manager_type (widget_class, ONWARD_TYPE_HOURS_STRIP);
  gtk_widget_class_set_css_name (widget_class, "hoursrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/hours/onward-hours-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursRow, heading);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursRow, below);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursRow, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursRow, caption);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursRow, more);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursRow, menu);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursRow, says);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursRow, summary);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursRow, details);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
onward_hours_row_init (OnwardHoursRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, make_menu, self, NULL);
  for (guint i = 0; i < ONWARD_HOURS_N_COLUMNS; i++)
    {
      GtkWidget *cell = onward_hours_cell_new (i);

      g_signal_connect_object (cell, "entered", G_CALLBACK (cell_entered_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (cell, "rest", G_CALLBACK (cell_rest_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (cell, "move", G_CALLBACK (cell_move_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (cell, "menu", G_CALLBACK (cell_menu_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (cell, "says", G_CALLBACK (show_sentence), self, G_CONNECT_SWAPPED);
      gtk_widget_insert_before (cell, GTK_WIDGET (self), self->buttons);
      self->cells[i] = ONWARD_HOURS_CELL (cell);
    }
}

GtkWidget *
onward_hours_row_new (OnwardProfile *profile,
                      OnwardRecord  *plan,
                      OnwardWeek    *week)
{
  OnwardHoursRow *self = g_object_new (ONWARD_TYPE_HOURS_ROW, NULL);

  self->profile = g_object_ref (profile);
  self->plan = g_object_ref (plan);
  self->week = g_object_ref (week);
  g_signal_connect_object (week, "notify", G_CALLBACK (week_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
onward_hours_row_set_manner (OnwardHoursRow *self,
                             OnwardWeekSide  side,
                             int             contract,
                             gboolean        editable)
{
  g_return_if_fail (ONWARD_IS_HOURS_ROW (self));

  self->side = side;
  self->contract = contract;
  self->editable = editable;
  gtk_widget_set_visible (GTK_WIDGET (self->menu), editable);
  update (self);
}

OnwardWeek *
onward_hours_row_get_week (OnwardHoursRow *self)
{
  g_return_val_if_fail (ONWARD_IS_HOURS_ROW (self), NULL);

  return self->week;
}

OnwardHoursCell *
onward_hours_row_get_cell (OnwardHoursRow *self,
                           guint           column)
{
  g_return_val_if_fail (ONWARD_IS_HOURS_ROW (self), NULL);
  g_return_val_if_fail (column < ONWARD_HOURS_N_COLUMNS, NULL);

  return self->cells[column];
}
