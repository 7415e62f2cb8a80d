/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strengths"

#include "onward-strength-more.h"

#include "onward-config.h"

#include "onward-story-row.h"
#include "onward-strength-links.h"

struct _OnwardStrengthMore
{
  GtkWidget            parent_instance;

  /* Template widgets */
  GtkWidget           *content;
  OnwardWorkingList   *stories_list;
  OnwardStrengthLinks *links;

  /* Owned */
  OnwardProfile       *profile;
  OnwardFilterList    *stories;
  OnwardId             strength;
  OnwardLens           lens;
  gboolean             editable;
};

G_DEFINE_FINAL_TYPE (OnwardStrengthMore, onward_strength_more, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
place_cb (OnwardStrengthMore *self,
          OnwardAction       *action,
          const OnwardId     *id)
{
  onward_action_set_reference (action, ONWARD_KIND_STORY, id, "strength", &self->strength);
}

static void
onward_strength_more_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_EDITABLE)
    g_value_set_boolean (value, ONWARD_STRENGTH_MORE (object)->editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_strength_more_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (prop_id == PROP_EDITABLE)
    ONWARD_STRENGTH_MORE (object)->editable = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_strength_more_dispose (GObject *object)
{
  OnwardStrengthMore *self = ONWARD_STRENGTH_MORE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_STRENGTH_MORE);
  g_clear_object (&self->stories);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_strength_more_parent_class)->dispose (object);
}

static void
onward_strength_more_class_init (OnwardStrengthMoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_strength_more_dispose;
  object_class->get_property = onward_strength_more_get_property;
  object_class->set_property = onward_strength_more_set_property;

  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_STRENGTH_LINKS);
  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/strengths/onward-strength-more.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthMore, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthMore, stories_list);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthMore, links);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
}

static void
onward_strength_more_init (OnwardStrengthMore *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

OnwardStrengthMore *
onward_strength_more_new (OnwardProfile *profile,
                          OnwardLens     lens)
{
  OnwardStrengthMore *self = g_object_new (ONWARD_TYPE_STRENGTH_MORE, NULL);

  self->profile = g_object_ref (profile);
  self->lens = lens;
  self->strength = onward_id_new ();
  self->stories = onward_profile_list_of (profile, ONWARD_KIND_STORY, lens, "strength", &self->strength);
  onward_working_list_setup (self->stories_list, profile, lens, ONWARD_KIND_STORY, self->stories, ONWARD_TYPE_STORY_ROW);

  return self;
}

void
onward_strength_more_set_strength (OnwardStrengthMore *self,
                                   OnwardRecord       *strength)
{
  /* An id that nothing has, so that there are no stories without a strength. */
  OnwardId id = strength != NULL ? *onward_record_get_id (strength) : onward_id_new ();

  g_return_if_fail (ONWARD_IS_STRENGTH_MORE (self));

  if (!onward_id_equal (&self->strength, &id))
    {
      self->strength = id;
      onward_filter_list_set_reference (self->stories, "strength", &id);
    }
  onward_strength_links_set_strength (self->links, self->profile, self->lens, strength);
}

OnwardWorkingList *
onward_strength_more_get_stories (OnwardStrengthMore *self)
{
  g_return_val_if_fail (ONWARD_IS_STRENGTH_MORE (self), NULL);

  return self->stories_list;
}
