/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-record-row-private.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-chip.h"
#include "onward-tooltip.h"
#include "onward-wrap-box.h"

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OnwardRecordRow, onward_record_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_PROFILE,
  PROP_LENS,
  PROP_RECORD,
  PROP_EDITABLE,
  PROP_BROWSE,
  PROP_EXPANDED,
  PROP_PRIVATE,
  PROP_PINNED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

OnwardRecordRowPrivate *
onward_record_row_get_private (OnwardRecordRow *self)
{
  return onward_record_row_get_instance_private (self);
}

static gboolean
get_pinned (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  return onward_record_row_has_field (self, "pinned") && onward_record_get_integer (priv->record, "pinned") != 0;
}

static gboolean
get_private (OnwardRecordRowPrivate *priv)
{
  return priv->record != NULL && onward_record_get_private (priv->record);
}

static void
update_name (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *about = NULL;
  g_autofree char *name = NULL;
  g_autofree char *place = NULL;

  if (priv->record != NULL)
    {
      about = ONWARD_RECORD_ROW_GET_CLASS (self)->describe (self);
      g_ptr_array_add (parts, (char *) onward_record_get_display_title (priv->record));
      if (about != NULL && *about != '\0')
        g_ptr_array_add (parts, about);
      if (get_private (priv))
        g_ptr_array_add (parts, (char *) _("just for me"));
      if (get_pinned (self))
        g_ptr_array_add (parts, (char *) _("shown on Today"));

      /* Translators: where a row stands in its list, such as "3 of 7" */
      place = g_strdup_printf (_("%u of %u"), priv->index + 1, MAX (priv->n_rows, 1));
    }
  g_ptr_array_add (parts, NULL);
  if (parts->len > 1 && *(char *) parts->pdata[0] == '\0')
    g_ptr_array_remove_index (parts, 0);
  name = g_strjoinv (", ", (char **) parts->pdata);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place != NULL ? place : "",
                                  -1);
}

/* A page has many of them, so that each says whose it is. */
static void
update_buttons (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);
  const char *title = priv->record != NULL ? onward_record_get_display_title (priv->record) : "";
  g_autofree char *menu = NULL;
  g_autofree char *name = NULL;

  /* Translators: %s is what a card says; the name of the button that opens its menu */
  menu = g_strdup_printf (_("Menu for “%s”"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->more), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);

  /* Translators: %s is what a card says; there are many buttons like this one */
  name = g_strdup_printf (priv->expanded ? _("Less about “%s”") : _("More about “%s”"), title);
  gtk_button_set_label (priv->expander, priv->expanded ? _("Less") : _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->expander),
                               GTK_ACCESSIBLE_STATE_EXPANDED, priv->expanded, -1);
}

static void
set_record (OnwardRecordRow *self,
            OnwardRecord    *record)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);
  const char *column = ONWARD_RECORD_ROW_GET_CLASS (self)->title_column;

  if (!g_set_object (&priv->record, record))
    return;

  gtk_widget_set_visible (GTK_WIDGET (priv->title), column != NULL);
  if (column != NULL)
    onward_edit_text_set_field (priv->title, priv->profile, record, column);
  g_signal_group_set_target (priv->record_signals, record);
  onward_record_row_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
set_editable (OnwardRecordRow *self,
              gboolean         editable)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  if (priv->editable == editable)
    return;

  priv->editable = editable;
  onward_record_row_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
}

static void
set_expanded (OnwardRecordRow *self,
              gboolean         expanded)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  if (priv->expanded == expanded)
    return;

  if (expanded && !priv->unfolded)
    {
      priv->unfolded = TRUE;
      ONWARD_RECORD_ROW_GET_CLASS (self)->unfold (self);
    }
  priv->expanded = expanded;
  onward_record_row_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

static void
secondary_pressed_cb (OnwardRecordRow *self,
                      int              n_press,
                      double           x,
                      double           y,
                      GtkGesture      *gesture)
{
  /* Words being edited keep the menu for text. */
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (at != NULL && GTK_IS_TEXT_VIEW (at))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  onward_record_row_show_menu (self);
}

static GdkContentProvider *
drag_prepare_cb (OnwardRecordRow *self,
                 double           x,
                 double           y)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  if (priv->record == NULL)
    return NULL;

  return gdk_content_provider_new_typed (ONWARD_TYPE_RECORD, priv->record);
}

static void
drag_begin_cb (OnwardRecordRow *self,
               GdkDrag         *drag,
               GtkDragSource   *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, paintable, gtk_widget_get_width (GTK_WIDGET (self)) - 24, 24);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragging");
}

static void
drag_end_cb (OnwardRecordRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragging");
}

static void
onward_record_row_real_refresh (OnwardRecordRow *self,
                                OnwardRecord    *record)
{
}

static void
onward_record_row_real_unfold (OnwardRecordRow *self)
{
}

static void
onward_record_row_real_add_menu (OnwardRecordRow *self,
                                 GMenu           *menu)
{
}

static char *
onward_record_row_real_describe (OnwardRecordRow *self)
{
  return NULL;
}

static void
onward_record_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (onward_record_row_parent_class)->root (widget);

  onward_record_row_update_actions (ONWARD_RECORD_ROW (widget));
}

static void
onward_record_row_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (ONWARD_RECORD_ROW (widget));

  if (!priv->out_of_sight)
    GTK_WIDGET_CLASS (onward_record_row_parent_class)->snapshot (widget, snapshot);
}

static void
onward_record_row_dispose (GObject *object)
{
  OnwardRecordRow *self = ONWARD_RECORD_ROW (object);
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  /* Every subclass disposes of its own template, and GTK 4.8 then forgets those of all classes
   * above it, so that it must not be asked a second time. GtkListBoxRow lets the child go. */
  g_clear_object (&priv->record_signals);
  g_clear_object (&priv->record);
  g_clear_object (&priv->profile);

  G_OBJECT_CLASS (onward_record_row_parent_class)->dispose (object);
}

static void
onward_record_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  OnwardRecordRow *self = ONWARD_RECORD_ROW (object);
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  switch (prop_id)
    {
    case PROP_PROFILE:
      g_value_set_object (value, priv->profile);
      break;
    case PROP_LENS:
      g_value_set_int (value, priv->lens);
      break;
    case PROP_RECORD:
      g_value_set_object (value, priv->record);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, priv->editable);
      break;
    case PROP_BROWSE:
      g_value_set_boolean (value, priv->browse);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, priv->expanded);
      break;
    case PROP_PRIVATE:
      g_value_set_boolean (value, get_private (priv));
      break;
    case PROP_PINNED:
      g_value_set_boolean (value, get_pinned (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_record_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  OnwardRecordRow *self = ONWARD_RECORD_ROW (object);
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  switch (prop_id)
    {
    case PROP_PROFILE:
      priv->profile = g_value_dup_object (value);
      break;
    case PROP_LENS:
      priv->lens = g_value_get_int (value);
      break;
    case PROP_RECORD:
      set_record (self, g_value_get_object (value));
      break;
    case PROP_EDITABLE:
      set_editable (self, g_value_get_boolean (value));
      break;
    case PROP_BROWSE:
      priv->browse = g_value_get_boolean (value);
      break;
    case PROP_EXPANDED:
      set_expanded (self, g_value_get_boolean (value));
      break;
    case PROP_PRIVATE:
      onward_record_row_switch (self, "private", g_value_get_boolean (value), ONWARD_VERB_HIDE, ONWARD_VERB_SHOW);
      break;
    case PROP_PINNED:
      onward_record_row_switch (self, "pinned", g_value_get_boolean (value), ONWARD_VERB_PIN, ONWARD_VERB_UNPIN);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_PROFILE] =
    g_param_spec_object ("profile", NULL, NULL, ONWARD_TYPE_PROFILE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LENS] =
    g_param_spec_int ("lens", NULL, NULL, ONWARD_LENS_ME, ONWARD_LENS_LOCKED, ONWARD_LENS_ME,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL, ONWARD_TYPE_RECORD, flags);
  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, FALSE, flags);
  properties[PROP_BROWSE] =
    g_param_spec_boolean ("browse", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, FALSE, flags);
  properties[PROP_PRIVATE] =
    g_param_spec_boolean ("private", NULL, NULL, FALSE, flags);
  properties[PROP_PINNED] =
    g_param_spec_boolean ("pinned", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/widgets/onward-record-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, OnwardRecordRow, frame);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardRecordRow, lead);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardRecordRow, head);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardRecordRow, above);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardRecordRow, title);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardRecordRow, handle);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardRecordRow, more);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardRecordRow, details);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardRecordRow, chips);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardRecordRow, private_mark);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardRecordRow, pinned_mark);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardRecordRow, expander);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
}

static void
onward_record_row_class_init (OnwardRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  klass->refresh = onward_record_row_real_refresh;
  klass->unfold = onward_record_row_real_unfold;
  klass->add_menu = onward_record_row_real_add_menu;
  klass->describe = onward_record_row_real_describe;
  object_class->dispose = onward_record_row_dispose;
  object_class->get_property = onward_record_row_get_property;
  object_class->set_property = onward_record_row_set_property;
  widget_class->root = onward_record_row_root;
  widget_class->snapshot = onward_record_row_snapshot;

  g_type_ensure (ONWARD_TYPE_EDIT_TEXT);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  install_properties (object_class);
  onward_record_row_class_install_actions (widget_class);
  bind_template (widget_class);
}

static void
onward_record_row_init (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  priv->record_signals = g_signal_group_new (ONWARD_TYPE_RECORD);
  g_signal_group_connect_swapped (priv->record_signals, "notify",
                                  G_CALLBACK (onward_record_row_refresh), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  onward_tooltip_set (priv->handle, _("Drag to Move"));
  onward_tooltip_set (GTK_WIDGET (priv->more), _("Menu"));
  gtk_menu_button_set_create_popup_func (priv->more, onward_record_row_create_menu, self, NULL);
  update_buttons (self);
}

OnwardRecord *
onward_record_row_get_record (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  g_return_val_if_fail (ONWARD_IS_RECORD_ROW (self), NULL);

  return priv->record;
}

OnwardProfile *
onward_record_row_get_profile (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  g_return_val_if_fail (ONWARD_IS_RECORD_ROW (self), NULL);

  return priv->profile;
}

OnwardLens
onward_record_row_get_lens (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  g_return_val_if_fail (ONWARD_IS_RECORD_ROW (self), ONWARD_LENS_LOCKED);

  return priv->lens;
}

gboolean
onward_record_row_get_editable (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  g_return_val_if_fail (ONWARD_IS_RECORD_ROW (self), FALSE);

  return priv->editable;
}

gboolean
onward_record_row_get_expanded (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  g_return_val_if_fail (ONWARD_IS_RECORD_ROW (self), FALSE);

  return priv->expanded;
}

void
onward_record_row_set_in_sight (OnwardRecordRow *self,
                                gboolean         in_sight)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  g_return_if_fail (ONWARD_IS_RECORD_ROW (self));

  if (priv->out_of_sight == !in_sight)
    return;

  priv->out_of_sight = !in_sight;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
onward_record_row_set_expandable (OnwardRecordRow *self,
                                  gboolean         expandable)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  g_return_if_fail (ONWARD_IS_RECORD_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (priv->expander), expandable);
}

void
onward_record_row_add_lead (OnwardRecordRow *self,
                            GtkWidget       *widget)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  gtk_box_append (GTK_BOX (priv->lead), widget);
  gtk_widget_set_visible (priv->lead, TRUE);
}

void
onward_record_row_add_beside_title (OnwardRecordRow *self,
                                    GtkWidget       *widget)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  gtk_box_prepend (GTK_BOX (priv->head), widget);
}

void
onward_record_row_add_above (OnwardRecordRow *self,
                             GtkWidget       *widget)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  gtk_box_append (GTK_BOX (priv->above), widget);
  gtk_widget_set_visible (priv->above, TRUE);
}

void
onward_record_row_add_detail (OnwardRecordRow *self,
                              GtkWidget       *widget)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  gtk_box_append (GTK_BOX (priv->details), widget);
  gtk_widget_set_visible (priv->details, TRUE);
}

void
onward_record_row_add_chip (OnwardRecordRow *self,
                            GtkWidget       *widget)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  onward_wrap_box_insert_before (priv->chips, widget, priv->private_mark);
}

static void
chosen_cb (OnwardRecordRow  *self,
           const char       *value,
           OnwardChoiceChip *chip)
{
  onward_record_row_mark (self, onward_choice_chip_get_column (chip), value);
}

void
onward_record_row_add_choice (OnwardRecordRow *self,
                              OnwardKind       kind,
                              const char      *column,
                              const char      *label)
{
  GtkWidget *chip = onward_choice_chip_new (kind, column, label);

  g_signal_connect_swapped (chip, "chosen", G_CALLBACK (chosen_cb), self);
  g_object_bind_property (self, "editable", chip, "sensitive", G_BINDING_SYNC_CREATE);
  onward_record_row_add_chip (self, chip);
}

OnwardEditText *
onward_record_row_get_title (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  g_return_val_if_fail (ONWARD_IS_RECORD_ROW (self), NULL);

  return priv->title;
}

static OnwardRecord *
look_up (const OnwardId *id,
         gpointer        data)
{
  return onward_profile_lookup (data, id);
}

OnwardRecord *
onward_record_row_look_up (OnwardRecordRow *self,
                           const char      *column)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);
  int field;

  g_return_val_if_fail (ONWARD_IS_RECORD_ROW (self), NULL);

  if (priv->record == NULL)
    return NULL;

  field = onward_schema_find_field (onward_record_get_kind (priv->record), column);
  if (!onward_lens_shows_field (priv->lens, priv->record, field, look_up, priv->profile))
    return NULL;

  return onward_profile_lookup (priv->profile, onward_record_get_reference (priv->record, column));
}

void
onward_record_row_refresh (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  g_return_if_fail (ONWARD_IS_RECORD_ROW (self));

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (priv->chips));
       chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (ONWARD_IS_CHOICE_CHIP (chip))
      {
        gtk_widget_set_visible (chip, priv->record != NULL);
        if (priv->record != NULL)
          onward_choice_chip_set_value (ONWARD_CHOICE_CHIP (chip),
                                        onward_record_get_text (priv->record,
                                                                onward_choice_chip_get_column (ONWARD_CHOICE_CHIP (chip))));
      }

  gtk_widget_set_visible (priv->private_mark, get_private (priv));
  gtk_widget_set_visible (priv->pinned_mark, get_pinned (self));
  ONWARD_RECORD_ROW_GET_CLASS (self)->refresh (self, priv->record);
  update_name (self);
  update_buttons (self);
  onward_record_row_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRIVATE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PINNED]);
}

void
onward_record_row_set_place (OnwardRecordRow *self,
                             guint            index,
                             guint            n_rows)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  g_return_if_fail (ONWARD_IS_RECORD_ROW (self));

  priv->index = index;
  priv->n_rows = n_rows;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) index + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_rows,
                                  -1);
  if (ONWARD_RECORD_ROW_GET_CLASS (self)->placed != NULL)
    ONWARD_RECORD_ROW_GET_CLASS (self)->placed (self);
  update_name (self);
  onward_record_row_update_actions (self);
}
