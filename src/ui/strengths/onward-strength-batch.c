/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strengths"

#include "onward-strength-batch.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-edit.h"
#include "onward-wrap-box.h"

struct _OnwardStrengthBatch
{
  GtkWidget        parent_instance;

  /* Template widgets */
  GtkWidget       *content;
  GtkLabel        *words;
  GtkMenuButton   *family;

  /* Owned */
  OnwardProfile   *profile;
  OnwardSelection *selection;
};

G_DEFINE_FINAL_TYPE (OnwardStrengthBatch, onward_strength_batch, GTK_TYPE_WIDGET)

typedef void (*ChangeFunc) (OnwardAction   *action,
                            const OnwardId *id,
                            GVariant       *parameter);

static guint
count (OnwardStrengthBatch *self)
{
  g_autoptr (GPtrArray) records = onward_selection_get_records (self->selection);

  return records->len;
}

/* One action for all that are chosen. Takes @words, which tell what was done. */
static void
change_all (OnwardStrengthBatch *self,
            OnwardVerb           verb,
            ChangeFunc           change,
            GVariant            *parameter,
            char                *words)
{
  g_autoptr (GPtrArray) records = onward_selection_get_records (self->selection);
  g_autofree char *said = words;
  OnwardAction *action;

  if (records->len == 0 || onward_profile_get_read_only (self->profile))
    return;

  action = onward_action_new (verb, ONWARD_KIND_STRENGTH, onward_record_get_id (g_ptr_array_index (records, 0)));
  for (guint i = 0; i < records->len; i++)
    change (action, onward_record_get_id (g_ptr_array_index (records, i)), parameter);
  onward_edit_apply_saying (GTK_WIDGET (self), self->profile, action, said);
}

static void
pin (OnwardAction   *action,
     const OnwardId *id,
     GVariant       *parameter)
{
  onward_action_set_integer (action, ONWARD_KIND_STRENGTH, id, "pinned", g_variant_get_boolean (parameter));
}

static void
hide (OnwardAction   *action,
      const OnwardId *id,
      GVariant       *parameter)
{
  onward_action_set_integer (action, ONWARD_KIND_STRENGTH, id, "private", g_variant_get_boolean (parameter));
}

static void
put (OnwardAction   *action,
     const OnwardId *id,
     GVariant       *parameter)
{
  onward_action_set_text (action, ONWARD_KIND_STRENGTH, id, "family", g_variant_get_string (parameter, NULL));
}

static void
take_away (OnwardAction   *action,
           const OnwardId *id,
           GVariant       *parameter)
{
  onward_action_remove (action, ONWARD_KIND_STRENGTH, id);
}

static void
pin_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OnwardStrengthBatch *self = ONWARD_STRENGTH_BATCH (widget);
  guint n = count (self);

  if (g_variant_get_boolean (parameter))
    change_all (self, ONWARD_VERB_PIN, pin, parameter,
                g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u strength is shown on Today", "%u strengths are shown on Today", n), n));
  else
    change_all (self, ONWARD_VERB_UNPIN, pin, parameter,
                g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u strength is no longer shown on Today", "%u strengths are no longer shown on Today", n), n));
}

static void
private_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  OnwardStrengthBatch *self = ONWARD_STRENGTH_BATCH (widget);
  guint n = count (self);

  if (g_variant_get_boolean (parameter))
    change_all (self, ONWARD_VERB_HIDE, hide, parameter,
                g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u strength is just for you", "%u strengths are just for you", n), n));
  else
    change_all (self, ONWARD_VERB_SHOW, hide, parameter,
                g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u strength is no longer just for you", "%u strengths are no longer just for you", n), n));
}

static void
family_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OnwardStrengthBatch *self = ONWARD_STRENGTH_BATCH (widget);
  guint n = count (self);

  change_all (self, ONWARD_VERB_MARK, put, parameter,
              g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u strength has another family", "%u strengths have another family", n), n));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OnwardStrengthBatch *self = ONWARD_STRENGTH_BATCH (widget);
  guint n = count (self);

  change_all (self, ONWARD_VERB_REMOVE, take_away, NULL,
              g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u strength is removed", "%u strengths are removed", n), n));
  g_object_set (self->selection, "active", FALSE, NULL);
}

static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_object_set (ONWARD_STRENGTH_BATCH (widget)->selection, "active", FALSE, NULL);
}

static void
update (OnwardStrengthBatch *self)
{
  static const char *const actions[] = { "batch.pin", "batch.private", "batch.family", "batch.remove" };
  g_autoptr (GPtrArray) records = onward_selection_get_records (self->selection);
  gboolean may = records->len > 0 && !onward_profile_get_read_only (self->profile);
  g_autofree char *words = NULL;

  words = records->len == 0
          ? g_strdup (_("Tick the cards you mean."))
          : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u card is chosen.", "%u cards are chosen.", records->len),
                             records->len);
  gtk_label_set_label (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], may);
  gtk_widget_set_sensitive (GTK_WIDGET (self->family), may);
  gtk_widget_set_visible (GTK_WIDGET (self), onward_selection_get_active (self->selection));
}

static void
onward_strength_batch_dispose (GObject *object)
{
  OnwardStrengthBatch *self = ONWARD_STRENGTH_BATCH (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_STRENGTH_BATCH);
  g_clear_object (&self->selection);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_strength_batch_parent_class)->dispose (object);
}

static void
onward_strength_batch_class_init (OnwardStrengthBatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_strength_batch_dispose;

  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_install_action (widget_class, "batch.pin", "b", pin_action);
  gtk_widget_class_install_action (widget_class, "batch.private", "b", private_action);
  gtk_widget_class_install_action (widget_class, "batch.family", "s", family_action);
  gtk_widget_class_install_action (widget_class, "batch.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "batch.done", NULL, done_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/strengths/onward-strength-batch.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthBatch, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthBatch, words);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthBatch, family);
}

static void
onward_strength_batch_init (OnwardStrengthBatch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose several strengths"), -1);
}

void
onward_strength_batch_setup (OnwardStrengthBatch *self,
                             OnwardProfile       *profile,
                             OnwardSelection     *selection)
{
  g_return_if_fail (ONWARD_IS_STRENGTH_BATCH (self));
  g_return_if_fail (self->selection == NULL);

  self->profile = g_object_ref (profile);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (selection, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::active", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
