/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-people-tray.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-person-words.h"
#include "onward-place-button.h"
#include "onward-wrap-box.h"

/* More than these are found in the list; the tray is there to be emptied. */
#define N_BUTTONS 12

struct _OnwardPeopleTray
{
  GtkWidget         parent_instance;

  /* Template widgets */
  GtkWidget        *content;
  OnwardWrapBox    *buttons;
  GtkWidget        *guide;
  GtkLabel         *others;

  /* Owned */
  OnwardProfile    *profile;
  OnwardFilterList *people;
  OnwardLens        lens;
  gboolean          editable;
};

G_DEFINE_FINAL_TYPE (OnwardPeopleTray, onward_people_tray, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
has_no_place (OnwardRecord *person,
              gpointer      data)
{
  return onward_person_words_get_ring (person) == 0;
}

static OnwardPlaceButton *
make_button (OnwardPeopleTray *self)
{
  OnwardPlaceButton *button = g_object_new (ONWARD_TYPE_PLACE_BUTTON, "names", TRUE, NULL);

  g_object_bind_property (self, "editable", button, "sensitive", G_BINDING_SYNC_CREATE);
  onward_wrap_box_insert_before (self->buttons, GTK_WIDGET (button), NULL);

  return button;
}

static void
update (OnwardPeopleTray *self)
{
  guint n_people = g_list_model_get_n_items (G_LIST_MODEL (self->people));
  guint n_buttons = MIN (n_people, N_BUTTONS);
  guint n_others = n_people - n_buttons;
  GtkWidget *button = gtk_widget_get_next_sibling (self->guide);
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more waits in the list.",
                                                         "%u more wait in the list.", n_others), n_others);

  /* Buttons stay, so that the focus does: the next one waits where the last one was. */
  for (guint i = 0; i < n_buttons; i++)
    {
      if (button == NULL)
        button = GTK_WIDGET (make_button (self));
      onward_place_button_set_person (ONWARD_PLACE_BUTTON (button), self->profile, self->lens,
                                      onward_filter_list_get_record (self->people, i));
      button = gtk_widget_get_next_sibling (button);
    }
  for (; button != NULL; button = gtk_widget_get_next_sibling (button))
    onward_place_button_set_person (ONWARD_PLACE_BUTTON (button), self->profile, self->lens, NULL);

  gtk_label_set_label (self->others, words);
  gtk_widget_set_visible (GTK_WIDGET (self->others), n_others > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), n_people > 0);
}

static void
onward_people_tray_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_EDITABLE)
    g_value_set_boolean (value, ONWARD_PEOPLE_TRAY (object)->editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_people_tray_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (prop_id == PROP_EDITABLE)
    ONWARD_PEOPLE_TRAY (object)->editable = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_people_tray_dispose (GObject *object)
{
  OnwardPeopleTray *self = ONWARD_PEOPLE_TRAY (object);

  if (self->people != NULL)
    g_signal_handlers_disconnect_by_data (self->people, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PEOPLE_TRAY);
  g_clear_object (&self->people);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_people_tray_parent_class)->dispose (object);
}

static void
onward_people_tray_class_init (OnwardPeopleTrayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_people_tray_dispose;
  object_class->get_property = onward_people_tray_get_property;
  object_class->set_property = onward_people_tray_set_property;

  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-people-tray.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleTray, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleTray, buttons);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleTray, guide);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleTray, others);
}

static void
onward_people_tray_init (OnwardPeopleTray *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Not placed yet"), -1);
}

void
onward_people_tray_setup (OnwardPeopleTray *self,
                          OnwardProfile    *profile,
                          OnwardLens        lens)
{
  g_return_if_fail (ONWARD_IS_PEOPLE_TRAY (self) && self->profile == NULL);

  self->profile = g_object_ref (profile);
  self->lens = lens;
  self->people = onward_profile_list (profile, ONWARD_KIND_PERSON, lens);
  onward_filter_list_set_func (self->people, has_no_place, NULL, NULL);
  g_signal_connect_swapped (self->people, "items-changed", G_CALLBACK (update), self);
  update (self);
}
