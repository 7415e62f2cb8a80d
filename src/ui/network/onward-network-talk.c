/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-network-talk.h"

#include "onward-button.h"
#include "onward-config.h"
#include "onward-map-words.h"
#include "onward-network-words.h"
#include "onward-wrap-box.h"

#define N_LISTS 4

struct _OnwardNetworkTalk
{
  GtkWidget         parent_instance;

  /* Template widgets */
  GtkWidget        *content;
  OnwardWrapBox    *choices;
  GtkLabel         *about;
  GtkWidget        *sentences;

  /* Borrowed */
  GtkWidget        *buttons[ONWARD_N_MAP_LAYERS];

  /* Owned */
  OnwardProfile    *profile;
  OnwardFilterList *lists[N_LISTS];
  GPtrArray        *watched;
  OnwardLens        lens;
  guint             layer;
  guint             waiting;
};

G_DEFINE_FINAL_TYPE (OnwardNetworkTalk, onward_network_talk, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LAYER,
  PROP_CHOOSES,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const OnwardKind kinds[N_LISTS] = {
  ONWARD_KIND_PERSON, ONWARD_KIND_TIE, ONWARD_KIND_CONSENT, ONWARD_KIND_LINK,
};

/* The layers of the map and the topics stand in the same order, the map begins with none. */
G_STATIC_ASSERT (ONWARD_N_MAP_LAYERS == ONWARD_N_NETWORK_TOPICS + 1);
G_STATIC_ASSERT (ONWARD_MAP_LAYER_ACQUAINTANCE == ONWARD_NETWORK_TOPIC_TIES + 1);
G_STATIC_ASSERT (ONWARD_MAP_LAYER_MAY_KNOW == ONWARD_NETWORK_TOPIC_MAY_KNOW + 1);

static void
add_sentence (OnwardNetworkTalk *self,
              const char        *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (self->sentences), label);
}

static void
tell (OnwardNetworkTalk *self)
{
  g_autoptr (GPtrArray) words = NULL;
  GtkWidget *label;

  while ((label = gtk_widget_get_first_child (self->sentences)) != NULL)
    gtk_box_remove (GTK_BOX (self->sentences), label);
  if (self->layer == ONWARD_MAP_LAYER_NONE || self->profile == NULL)
    return;

  words = onward_network_words (self->profile, self->lens, self->layer - 1);
  for (guint i = 0; i < words->len; i++)
    add_sentence (self, g_ptr_array_index (words, i));
}

static gboolean
tell_later_cb (gpointer data)
{
  OnwardNetworkTalk *self = data;

  self->waiting = 0;
  tell (self);

  return G_SOURCE_REMOVE;
}

/* One action may change many records; they are told once. */
static void
changed_cb (OnwardNetworkTalk *self)
{
  if (self->waiting == 0)
    self->waiting = g_idle_add (tell_later_cb, self);
}

static void
unwatch_records (OnwardNetworkTalk *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->watched, i), self);
  g_ptr_array_set_size (self->watched, 0);
}

static void
watch_records (OnwardNetworkTalk *self)
{
  unwatch_records (self);
  for (guint i = 0; i < N_LISTS && self->lists[i] != NULL; i++)
    for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (self->lists[i])); j++)
      {
        OnwardRecord *record = onward_filter_list_get_record (self->lists[i], j);

        g_signal_connect_swapped (record, "notify", G_CALLBACK (changed_cb), self);
        g_ptr_array_add (self->watched, g_object_ref (record));
      }
}

static void
items_changed_cb (OnwardNetworkTalk *self)
{
  watch_records (self);
  changed_cb (self);
}

static void
stop_watching (OnwardNetworkTalk *self)
{
  unwatch_records (self);
  for (guint i = 0; i < N_LISTS; i++)
    {
      if (self->lists[i] != NULL)
        g_signal_handlers_disconnect_by_data (self->lists[i], self);
      g_clear_object (&self->lists[i]);
    }
  g_clear_handle_id (&self->waiting, g_source_remove);
}

/* Nothing is looked at while nothing is told. */
static void
start_watching (OnwardNetworkTalk *self)
{
  for (guint i = 0; i < N_LISTS; i++)
    {
      self->lists[i] = onward_profile_list (self->profile, kinds[i], self->lens);
      g_signal_connect_swapped (self->lists[i], "items-changed", G_CALLBACK (items_changed_cb), self);
    }
  watch_records (self);
}

static void
update (OnwardNetworkTalk *self)
{
  gboolean told = self->layer != ONWARD_MAP_LAYER_NONE;

  for (guint i = 1; i < ONWARD_N_MAP_LAYERS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), i == self->layer);
  gtk_label_set_label (self->about, onward_map_words_layer_sentence (self->layer));

  /* The map says it itself. */
  gtk_widget_set_visible (GTK_WIDGET (self->about), told && gtk_widget_get_visible (GTK_WIDGET (self->choices)));
  gtk_widget_set_visible (self->sentences, told);
  if (self->profile == NULL)
    return;

  if (told && self->lists[0] == NULL)
    start_watching (self);
  else if (!told)
    stop_watching (self);
  tell (self);
}

static void
toggled_cb (OnwardNetworkTalk *self,
            GtkToggleButton   *button)
{
  guint layer = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "layer"));

  if (gtk_toggle_button_get_active (button))
    g_object_set (self, "layer", layer, NULL);
  else if (self->layer == layer)
    g_object_set (self, "layer", ONWARD_MAP_LAYER_NONE, NULL);
}

static void
onward_network_talk_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  OnwardNetworkTalk *self = ONWARD_NETWORK_TALK (object);

  switch (prop_id)
    {
    case PROP_LAYER:
      g_value_set_uint (value, self->layer);
      break;
    case PROP_CHOOSES:
      g_value_set_boolean (value, gtk_widget_get_visible (GTK_WIDGET (self->choices)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_network_talk_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  OnwardNetworkTalk *self = ONWARD_NETWORK_TALK (object);

  switch (prop_id)
    {
    case PROP_LAYER:
      if (self->layer == g_value_get_uint (value))
        return;
      self->layer = g_value_get_uint (value);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_CHOOSES:
      gtk_widget_set_visible (GTK_WIDGET (self->choices), g_value_get_boolean (value));
      update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_network_talk_dispose (GObject *object)
{
  OnwardNetworkTalk *self = ONWARD_NETWORK_TALK (object);

  if (self->watched != NULL)
    stop_watching (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_NETWORK_TALK);
  g_clear_pointer (&self->watched, g_ptr_array_unref);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_network_talk_parent_class)->dispose (object);
}

static void
onward_network_talk_class_init (OnwardNetworkTalkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_network_talk_dispose;
  object_class->get_property = onward_network_talk_get_property;
  object_class->set_property = onward_network_talk_set_property;

  properties[PROP_LAYER] =
    g_param_spec_uint ("layer", NULL, NULL, 0, ONWARD_N_MAP_LAYERS - 1, ONWARD_MAP_LAYER_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOOSES] =
    g_param_spec_boolean ("chooses", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-network-talk.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkTalk, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkTalk, choices);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkTalk, about);
  gtk_widget_class_bind_template_child (widget_class, OnwardNetworkTalk, sentences);
}

static void
onward_network_talk_init (OnwardNetworkTalk *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 1; i < ONWARD_N_MAP_LAYERS; i++)
    {
      self->buttons[i] = gtk_toggle_button_new_with_label (onward_map_words_layer (i));
      onward_button_let_wrap (GTK_BUTTON (self->buttons[i]));
      gtk_widget_add_css_class (self->buttons[i], "chip");
      g_object_set_data (G_OBJECT (self->buttons[i]), "layer", GUINT_TO_POINTER (i));
      g_signal_connect_object (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      onward_wrap_box_insert_before (self->choices, self->buttons[i], NULL);
    }
  update (self);
}

void
onward_network_talk_setup (OnwardNetworkTalk *self,
                           OnwardProfile     *profile,
                           OnwardLens         lens)
{
  g_return_if_fail (ONWARD_IS_NETWORK_TALK (self) && self->profile == NULL);

  self->profile = g_object_ref (profile);
  self->lens = lens;
  update (self);
}
