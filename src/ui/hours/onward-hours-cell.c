/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-hours"

#include "onward-hours-cell.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-date.h"
#include "onward-graded-return.h"
#include "onward-graded-words.h"

struct _OnwardHoursCell
{
  GtkWidget      parent_instance;

  /* Children */
  GtkWidget     *label;
  GtkWidget     *text; /* while something is typed */

  /* Owned */
  OnwardWeek    *week;
  guint          column;
  OnwardWeekSide side;
  int            contract;
  gboolean       editable;
};

G_DEFINE_FINAL_TYPE (OnwardHoursCell, onward_hours_cell, GTK_TYPE_WIDGET)

enum
{
  ENTERED,
  REST,
  MOVE,
  MENU,
  SAYS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
get_minutes (OnwardHoursCell *self,
             OnwardWeekSide   side)
{
  int days[ONWARD_WEEK_N_DAYS];

  if (self->week == NULL)
    return ONWARD_WEEK_NOT_SAID;
  if (self->column < ONWARD_WEEK_N_DAYS)
    return onward_week_get_minutes (self->week, side, self->column);

  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    days[i] = onward_week_get_minutes (self->week, side, i);

  return onward_graded_return_sum (days);
}

static gboolean
is_rest (OnwardHoursCell *self)
{
  return self->week != NULL && self->column < ONWARD_WEEK_N_DAYS &&
         (onward_week_get_rest (self->week) & (1u << self->column)) != 0;
}

/* The name, the planned hours, and how it was. */
static char *
make_markup (OnwardHoursCell *self)
{
  int planned = get_minutes (self, ONWARD_WEEK_PLANNED);
  int lived = get_minutes (self, ONWARD_WEEK_LIVED);
  g_autofree char *name = self->column < ONWARD_WEEK_N_DAYS ? onward_graded_words_weekday (self->column, TRUE)
                                                            : g_strdup (C_("hours", "Week"));
  g_autofree char *first = onward_graded_words_clock (planned);
  g_autofree char *second = onward_graded_words_clock (lived);
  g_autofree char *under = NULL;

  if (planned == ONWARD_WEEK_NOT_SAID)
    {
      g_free (first);
      /* Translators: a day of rest, as short as possible */
      first = g_strdup (is_rest (self) ? C_("hours", "Rest") : "–");
    }
  if (self->column == ONWARD_HOURS_TOTAL && lived == ONWARD_WEEK_NOT_SAID)
    {
      if (planned != ONWARD_WEEK_NOT_SAID && self->contract > 0)
        under = g_strdup_printf ("%d %%", onward_graded_return_percent (planned, self->contract));
    }
  else if (lived != ONWARD_WEEK_NOT_SAID)
    {
      under = g_strdup_printf ("● %s", second);
    }

  return g_markup_printf_escaped ("<small>%s</small>\n<b>%s</b>\n<small>%s</small>", name, first,
                                  under != NULL ? under : "");
}

static char *
make_name (OnwardHoursCell *self)
{
  g_autofree char *week = NULL;
  g_autofree char *hours = NULL;
  GDate today, monday;
  int minutes;

  onward_date_today (&today);
  if (self->column < ONWARD_WEEK_N_DAYS)
    return onward_graded_words_day (self->week, self->column, &today);

  minutes = get_minutes (self, ONWARD_WEEK_PLANNED);
  if (onward_week_get_monday (self->week, &monday))
    week = onward_graded_words_of_week (&monday, &today);
  hours = onward_graded_words_hours (MAX (minutes, 0));
  if (minutes > 0 && self->contract > 0)
    /* Translators: a week, its hours, and how many per cent of a whole week they are */
    return g_strdup_printf (_("%s, all days, %s, planned, %d per cent"), week, hours,
                            onward_graded_return_percent (minutes, self->contract));

  /* Translators: a week, and its hours */
  return g_strdup_printf (_("%s, all days, %s, planned"), week, hours);
}

static void
update (OnwardHoursCell *self)
{
  g_autofree char *markup = make_markup (self);
  g_autofree char *name = NULL;

  gtk_label_set_markup (GTK_LABEL (self->label), markup);
  if (is_rest (self))
    gtk_widget_add_css_class (GTK_WIDGET (self), "rest");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "rest");
  if (self->week == NULL)
    return;

  name = make_name (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
stop (OnwardHoursCell *self)
{
  g_autoptr (GtkWidget) text = self->text != NULL ? g_object_ref (self->text) : NULL;
  gboolean focused;

  if (text == NULL)
    return;

  focused = gtk_widget_has_focus (text);
  self->text = NULL;
  gtk_widget_set_child_visible (self->label, TRUE);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_unparent (text);
  g_signal_emit (self, signals[SAYS], 0, "");
}

static const char *
get_sentence (OnwardHoursCell    *self,
              OnwardGradedReading reading)
{
  switch (reading)
    {
    case ONWARD_GRADED_TOO_MUCH:
      return self->column == ONWARD_HOURS_TOTAL ? _("That is more than these days have room for.")
                                                : _("A day has 24 hours. Try a smaller number.");

    case ONWARD_GRADED_NO_CONTRACT:
      return self->column == ONWARD_HOURS_TOTAL ? _("Say above how many hours a full week has, then per cent work here.")
                                                : _("Per cent is for a whole week. Type it in the last column.");

    case ONWARD_GRADED_UNREADABLE:
      return _("Hours can be typed as 2, 2:30 or 2,5. What you typed is still there.");

    case ONWARD_GRADED_READ:
    case ONWARD_GRADED_NOTHING:
    default:
      return "";
    }
}

gboolean
onward_hours_cell_finish (OnwardHoursCell *self)
{
  OnwardGradedReading reading;
  gboolean total = self->column == ONWARD_HOURS_TOTAL;
  int minutes = ONWARD_WEEK_NOT_SAID;
  int before;

  g_return_val_if_fail (ONWARD_IS_HOURS_CELL (self), TRUE);

  if (self->text == NULL)
    return TRUE;

  reading = onward_graded_return_parse (gtk_editable_get_text (GTK_EDITABLE (self->text)),
                                        total ? ONWARD_GRADED_WEEK : ONWARD_GRADED_DAY,
                                        total ? self->contract : 0, &minutes);
  if (reading != ONWARD_GRADED_READ && reading != ONWARD_GRADED_NOTHING)
    {
      const char *sentence = get_sentence (self, reading);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      g_signal_emit (self, signals[SAYS], 0, sentence);
      return FALSE;
    }

  before = get_minutes (self, self->side);
  stop (self);
  if (minutes != before)
    g_signal_emit (self, signals[ENTERED], 0, minutes);

  return TRUE;
}

static gboolean
text_key_cb (OnwardHoursCell *self,
             guint            key,
             guint            code,
             GdkModifierType  state)
{
  int columns = 0, rows = 0;

  switch (key)
    {
    case GDK_KEY_Escape:
      stop (self);
      return TRUE;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      onward_hours_cell_finish (self);
      return TRUE;

    case GDK_KEY_Tab:
      columns = 1;
      break;

    case GDK_KEY_ISO_Left_Tab:
      columns = -1;
      break;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      rows = -1;
      break;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      rows = 1;
      break;

    default:
      return FALSE;
    }

  if (onward_hours_cell_finish (self))
    g_signal_emit (self, signals[MOVE], 0, columns, rows);

  return TRUE;
}

static void
text_left_cb (OnwardHoursCell *self)
{
  if (self->text != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    onward_hours_cell_finish (self);
}

void
onward_hours_cell_begin (OnwardHoursCell *self,
                         const char      *text)
{
  g_autofree char *hours = NULL;
  g_autofree char *name = NULL;
  GtkEventController *controller;

  g_return_if_fail (ONWARD_IS_HOURS_CELL (self));

  if (!self->editable || self->week == NULL || self->text != NULL ||
      (self->column == ONWARD_HOURS_TOTAL && self->side == ONWARD_WEEK_LIVED))
    return;

  hours = onward_graded_words_clock (get_minutes (self, self->side));
  name = make_name (self);
  self->text = gtk_text_new ();
  gtk_text_set_propagate_text_width (GTK_TEXT (self->text), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->text), 2);
  gtk_editable_set_alignment (GTK_EDITABLE (self->text), 0.5);
  /* Undo while typing takes back typing only. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->text), text != NULL ? text : hours);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (text_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->text, controller);
  controller = gtk_event_controller_focus_new ();
  g_signal_connect_object (controller, "leave", G_CALLBACK (text_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->text, controller);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->label, FALSE);
  gtk_widget_grab_focus (self->text);
  if (text != NULL)
    gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
  else
    gtk_editable_select_region (GTK_EDITABLE (self->text), 0, -1);
}

static gboolean
move (OnwardHoursCell *self,
      int              columns,
      int              rows)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    columns = -columns;
  g_signal_emit (self, signals[MOVE], 0, columns, rows);

  return TRUE;
}

static gboolean
go_key (OnwardHoursCell *self,
        guint            key)
{
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move (self, -1, 0);

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move (self, 1, 0);

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move (self, 0, -1);

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move (self, 0, 1);

    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      g_signal_emit (self, signals[MOVE], 0, -(int) self->column, 0);
      return TRUE;

    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      g_signal_emit (self, signals[MOVE], 0, ONWARD_HOURS_TOTAL - (int) self->column, 0);
      return TRUE;

    default:
      return FALSE;
    }
}

static gboolean
key_cb (OnwardHoursCell *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  gunichar letter = gdk_keyval_to_unicode (key);

  if (self->text != NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (go_key (self, key))
    return TRUE;

  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_F2:
      onward_hours_cell_begin (self, NULL);
      return TRUE;

    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      if (self->editable && get_minutes (self, self->side) != ONWARD_WEEK_NOT_SAID)
        g_signal_emit (self, signals[ENTERED], 0, ONWARD_WEEK_NOT_SAID);
      return TRUE;

    case GDK_KEY_space:
    case GDK_KEY_r:
    case GDK_KEY_R:
      if (self->editable && self->column < ONWARD_WEEK_N_DAYS)
        g_signal_emit (self, signals[REST], 0);
      return TRUE;

    default:
      break;
    }
  if (g_unichar_isdigit (letter) || letter == ',' || letter == '.')
    {
      char text[7] = { 0 };

      g_unichar_to_utf8 (letter, text);
      onward_hours_cell_begin (self, text);
      return TRUE;
    }

  return FALSE;
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[MENU], 0);
}

static void
pressed_cb (OnwardHoursCell *self,
            int              n_press,
            double           x,
            double           y,
            GtkGesture      *gesture)
{
  if (self->text != NULL)
    return;

  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_SECONDARY)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      g_signal_emit (self, signals[MENU], 0);
    }
  else if (gtk_widget_has_focus (GTK_WIDGET (self)))
    {
      onward_hours_cell_begin (self, NULL);
    }
  else
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
}

static void
onward_hours_cell_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  OnwardHoursCell *self = ONWARD_HOURS_CELL (widget);
  int ignored, text_minimum = 0;

  gtk_widget_measure (self->label, orientation, for_size, minimum, natural, NULL, NULL);
  if (self->text != NULL)
    gtk_widget_measure (self->text, orientation, for_size, &text_minimum, &ignored, NULL, NULL);
  *minimum = MAX (*minimum, text_minimum);
  *natural = MAX (*natural, *minimum);
}

static void
onward_hours_cell_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  OnwardHoursCell *self = ONWARD_HOURS_CELL (widget);

  gtk_widget_allocate (self->label, width, height, baseline, NULL);
  if (self->text != NULL)
    gtk_widget_allocate (self->text, width, height, -1, NULL);
}

static void
onward_hours_cell_dispose (GObject *object)
{
  OnwardHoursCell *self = ONWARD_HOURS_CELL (object);

  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->week);

  G_OBJECT_CLASS (onward_hours_cell_parent_class)->dispose (object);
}

static void
onward_hours_cell_class_init (OnwardHoursCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = onward_hours_cell_dispose;
  widget_class->measure = onward_hours_cell_measure;
  widget_class->size_allocate = onward_hours_cell_size_allocate;

  signals[ENTERED] = g_signal_new ("entered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REST] = g_signal_new ("rest", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVE] = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[MENU] = g_signal_new ("menu", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAYS] = g_signal_new ("says", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "cell.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "cell.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "cell.menu", NULL);
  gtk_widget_class_set_css_name (widget_class, "hourscell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
onward_hours_cell_init (OnwardHoursCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  self->label = gtk_label_new (NULL);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), 0);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

GtkWidget *
onward_hours_cell_new (guint column)
{
  OnwardHoursCell *self = g_object_new (ONWARD_TYPE_HOURS_CELL, NULL);

  self->column = column;
  if (column == ONWARD_HOURS_TOTAL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "total");

  return GTK_WIDGET (self);
}

void
onward_hours_cell_show (OnwardHoursCell *self,
                        OnwardWeek      *week,
                        OnwardWeekSide   side,
                        int              contract,
                        gboolean         editable)
{
  g_return_if_fail (ONWARD_IS_HOURS_CELL (self));

  if (self->week != week || self->side != side || !editable)
    stop (self);
  g_set_object (&self->week, week);
  self->side = side;
  self->contract = contract;
  self->editable = editable;
  update (self);
}

guint
onward_hours_cell_get_column (OnwardHoursCell *self)
{
  g_return_val_if_fail (ONWARD_IS_HOURS_CELL (self), 0);

  return self->column;
}
