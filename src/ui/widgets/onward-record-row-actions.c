/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-record-row-private.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-edit.h"
#include "onward-working-list.h"

/* What a person can do with a row: by menu, by key and from the chips. */

static OnwardWorkingList *
get_list (OnwardRecordRow *self)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), ONWARD_TYPE_WORKING_LIST);

  return list != NULL ? ONWARD_WORKING_LIST (list) : NULL;
}

gboolean
onward_record_row_has_field (OnwardRecordRow *self,
                             const char      *column)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  return priv->record != NULL &&
         onward_schema_has_field (onward_record_get_kind (priv->record), column);
}

static void
add_common_menu (OnwardRecordRow *self,
                 GMenu           *menu)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);
  g_autoptr (GMenu) marks = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenu) ends = g_menu_new ();

  if (onward_record_row_has_field (self, "pinned"))
    g_menu_append (marks, _("Show on Today"), "row.pinned");
  g_menu_append (marks, _("Just for Me"), "row.private");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (marks));
  if (priv->browse)
    return;

  if (onward_record_row_has_field (self, "position"))
    {
      g_menu_append (moves, _("Move Up"), "row.move-up");
      g_menu_append (moves, _("Move Down"), "row.move-down");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
    }
  g_menu_append (ends, _("Remove"), "row.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ends));
}

void
onward_record_row_create_menu (GtkMenuButton *button,
                               gpointer       data)
{
  OnwardRecordRow *self = data;
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (priv->record == NULL)
    return;

  onward_record_row_update_actions (self);
  if (ONWARD_RECORD_ROW_GET_CLASS (self)->title_column != NULL)
    {
      g_autoptr (GMenu) edits = g_menu_new ();

      g_menu_append (edits, _("Edit"), "row.edit");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (edits));
    }
  ONWARD_RECORD_ROW_GET_CLASS (self)->add_menu (self, menu);
  add_common_menu (self, menu);
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  onward_record_row_edit (ONWARD_RECORD_ROW (widget));
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  onward_record_row_show_menu (ONWARD_RECORD_ROW (widget));
}

static void
move (OnwardRecordRow *self,
      int              by)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);
  OnwardWorkingList *list = get_list (self);

  if (list != NULL && priv->editable && !priv->browse && onward_record_row_has_field (self, "position"))
    onward_working_list_move (list, priv->record, by);
}

static void
move_up_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  move (ONWARD_RECORD_ROW (widget), -1);
}

static void
move_down_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  move (ONWARD_RECORD_ROW (widget), 1);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OnwardRecordRow *self = ONWARD_RECORD_ROW (widget);
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);
  OnwardWorkingList *list = get_list (self);

  if (list != NULL && priv->editable && !priv->browse)
    onward_working_list_remove (list, priv->record);
}

/* These keys end here even when the row cannot move further: the phase around a step must not
 * move in its place. */
static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  const char *action;

  g_variant_get (args, "(&s)", &action);
  gtk_widget_activate_action (widget, action, NULL);

  return TRUE;
}

static void
add_key (GtkWidgetClass *widget_class,
         guint           keyval,
         GdkModifierType modifiers,
         const char     *action)
{
  gtk_widget_class_add_binding (widget_class, keyval, modifiers, key_cb, "(s)", action);
}

void
onward_record_row_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "row.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "row.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_action);
  gtk_widget_class_install_property_action (widget_class, "row.expanded", "expanded");
  gtk_widget_class_install_property_action (widget_class, "row.private", "private");
  gtk_widget_class_install_property_action (widget_class, "row.pinned", "pinned");

  add_key (widget_class, GDK_KEY_F2, 0, "row.edit");
  add_key (widget_class, GDK_KEY_Menu, 0, "row.menu");
  add_key (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "row.menu");
  add_key (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move-up");
  add_key (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.move-down");
  add_key (widget_class, GDK_KEY_Delete, 0, "row.remove");
  add_key (widget_class, GDK_KEY_KP_Delete, 0, "row.remove");
}

void
onward_record_row_update_actions (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);
  GtkWidget *widget = GTK_WIDGET (self);
  OnwardWorkingList *list = get_list (self);
  gboolean movable = priv->editable && !priv->browse && onward_record_row_has_field (self, "position");

  gtk_widget_set_visible (priv->handle, movable);
  gtk_widget_action_set_enabled (widget, "row.edit", priv->editable);
  gtk_widget_action_set_enabled (widget, "row.remove", priv->editable && !priv->browse);
  gtk_widget_action_set_enabled (widget, "row.move-up",
                                 movable && list != NULL &&
                                 onward_working_list_can_move (list, priv->record, -1));
  gtk_widget_action_set_enabled (widget, "row.move-down",
                                 movable && list != NULL &&
                                 onward_working_list_can_move (list, priv->record, 1));
}

void
onward_record_row_switch (OnwardRecordRow *self,
                          const char      *column,
                          gboolean         on,
                          OnwardVerb       verb_on,
                          OnwardVerb       verb_off)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);
  const OnwardId *id;
  OnwardKind kind;
  OnwardAction *action;

  if (!priv->editable || !onward_record_row_has_field (self, column) ||
      (onward_record_get_integer (priv->record, column) != 0) == on)
    return;

  id = onward_record_get_id (priv->record);
  kind = onward_record_get_kind (priv->record);
  action = onward_action_new (on ? verb_on : verb_off, kind, id);
  onward_action_set_integer (action, kind, id, column, on);
  onward_edit_apply (GTK_WIDGET (self), priv->profile, action);
}

void
onward_record_row_edit (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  g_return_if_fail (ONWARD_IS_RECORD_ROW (self));

  if (gtk_widget_get_visible (GTK_WIDGET (priv->title)))
    onward_edit_text_start (priv->title);
  else
    onward_record_row_show_menu (self);
}

void
onward_record_row_show_menu (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);

  g_return_if_fail (ONWARD_IS_RECORD_ROW (self));

  if (priv->editable)
    gtk_menu_button_popup (priv->more);
}

void
onward_record_row_mark (OnwardRecordRow *self,
                        const char      *column,
                        const char      *text)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);
  const OnwardId *id;
  OnwardKind kind;
  OnwardAction *action;

  g_return_if_fail (ONWARD_IS_RECORD_ROW (self));

  if (!priv->editable || priv->record == NULL ||
      g_str_equal (onward_record_get_text (priv->record, column), text != NULL ? text : ""))
    return;

  id = onward_record_get_id (priv->record);
  kind = onward_record_get_kind (priv->record);
  action = onward_action_new (ONWARD_VERB_MARK, kind, id);
  onward_action_set_text (action, kind, id, column, text);
  onward_edit_apply (GTK_WIDGET (self), priv->profile, action);
}

void
onward_record_row_refer (OnwardRecordRow *self,
                         const char      *column,
                         const OnwardId  *target)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);
  const OnwardId *id;
  OnwardKind kind;
  OnwardAction *action;

  g_return_if_fail (ONWARD_IS_RECORD_ROW (self));

  if (!priv->editable || priv->record == NULL)
    return;

  id = onward_record_get_id (priv->record);
  kind = onward_record_get_kind (priv->record);
  action = onward_action_new (ONWARD_VERB_MARK, kind, id);
  onward_action_set_reference (action, kind, id, column, target);
  onward_edit_apply (GTK_WIDGET (self), priv->profile, action);
}
