/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-working-list-private.h"

#include "onward-config.h"

#include "onward-column-keys.h"
#include "onward-columns.h"
#include "onward-reveal.h"
#include "onward-sight.h"

G_DEFINE_FINAL_TYPE (OnwardWorkingList, onward_working_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_HINT,
  PROP_ADD_LABEL,
  PROP_ADDS,
  PROP_ADD_FIRST,
  PROP_COLUMNS,
  PROP_BROWSE,
  PROP_EDITABLE,
  PROP_EMPTY_TEXT,
  PROP_EMPTY,
  N_PROPS,
};

enum
{
  SIGNAL_PLACE,
  SIGNAL_FILL,
  SIGNAL_LEAVE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static guint
get_n_rows (OnwardWorkingList *self)
{
  return self->records != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->records)) : 0;
}

static gboolean
has_position (OnwardWorkingList *self)
{
  return onward_schema_has_field (self->kind, "position");
}

static void
update_frame (OnwardWorkingList *self)
{
  gboolean empty = get_n_rows (self) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->add_row), self->adds && self->editable);
  gtk_widget_set_visible (GTK_WIDGET (self->box),
                          !empty || *gtk_label_get_label (self->empty_label) != '\0');
  if (self->was_empty != empty)
    {
      self->was_empty = empty;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
    }
}

static void
number_rows (OnwardWorkingList *self)
{
  guint n_rows = get_n_rows (self);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    onward_record_row_set_place (ONWARD_RECORD_ROW (gtk_list_box_get_row_at_index (self->box, i)),
                                 i, n_rows);
}

static void
focus_row (OnwardWorkingList *self,
           OnwardRecord      *record)
{
  OnwardRecordRow *row = onward_working_list_get_row (self, record);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
follow_arrival (OnwardWorkingList *self)
{
  OnwardRecordRow *row = self->arriving != NULL ? onward_working_list_get_row (self, self->arriving) : NULL;

  if (row == NULL)
    return;

  g_object_set (row, "expanded", self->arriving_expanded, NULL);
  focus_row (self, self->arriving);
  onward_working_list_forget_plans (self);
}

static void
follow_removal (OnwardWorkingList *self)
{
  if (self->leaving == NULL || onward_filter_list_find (self->records, self->leaving, NULL))
    return;

  if (self->next != NULL && onward_filter_list_find (self->records, self->next, NULL))
    focus_row (self, self->next);
  else if (gtk_widget_get_visible (GTK_WIDGET (self->add_row)))
    onward_add_row_focus (self->add_row);
  onward_working_list_forget_plans (self);
}

static gboolean
forget_focused (gpointer data)
{
  OnwardWorkingList *self = data;

  self->forgetting = 0;
  if (self->arriving == self->focused)
    g_clear_object (&self->arriving);
  g_clear_object (&self->focused);

  return G_SOURCE_REMOVE;
}

/* A row that goes to another place, as when it is pinned, takes the focus along. Runs before the list
 * box drops the row. */
static void
about_to_change_cb (OnwardWorkingList *self,
                    guint              position,
                    guint              removed,
                    guint              added)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || self->arriving != NULL || self->leaving != NULL || self->focused != NULL)
    return;

  for (guint i = position; i < position + removed; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->box, (int) i);

      if (row != NULL && (focus == GTK_WIDGET (row) || gtk_widget_is_ancestor (focus, GTK_WIDGET (row))))
        {
          self->arriving = g_object_ref (onward_record_row_get_record (ONWARD_RECORD_ROW (row)));
          self->arriving_expanded = onward_record_row_get_expanded (ONWARD_RECORD_ROW (row));
          self->focused = g_object_ref (self->arriving);
          /* Ends with the list: on a busy computer it would keep the profile for a while after locking. */
          self->forgetting = g_idle_add (forget_focused, self);
        }
    }
}

/* Runs after the list box has made and dropped its rows. */
static void
items_changed_cb (OnwardWorkingList *self,
                  guint              position,
                  guint              removed,
                  guint              added)
{
  update_frame (self);
  number_rows (self);
  if (added > 0)
    follow_arrival (self);
  if (removed > 0)
    follow_removal (self);
}

/* Rows that come late are told their places; where the list itself changed, all are. */
static void
rows_grown_cb (OnwardWorkingList *self,
               guint              position,
               guint              removed,
               guint              added)
{
  guint n_rows = get_n_rows (self);

  for (guint i = position; removed == 0 && i < position + added; i++)
    onward_record_row_set_place (ONWARD_RECORD_ROW (gtk_list_box_get_row_at_index (self->box, i)),
                                 i, n_rows);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  OnwardWorkingList *self = data;
  GtkWidget *row = g_object_new (self->row_type,
                                 "profile", self->profile,
                                 "lens", self->lens,
                                 "browse", self->browse,
                                 "record", item,
                                 NULL);

  g_object_bind_property (self, "editable", row, "editable", G_BINDING_SYNC_CREATE);
  if (self->selection != NULL)
    onward_record_row_set_selection (ONWARD_RECORD_ROW (row), self->selection);

  return row;
}

static void
row_activated_cb (OnwardWorkingList *self,
                  GtkListBoxRow     *row)
{
  OnwardRecord *record = onward_record_row_get_record (ONWARD_RECORD_ROW (row));

  if (self->selection != NULL && onward_selection_get_active (self->selection))
    onward_selection_choose (self->selection, record, !onward_selection_contains (self->selection, record));
  else
    onward_record_row_edit (ONWARD_RECORD_ROW (row));
}

static void
submit_cb (OnwardWorkingList *self,
           const char        *text)
{
  onward_working_list_add (self, text, self->add_row);
}

static void
set_add_first (OnwardWorkingList *self,
               gboolean           add_first)
{
  if (self->add_first == add_first)
    return;

  self->add_first = add_first;
  gtk_box_reorder_child_after (GTK_BOX (self->content), GTK_WIDGET (self->add_row),
                               add_first ? NULL : GTK_WIDGET (self->box));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADD_FIRST]);
}

/* A layout manager goes before what the list box itself would do with its rows. */
static void
set_columns (OnwardWorkingList *self,
             guint              columns)
{
  self->columns = columns;
  gtk_widget_set_layout_manager (GTK_WIDGET (self->box), onward_columns_new (columns));
}

static void
onward_working_list_dispose (GObject *object)
{
  OnwardWorkingList *self = ONWARD_WORKING_LIST (object);

  g_clear_handle_id (&self->forgetting, g_source_remove);
  if (self->records != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->rows, self);
      g_signal_handlers_disconnect_by_data (self->records, self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_WORKING_LIST);
  onward_working_list_forget_plans (self);
  g_clear_object (&self->focused);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->records);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (onward_working_list_parent_class)->dispose (object);
}

static void
onward_working_list_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  OnwardWorkingList *self = ONWARD_WORKING_LIST (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_HINT:
      g_object_get_property (G_OBJECT (self->add_row), "hint", value);
      break;
    case PROP_ADD_LABEL:
      g_object_get_property (G_OBJECT (self->add_row), "label", value);
      break;
    case PROP_ADDS:
      g_value_set_boolean (value, self->adds);
      break;
    case PROP_ADD_FIRST:
      g_value_set_boolean (value, self->add_first);
      break;
    case PROP_COLUMNS:
      g_value_set_uint (value, self->columns);
      break;
    case PROP_BROWSE:
      g_value_set_boolean (value, self->browse);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_EMPTY_TEXT:
      g_value_set_string (value, gtk_label_get_label (self->empty_label));
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, self->was_empty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_label (OnwardWorkingList *self,
           const char        *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : "", -1);
}

static void
onward_working_list_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  OnwardWorkingList *self = ONWARD_WORKING_LIST (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;
    case PROP_HINT:
      g_object_set_property (G_OBJECT (self->add_row), "hint", value);
      break;
    case PROP_ADD_LABEL:
      g_object_set_property (G_OBJECT (self->add_row), "label", value);
      break;
    case PROP_ADDS:
      self->adds = g_value_get_boolean (value);
      update_frame (self);
      break;
    case PROP_ADD_FIRST:
      set_add_first (self, g_value_get_boolean (value));
      break;
    case PROP_COLUMNS:
      set_columns (self, g_value_get_uint (value));
      break;
    case PROP_BROWSE:
      self->browse = g_value_get_boolean (value);
      break;
    case PROP_EDITABLE:
      if (self->editable == g_value_get_boolean (value))
        return;
      self->editable = g_value_get_boolean (value);
      update_frame (self);
      break;
    case PROP_EMPTY_TEXT:
      gtk_label_set_label (self->empty_label, g_value_get_string (value));
      update_frame (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);
  properties[PROP_ADDS] = g_param_spec_boolean ("adds", NULL, NULL, TRUE, flags);
  properties[PROP_ADD_FIRST] = g_param_spec_boolean ("add-first", NULL, NULL, FALSE, flags);
  properties[PROP_COLUMNS] = g_param_spec_uint ("columns", NULL, NULL, 1, 8, 1, flags);
  properties[PROP_BROWSE] = g_param_spec_boolean ("browse", NULL, NULL, FALSE, flags);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE, flags);
  properties[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, NULL, flags);
  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, TRUE,
                                                 G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                                                 G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_signals (GType type)
{
  signals[SIGNAL_PLACE] =
    g_signal_new ("place", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2,
                  ONWARD_TYPE_ACTION | G_SIGNAL_TYPE_STATIC_SCOPE,
                  ONWARD_TYPE_ID | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[SIGNAL_FILL] =
    g_signal_new ("fill", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                  G_TYPE_BOOLEAN, 3,
                  ONWARD_TYPE_ACTION | G_SIGNAL_TYPE_STATIC_SCOPE,
                  ONWARD_TYPE_ID | G_SIGNAL_TYPE_STATIC_SCOPE,
                  G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[SIGNAL_LEAVE] =
    g_signal_new ("leave", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                  G_TYPE_BOOLEAN, 3, ONWARD_TYPE_RECORD, G_TYPE_INT, G_TYPE_BOOLEAN);
}

static void
onward_working_list_class_init (OnwardWorkingListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_working_list_dispose;
  object_class->get_property = onward_working_list_get_property;
  object_class->set_property = onward_working_list_set_property;

  g_type_ensure (ONWARD_TYPE_ADD_ROW);
  install_properties (object_class);
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "workinglist");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/widgets/onward-working-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkingList, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkingList, add_row);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkingList, box);
  gtk_widget_class_bind_template_child (widget_class, OnwardWorkingList, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
onward_working_list_init (OnwardWorkingList *self)
{
  self->adds = TRUE;
  self->columns = 1;
  self->was_empty = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  onward_working_list_take_drops (self, self->box);
  onward_column_keys_follow (self->box);
  onward_sight_follow (self->box);
  update_frame (self);
}

void
onward_working_list_setup (OnwardWorkingList *self,
                           OnwardProfile     *profile,
                           OnwardLens         lens,
                           OnwardKind         kind,
                           OnwardFilterList  *records,
                           GType              row_type)
{
  g_return_if_fail (ONWARD_IS_WORKING_LIST (self));
  g_return_if_fail (self->records == NULL);
  g_return_if_fail (g_type_is_a (row_type, ONWARD_TYPE_RECORD_ROW));

  self->profile = g_object_ref (profile);
  self->lens = lens;
  self->kind = kind;
  self->records = g_object_ref (records);
  self->row_type = row_type;

  g_signal_connect_swapped (records, "items-changed", G_CALLBACK (about_to_change_cb), self);
  self->rows = onward_gradual_new (GTK_WIDGET (self->box), G_LIST_MODEL (records));
  gtk_list_box_bind_model (self->box, G_LIST_MODEL (self->rows), create_row, self, NULL);
  g_signal_connect_swapped (self->rows, "items-changed", G_CALLBACK (rows_grown_cb), self);
  g_signal_connect_swapped (records, "items-changed", G_CALLBACK (items_changed_cb), self);
  items_changed_cb (self, 0, 0, get_n_rows (self));
}

void
onward_working_list_set_selection (OnwardWorkingList *self,
                                   OnwardSelection   *selection)
{
  g_return_if_fail (ONWARD_IS_WORKING_LIST (self));
  g_return_if_fail (self->records == NULL);

  self->selection = g_object_ref (selection);
}

void
onward_working_list_set_order (OnwardWorkingList     *self,
                               const OnwardListOrder *order)
{
  g_return_if_fail (ONWARD_IS_WORKING_LIST (self));

  self->order = order;
}

gboolean
onward_working_list_takes (OnwardWorkingList *self,
                           OnwardRecord      *record)
{
  g_return_val_if_fail (ONWARD_IS_WORKING_LIST (self), FALSE);

  return self->editable && !self->browse && self->records != NULL && has_position (self) &&
         onward_record_get_kind (record) == self->kind && !onward_record_is_gone (record);
}

OnwardFilterList *
onward_working_list_get_records (OnwardWorkingList *self)
{
  g_return_val_if_fail (ONWARD_IS_WORKING_LIST (self), NULL);

  return self->records;
}

OnwardRecordRow *
onward_working_list_get_row (OnwardWorkingList *self,
                             OnwardRecord      *record)
{
  guint index;

  g_return_val_if_fail (ONWARD_IS_WORKING_LIST (self), NULL);

  if (self->records == NULL || !onward_filter_list_find (self->records, record, &index))
    return NULL;

  onward_gradual_ensure (self->rows, index);

  return ONWARD_RECORD_ROW (gtk_list_box_get_row_at_index (self->box, (int) index));
}

gboolean
onward_working_list_show (OnwardWorkingList *self,
                          OnwardRecord      *record)
{
  OnwardRecordRow *row = onward_working_list_get_row (self, record);

  if (row == NULL)
    return FALSE;

  /* What was looked for may stand in what a folded row does not show. */
  g_object_set (row, "expanded", TRUE, NULL);
  onward_reveal (GTK_WIDGET (row));

  return TRUE;
}

OnwardAddRow *
onward_working_list_get_add_row (OnwardWorkingList *self)
{
  g_return_val_if_fail (ONWARD_IS_WORKING_LIST (self), NULL);

  return self->add_row;
}

void
onward_working_list_focus (OnwardWorkingList *self)
{
  g_return_if_fail (ONWARD_IS_WORKING_LIST (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self->add_row)))
    onward_add_row_focus (self->add_row);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
