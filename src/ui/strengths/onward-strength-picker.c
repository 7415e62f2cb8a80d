/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strengths"

#include "onward-strength-picker.h"

#include "onward-config.h"

#include "onward-strength-links.h"

/* More than these are found by their words. */
#define N_CHOICES 60

struct _OnwardStrengthPicker
{
  GtkPopover       parent_instance;

  /* Template widgets */
  GtkEditable     *search;
  GtkListBox      *choices;

  /* Owned */
  OnwardProfile   *profile;
  OnwardLens       lens;

  /* Borrowed */
  OnwardRecordFunc is_taken;
  gpointer         data;
};

G_DEFINE_FINAL_TYPE (OnwardStrengthPicker, onward_strength_picker, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
add_choices (OnwardStrengthPicker *self,
             OnwardKind            kind)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (self->profile, kind, self->lens);
  guint n_choices = 0;

  onward_filter_list_set_search (list, gtk_editable_get_text (self->search));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)) && n_choices < N_CHOICES; i++)
    {
      OnwardRecord *record = onward_filter_list_get_record (list, i);
      GtkWidget *row;

      if (*onward_record_get_display_title (record) == '\0' || self->is_taken (record, self->data))
        continue;

      row = gtk_list_box_row_new ();
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), onward_strength_picker_make_title (record));
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      onward_record_get_display_title (record), -1);
      g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
      gtk_list_box_append (self->choices, row);
      n_choices++;
    }
}

static void
searched_cb (OnwardStrengthPicker *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->choices, 0)) != NULL)
    gtk_list_box_remove (self->choices, GTK_WIDGET (row));

  add_choices (self, ONWARD_KIND_STEP);
  add_choices (self, ONWARD_KIND_STRATEGY);
}

static void
shown_cb (OnwardStrengthPicker *self)
{
  gtk_editable_set_text (self->search, "");
  searched_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
chosen_cb (OnwardStrengthPicker *self,
           GtkListBoxRow        *row)
{
  g_autoptr (OnwardRecord) record = g_object_ref (g_object_get_data (G_OBJECT (row), "record"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, record);
}

static void
onward_strength_picker_dispose (GObject *object)
{
  OnwardStrengthPicker *self = ONWARD_STRENGTH_PICKER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_STRENGTH_PICKER);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_strength_picker_parent_class)->dispose (object);
}

static void
onward_strength_picker_class_init (OnwardStrengthPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_strength_picker_dispose;

  signals[SIGNAL_PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, ONWARD_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/strengths/onward-strength-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthPicker, search);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthPicker, choices);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
onward_strength_picker_init (OnwardStrengthPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

OnwardStrengthPicker *
onward_strength_picker_new (OnwardProfile   *profile,
                            OnwardLens       lens,
                            OnwardRecordFunc is_taken,
                            gpointer         data)
{
  OnwardStrengthPicker *self = g_object_new (ONWARD_TYPE_STRENGTH_PICKER, NULL);

  self->profile = g_object_ref (profile);
  self->lens = lens;
  self->is_taken = is_taken;
  self->data = data;

  return self;
}

GtkWidget *
onward_strength_picker_make_title (OnwardRecord *record)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *image = gtk_image_new_from_icon_name (onward_strength_links_icon_name (record));

  g_object_bind_property (record, "display-title", label, "label", G_BINDING_SYNC_CREATE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}
