/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-widgets"

#include "onward-then-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-date.h"
#include "onward-day-button.h"
#include "onward-difference-list.h"
#include "onward-empty-state.h"
#include "onward-messages.h"
#include "onward-profile-history.h"
#include "onward-profile-then.h"
#include "onward-since-choice.h"

typedef struct
{
  /* Template widgets */
  GtkLabel             *guide;
  OnwardSinceChoice    *since;
  OnwardDayButton      *until;
  AdwBin               *pictures;
  OnwardDifferenceList *differences;
  OnwardEmptyState     *empty;

  /* Owned */
  GCancellable         *reading;
  OnwardProfile        *then; /* while the later state is read */
  char                 *nothing;
} OnwardThenPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OnwardThenPage, onward_then_page, ONWARD_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_GUIDE,
  PROP_NOTHING,
  PROP_PICTURES,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The end of the day until which is looked, where the person is; 0 for now. */
static gint64
get_until (OnwardThenPagePrivate *priv)
{
  g_autofree char *iso = NULL;
  GDate day;

  g_object_get (priv->until, "day", &iso, NULL);
  if (!onward_date_parse_iso (iso, &day))
    return 0;

  g_date_add_days (&day, 1);

  return onward_date_get_beginning (&day);
}

/* What is no longer there leads nowhere. */
static void
drop_dead_ends (GPtrArray     *differences,
                OnwardProfile *now)
{
  const OnwardId nothing = { { 0 } };

  for (guint i = 0; i < differences->len; i++)
    {
      OnwardDifference *difference = g_ptr_array_index (differences, i);

      if (onward_profile_lookup (now, &difference->record) == NULL)
        difference->record = nothing;
    }
}

static void
show_nothing (OnwardThenPagePrivate *priv,
              const char            *title,
              const char            *text)
{
  g_object_set (priv->empty, "title", title, "text", text, NULL);
  gtk_widget_set_visible (GTK_WIDGET (priv->empty), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (priv->differences), FALSE);
}

static void
show (OnwardThenPage *self,
      OnwardProfile  *then,
      OnwardProfile  *later)
{
  OnwardThenPagePrivate *priv = onward_then_page_get_instance_private (self);
  g_autoptr (GPtrArray) found = ONWARD_THEN_PAGE_GET_CLASS (self)->compare (self, then, later);

  drop_dead_ends (found, onward_page_get_profile (ONWARD_PAGE (self)));
  onward_difference_list_show (priv->differences, found);
  gtk_widget_set_visible (GTK_WIDGET (priv->pictures), adw_bin_get_child (priv->pictures) != NULL);
  if (found->len == 0)
    {
      show_nothing (priv, _("As it was"), priv->nothing);
      return;
    }

  gtk_widget_set_visible (GTK_WIDGET (priv->empty), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (priv->differences), TRUE);
}

/* Returns whether there is something to show; @data may be gone where there is not. */
static gboolean
take_state (GObject        *source,
            GAsyncResult   *result,
            gpointer        data,
            OnwardProfile **state)
{
  g_autoptr (GError) error = NULL;

  *state = onward_profile_read_then_finish (ONWARD_PROFILE (source), result, &error);
  if (*state == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    onward_messages_error (GTK_WIDGET (data), error);

  return *state != NULL;
}

static void
later_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (OnwardProfile) then = NULL;
  g_autoptr (OnwardProfile) later = NULL;
  OnwardThenPagePrivate *priv;

  if (!take_state (source, result, data, &later))
    return;

  priv = onward_then_page_get_instance_private (data);
  then = g_steal_pointer (&priv->then);
  show (data, then, later);
}

static void
then_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (OnwardProfile) then = NULL;
  OnwardThenPagePrivate *priv;
  gint64 until;

  if (!take_state (source, result, data, &then))
    return;

  priv = onward_then_page_get_instance_private (data);
  until = get_until (priv);
  if (until == 0)
    {
      show (data, then, ONWARD_PROFILE (source));
      return;
    }

  g_set_object (&priv->then, then);
  onward_profile_read_then_async (ONWARD_PROFILE (source), until, priv->reading, later_read_cb, data);
}

static void
stop (OnwardThenPage *self)
{
  OnwardThenPagePrivate *priv = onward_then_page_get_instance_private (self);

  g_cancellable_cancel (priv->reading);
  g_clear_object (&priv->reading);
  g_clear_object (&priv->then);
}

static void
update (OnwardThenPage *self)
{
  OnwardThenPagePrivate *priv = onward_then_page_get_instance_private (self);
  gint64 since, until;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  stop (self);
  since = onward_since_choice_get_time (priv->since);
  until = get_until (priv);
  if (until != 0 && until <= since)
    {
      gtk_widget_set_visible (GTK_WIDGET (priv->pictures), FALSE);
      show_nothing (priv, _("The other way round"),
                    _("The second day lies before the first. Choose a later one, or Now."));
      return;
    }

  priv->reading = g_cancellable_new ();
  onward_profile_read_then_async (onward_page_get_profile (ONWARD_PAGE (self)), since, priv->reading, then_read_cb, self);
}

static void
until_picked_cb (OnwardThenPage *self,
                 const char     *day)
{
  OnwardThenPagePrivate *priv = onward_then_page_get_instance_private (self);

  onward_day_button_set_day (priv->until, day);
  update (self);
}

static void
points_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (OnwardThenPage) self = data;
  OnwardThenPagePrivate *priv = onward_then_page_get_instance_private (self);
  g_autoptr (GPtrArray) points = onward_profile_read_finish (ONWARD_PROFILE (source), result, NULL);

  if (points != NULL && priv->since != NULL)
    onward_since_choice_set_moments (priv->since, points);
}

static void
onward_then_page_map (GtkWidget *widget)
{
  OnwardPage *page = ONWARD_PAGE (widget);

  GTK_WIDGET_CLASS (onward_then_page_parent_class)->map (widget);

  /* What somebody called their moments is theirs. */
  if (onward_page_get_lens (page) == ONWARD_LENS_ME)
    onward_profile_read_points_async (onward_page_get_profile (page), NULL, points_read_cb, g_object_ref (page));
  update (ONWARD_THEN_PAGE (widget));
}

static void
onward_then_page_focus_start (OnwardPage *page)
{
  OnwardThenPagePrivate *priv = onward_then_page_get_instance_private (ONWARD_THEN_PAGE (page));

  gtk_widget_grab_focus (GTK_WIDGET (priv->since));
}

static void
onward_then_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (onward_then_page_parent_class)->constructed (object);

  onward_profile_follow (onward_page_get_profile (ONWARD_PAGE (object)), G_CALLBACK (update), object);
}

static void
onward_then_page_dispose (GObject *object)
{
  OnwardThenPagePrivate *priv = onward_then_page_get_instance_private (ONWARD_THEN_PAGE (object));

  stop (ONWARD_THEN_PAGE (object));
  g_clear_pointer (&priv->nothing, g_free);

  /* A subclass has no template of its own, and GTK 4.8 looks for one there; the page lets go of its child itself. */
  priv->since = NULL;

  G_OBJECT_CLASS (onward_then_page_parent_class)->dispose (object);
}

static void
onward_then_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  OnwardThenPagePrivate *priv = onward_then_page_get_instance_private (ONWARD_THEN_PAGE (object));

  switch (prop_id)
    {
    case PROP_GUIDE:
      g_value_set_string (value, gtk_label_get_label (priv->guide));
      break;
    case PROP_NOTHING:
      g_value_set_string (value, priv->nothing);
      break;
    case PROP_PICTURES:
      g_value_set_object (value, adw_bin_get_child (priv->pictures));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_then_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  OnwardThenPagePrivate *priv = onward_then_page_get_instance_private (ONWARD_THEN_PAGE (object));

  switch (prop_id)
    {
    case PROP_GUIDE:
      gtk_label_set_label (priv->guide, g_value_get_string (value));
      break;
    case PROP_NOTHING:
      g_free (priv->nothing);
      priv->nothing = g_value_dup_string (value);
      break;
    case PROP_PICTURES:
      adw_bin_set_child (priv->pictures, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_then_page_class_init (OnwardThenPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_then_page_constructed;
  object_class->dispose = onward_then_page_dispose;
  object_class->get_property = onward_then_page_get_property;
  object_class->set_property = onward_then_page_set_property;
  widget_class->map = onward_then_page_map;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_then_page_focus_start;

  properties[PROP_GUIDE] =
    g_param_spec_string ("guide", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NOTHING] =
    g_param_spec_string ("nothing", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PICTURES] =
    g_param_spec_object ("pictures", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "workspace.leave", NULL);
  g_type_ensure (ONWARD_TYPE_DAY_BUTTON);
  g_type_ensure (ONWARD_TYPE_DIFFERENCE_LIST);
  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_SINCE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/widgets/onward-then-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, OnwardThenPage, guide);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardThenPage, since);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardThenPage, until);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardThenPage, pictures);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardThenPage, differences);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardThenPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, until_picked_cb);
}

static void
onward_then_page_init (OnwardThenPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
