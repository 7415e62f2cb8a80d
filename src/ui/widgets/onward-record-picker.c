/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-record-picker.h"

#include "onward-config.h"

#include "onward-person-words.h"

/* More than these are found by their words. */
#define N_CHOICES 60

struct _OnwardRecordPicker
{
  GtkPopover       parent_instance;

  /* Template widgets */
  GtkEditable     *search;
  GtkListBox      *choices;
  GtkButton       *none;

  /* Owned */
  OnwardProfile   *profile;
  OnwardLens       lens;
  GArray          *kinds;

  /* Borrowed */
  OnwardRecordFunc is_taken;
  gpointer         data;
};

G_DEFINE_FINAL_TYPE (OnwardRecordPicker, onward_record_picker, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
add_choices (OnwardRecordPicker *self,
             OnwardKind          kind)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (self->profile, kind, self->lens);
  guint n_choices = 0;

  onward_filter_list_set_search (list, gtk_editable_get_text (self->search));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)) && n_choices < N_CHOICES; i++)
    {
      OnwardRecord *record = onward_filter_list_get_record (list, i);
      g_autofree char *name = NULL;
      GtkWidget *row;

      if (*onward_record_get_display_title (record) == '\0' || (self->is_taken != NULL && self->is_taken (record, self->data)))
        continue;

      row = gtk_list_box_row_new ();
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), onward_record_picker_make_title (record));
      name = kind == ONWARD_KIND_PERSON ? onward_person_words_full (record)
                                        : g_strdup (onward_record_get_display_title (record));
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
      gtk_list_box_append (self->choices, row);
      n_choices++;
    }
}

static void
searched_cb (OnwardRecordPicker *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->choices, 0)) != NULL)
    gtk_list_box_remove (self->choices, GTK_WIDGET (row));

  for (guint i = 0; i < self->kinds->len; i++)
    add_choices (self, g_array_index (self->kinds, OnwardKind, i));
}

static void
shown_cb (OnwardRecordPicker *self)
{
  gtk_editable_set_text (self->search, "");
  searched_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
chosen_cb (OnwardRecordPicker *self,
           GtkListBoxRow      *row)
{
  g_autoptr (OnwardRecord) record = g_object_ref (g_object_get_data (G_OBJECT (row), "record"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, record);
}

static void
none_cb (OnwardRecordPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, NULL);
}

static void
onward_record_picker_dispose (GObject *object)
{
  OnwardRecordPicker *self = ONWARD_RECORD_PICKER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_RECORD_PICKER);
  g_clear_pointer (&self->kinds, g_array_unref);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_record_picker_parent_class)->dispose (object);
}

static void
onward_record_picker_class_init (OnwardRecordPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_record_picker_dispose;

  signals[SIGNAL_PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, ONWARD_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/widgets/onward-record-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardRecordPicker, search);
  gtk_widget_class_bind_template_child (widget_class, OnwardRecordPicker, choices);
  gtk_widget_class_bind_template_child (widget_class, OnwardRecordPicker, none);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
}

static void
onward_record_picker_init (OnwardRecordPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

OnwardRecordPicker *
onward_record_picker_new (OnwardProfile    *profile,
                          OnwardLens        lens,
                          const OnwardKind *kinds,
                          guint             n_kinds,
                          OnwardRecordFunc  is_taken,
                          gpointer          data)
{
  OnwardRecordPicker *self = g_object_new (ONWARD_TYPE_RECORD_PICKER, NULL);

  self->profile = g_object_ref (profile);
  self->lens = lens;
  self->kinds = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof *kinds), kinds, n_kinds);
  self->is_taken = is_taken;
  self->data = data;

  return self;
}

void
onward_record_picker_offer_none (OnwardRecordPicker *self,
                                 const char         *label)
{
  g_return_if_fail (ONWARD_IS_RECORD_PICKER (self));

  gtk_button_set_label (self->none, label);
  gtk_widget_set_visible (GTK_WIDGET (self->none), TRUE);
}

const char *
onward_record_picker_icon_name (OnwardRecord *record)
{
  g_return_val_if_fail (ONWARD_IS_RECORD (record), NULL);

  switch (onward_record_get_kind (record))
    {
    case ONWARD_KIND_STRENGTH:
      return "onward-strengths-symbolic";

    case ONWARD_KIND_PERSON:
      return "onward-network-symbolic";

    case ONWARD_KIND_STEP:
      return "onward-plan-symbolic";

    case ONWARD_KIND_PRESENTATION:
      return "onward-together-symbolic";

    default:
      return "onward-strategies-symbolic";
    }
}

/* Two people may have the same name. */
static void
add_role (GtkWidget    *box,
          OnwardRecord *record)
{
  GtkWidget *role = gtk_label_new (NULL);

  g_object_bind_property (record, "role", role, "label", G_BINDING_SYNC_CREATE);
  gtk_label_set_ellipsize (GTK_LABEL (role), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (role), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (role), 24);
  gtk_widget_add_css_class (role, "small-words");
  gtk_box_append (GTK_BOX (box), role);
}

GtkWidget *
onward_record_picker_make_title (OnwardRecord *record)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *icon = gtk_fixed_new ();

  g_object_bind_property (record, "display-title", label, "label", G_BINDING_SYNC_CREATE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  /* GTK 4.8 puts an icon on the baseline of small words only after it has said how high both are together. */
  gtk_fixed_put (GTK_FIXED (icon), gtk_image_new_from_icon_name (onward_record_picker_icon_name (record)), 0, 0);
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  if (onward_record_get_kind (record) == ONWARD_KIND_PERSON)
    add_role (box, record);

  return box;
}
