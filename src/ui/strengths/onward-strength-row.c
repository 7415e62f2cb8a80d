/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strengths"

#include "onward-strength-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-words.h"
#include "onward-record-picker.h"
#include "onward-strength-more.h"
#include "onward-strength-uses.h"
#include "onward-wrap-box.h"

/* A folded letter names so many places; all stand in it when it is unfolded. */
#define N_CHIPS 3

struct _OnwardStrengthRow
{
  OnwardRecordRow     parent_instance;

  /* Template widgets */
  GtkWidget          *stripe;
  GtkImage           *symbol;
  GtkLabel           *newest;
  GtkWidget          *suggestion;
  GtkLabel           *suggested;
  OnwardWrapBox      *used_in;
  OnwardEditText     *shows;

  /* Borrowed; there once it was unfolded */
  OnwardStrengthMore *more;

  /* Owned */
  OnwardStrengthUses *uses;
  GSignalGroup       *newest_signals;
};

G_DEFINE_FINAL_TYPE (OnwardStrengthRow, onward_strength_row, ONWARD_TYPE_RECORD_ROW)

static OnwardRecord *
get_newest (OnwardStrengthRow *self)
{
  OnwardRecord *record = onward_record_row_get_record (ONWARD_RECORD_ROW (self));

  return record != NULL ? onward_strength_uses_get_story (self->uses, onward_record_get_id (record)) : NULL;
}

static void
update_newest (OnwardStrengthRow *self)
{
  OnwardRecord *record = onward_record_row_get_record (ONWARD_RECORD_ROW (self));
  OnwardRecord *story = get_newest (self);
  gboolean expanded = onward_record_row_get_expanded (ONWARD_RECORD_ROW (self));
  const char *words = story != NULL ? onward_record_get_display_title (story) : "";

  gtk_label_set_label (self->newest, words);
  gtk_widget_set_visible (GTK_WIDGET (self->newest), *words != '\0' && !expanded);

  /* A folded letter has room for one of the two. */
  gtk_widget_set_visible (GTK_WIDGET (self->shows),
                          record != NULL &&
                          (expanded || (*words == '\0' && *onward_record_get_text (record, "shows") != '\0')));
}

static GtkWidget *
make_chip (OnwardRecord *source)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  g_object_bind_property (source, "display-title", label, "label", G_BINDING_SYNC_CREATE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (onward_record_picker_icon_name (source)));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "mark");
  gtk_widget_add_css_class (box, "used-in");

  return box;
}

static void
update_uses (OnwardStrengthRow *self)
{
  OnwardRecord *record = onward_record_row_get_record (ONWARD_RECORD_ROW (self));
  gboolean expanded = onward_record_row_get_expanded (ONWARD_RECORD_ROW (self));
  GPtrArray *links = record != NULL && !expanded
                     ? onward_strength_uses_get_links (self->uses, onward_record_get_id (record)) : NULL;
  GtkWidget *chip;
  guint n_chips = 0;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->used_in))) != NULL)
    gtk_widget_unparent (chip);

  for (guint i = 0; links != NULL && i < links->len && n_chips < N_CHIPS; i++)
    {
      OnwardRecord *source = onward_strength_uses_get_source (self->uses, g_ptr_array_index (links, i));

      if (source == NULL || *onward_record_get_display_title (source) == '\0')
        continue;
      onward_wrap_box_insert_before (self->used_in, make_chip (source), NULL);
      n_chips++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->used_in), n_chips > 0);
}

static void
uses_changed_cb (OnwardStrengthRow *self)
{
  g_signal_group_set_target (self->newest_signals, get_newest (self));
  update_newest (self);
  update_uses (self);
}

static void
follow (OnwardStrengthRow *self,
        OnwardRecord      *record)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  if (self->uses == NULL && record != NULL)
    {
      self->uses = g_object_ref (onward_strength_uses_get (onward_record_row_get_profile (row),
                                                           onward_record_row_get_lens (row)));
      g_signal_connect_object (self->uses, "changed", G_CALLBACK (uses_changed_cb), self, G_CONNECT_SWAPPED);
    }
  uses_changed_cb (self);
}

static void
update_suggestion (OnwardStrengthRow *self,
                   OnwardRecord      *record)
{
  gboolean suggested = record != NULL && g_str_equal (onward_record_get_text (record, "provenance"), "suggested");
  const char *who = suggested ? onward_record_get_text (record, "suggested_by") : "";
  g_autofree char *words = NULL;

  if (*who != '\0')
    /* Translators: %s is somebody's name or role */
    words = g_strdup_printf (_("%s said this. It is a suggestion until you accept it."), who);
  else
    words = g_strdup (suggested ? _("This is a suggestion until you accept it.") : "");
  gtk_label_set_label (self->suggested, words);
  gtk_widget_set_visible (self->suggestion, suggested);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.accept",
                                 suggested && onward_record_row_get_editable (ONWARD_RECORD_ROW (self)));
}

static void
accept_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  onward_record_row_mark (ONWARD_RECORD_ROW (widget), "provenance", "agreed");
}

static void
add_story_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_object_set (widget, "expanded", TRUE, NULL);
  onward_working_list_focus (onward_strength_row_get_stories (ONWARD_STRENGTH_ROW (widget)));
}

static void
onward_strength_row_add_menu (OnwardRecordRow *row,
                              GMenu           *menu)
{
  g_autoptr (GMenu) part = g_menu_new ();

  g_menu_append (part, _("Add a Story"), "row.add-story");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (part));
}

static void
update_family (OnwardStrengthRow *self,
               const char        *family)
{
  const char *const *families = onward_schema_get_choices (ONWARD_KIND_STRENGTH, "family");

  for (guint i = 0; families[i] != NULL; i++)
    {
      if (g_str_equal (family, families[i]))
        {
          g_autofree char *icon = g_strdup_printf ("onward-%s-symbolic", family);

          gtk_widget_add_css_class (self->stripe, families[i]);
          gtk_image_set_from_icon_name (self->symbol, icon);
        }
      else
        {
          gtk_widget_remove_css_class (self->stripe, families[i]);
        }
    }
}

static void
onward_strength_row_refresh (OnwardRecordRow *row,
                             OnwardRecord    *record)
{
  OnwardStrengthRow *self = ONWARD_STRENGTH_ROW (row);
  gboolean expanded = onward_record_row_get_expanded (row);

  update_family (self, record != NULL ? onward_record_get_text (record, "family") : "");
  onward_edit_text_set_field (self->shows, onward_record_row_get_profile (row), record, "shows");
  follow (self, record);
  update_suggestion (self, record);
  if (self->more != NULL)
    {
      onward_strength_more_set_strength (self->more, record);
      gtk_widget_set_visible (GTK_WIDGET (self->more), expanded);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.add-story", onward_record_row_get_editable (row));
}

static void
onward_strength_row_unfold (OnwardRecordRow *row)
{
  OnwardStrengthRow *self = ONWARD_STRENGTH_ROW (row);

  self->more = onward_strength_more_new (onward_record_row_get_profile (row), onward_record_row_get_lens (row));
  g_object_bind_property (self, "editable", self->more, "editable", G_BINDING_SYNC_CREATE);
  onward_record_row_add_detail (row, GTK_WIDGET (self->more));
}

static char *
onward_strength_row_describe (OnwardRecordRow *row)
{
  OnwardRecord *record = onward_record_row_get_record (row);

  return g_strdup (onward_choice_words (ONWARD_KIND_STRENGTH, "family",
                                        onward_record_get_text (record, "family")));
}

static void
onward_strength_row_dispose (GObject *object)
{
  OnwardStrengthRow *self = ONWARD_STRENGTH_ROW (object);

  g_clear_object (&self->newest_signals);
  g_clear_object (&self->uses);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_STRENGTH_ROW);

  G_OBJECT_CLASS (onward_strength_row_parent_class)->dispose (object);
}

static void
onward_strength_row_class_init (OnwardStrengthRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  object_class->dispose = onward_strength_row_dispose;
  row_class->title_column = "title";
  row_class->refresh = onward_strength_row_refresh;
  row_class->unfold = onward_strength_row_unfold;
  row_class->add_menu = onward_strength_row_add_menu;
  row_class->describe = onward_strength_row_describe;

  gtk_widget_class_install_action (widget_class, "row.accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "row.add-story", NULL, add_story_action);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/strengths/onward-strength-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthRow, stripe);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthRow, newest);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthRow, used_in);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthRow, suggested);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthRow, suggestion);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthRow, shows);
}

static void
onward_strength_row_init (OnwardStrengthRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  self->newest_signals = g_signal_group_new (ONWARD_TYPE_RECORD);
  g_signal_group_connect_swapped (self->newest_signals, "notify::display-title",
                                  G_CALLBACK (update_newest), self);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_add_css_class (GTK_WIDGET (onward_record_row_get_title (row)), "large");
  onward_record_row_add_lead (row, self->stripe);
  onward_record_row_add_detail (row, self->suggestion);
  onward_record_row_add_detail (row, GTK_WIDGET (self->newest));
  onward_record_row_add_detail (row, GTK_WIDGET (self->shows));
  onward_record_row_add_detail (row, GTK_WIDGET (self->used_in));
  onward_record_row_add_choice (row, ONWARD_KIND_STRENGTH, "family", _("Family"));
  onward_record_row_set_expandable (row, TRUE);
}

OnwardWorkingList *
onward_strength_row_get_stories (OnwardStrengthRow *self)
{
  g_return_val_if_fail (ONWARD_IS_STRENGTH_ROW (self), NULL);

  return self->more != NULL ? onward_strength_more_get_stories (self->more) : NULL;
}
