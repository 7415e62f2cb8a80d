/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-page.h"

#include "onward-config.h"

#include "onward-button.h"

#define NARROW 600

typedef struct
{
  /* Template widgets */
  GtkWidget     *scroller;
  GtkWidget     *clamp;

  /* Owned */
  char          *title;
  char          *icon_name;
  GtkWidget     *child;
  OnwardProfile *profile;
  OnwardLens     lens;
} OnwardPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OnwardPage, onward_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_ICON_NAME,
  PROP_CHILD,
  PROP_PROFILE,
  PROP_LENS,
  PROP_WIDTH,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
get_editable (OnwardPagePrivate *priv)
{
  return priv->profile != NULL && priv->lens == ONWARD_LENS_ME &&
         !onward_profile_get_read_only (priv->profile);
}

static void
read_only_changed_cb (OnwardPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
}

static void
set_child (OnwardPage *self,
           GtkWidget  *child)
{
  OnwardPagePrivate *priv = onward_page_get_instance_private (self);

  if (g_set_object (&priv->child, child))
    {
      g_object_set (priv->clamp, "child", child, NULL);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
    }
}

static void
set_profile (OnwardPage    *self,
             OnwardProfile *profile)
{
  OnwardPagePrivate *priv = onward_page_get_instance_private (self);

  priv->profile = g_object_ref (profile);
  g_signal_connect_object (profile, "notify::read-only",
                           G_CALLBACK (read_only_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
onward_page_real_focus_start (OnwardPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
onward_page_real_show_record (OnwardPage   *self,
                              OnwardRecord *record)
{
  return FALSE;
}

static void
onward_page_constructed (GObject *object)
{
  OnwardPage *self = ONWARD_PAGE (object);
  OnwardPagePrivate *priv = onward_page_get_instance_private (self);

  G_OBJECT_CLASS (onward_page_parent_class)->constructed (object);

  /* Templates are bound before the profile is known. */
  g_object_notify_by_pspec (object, properties[PROP_EDITABLE]);
  if (priv->title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, priv->title, -1);
  /* In large text one long button would make the whole page wider than a narrow window. */
  if (priv->child != NULL)
    onward_button_let_all_wrap (priv->child);
}

static void
onward_page_dispose (GObject *object)
{
  OnwardPage *self = ONWARD_PAGE (object);
  OnwardPagePrivate *priv = onward_page_get_instance_private (self);

  /* Every subclass disposes of its own template, and GTK 4.8 then forgets those of all classes
   * above it, so that it must not be asked a second time. */
  g_clear_object (&priv->child);
  g_clear_pointer (&priv->scroller, gtk_widget_unparent);
  g_clear_object (&priv->profile);
  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->icon_name, g_free);

  G_OBJECT_CLASS (onward_page_parent_class)->dispose (object);
}

static void
onward_page_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  OnwardPage *self = ONWARD_PAGE (object);
  OnwardPagePrivate *priv = onward_page_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, priv->icon_name);
      break;
    case PROP_CHILD:
      g_value_set_object (value, priv->child);
      break;
    case PROP_PROFILE:
      g_value_set_object (value, priv->profile);
      break;
    case PROP_LENS:
      g_value_set_int (value, priv->lens);
      break;
    case PROP_WIDTH:
      g_object_get_property (G_OBJECT (priv->clamp), "maximum-size", value);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, get_editable (priv));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_page_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  OnwardPage *self = ONWARD_PAGE (object);
  OnwardPagePrivate *priv = onward_page_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_free (priv->title);
      priv->title = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ICON_NAME:
      g_free (priv->icon_name);
      priv->icon_name = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    case PROP_PROFILE:
      set_profile (self, g_value_get_object (value));
      break;
    case PROP_LENS:
      priv->lens = g_value_get_int (value);
      break;
    case PROP_WIDTH:
      g_object_set (priv->clamp, "maximum-size", g_value_get_int (value),
                    "tightening-threshold", g_value_get_int (value), NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_page_class_init (OnwardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  klass->focus_start = onward_page_real_focus_start;
  klass->show_record = onward_page_real_show_record;
  object_class->constructed = onward_page_constructed;
  object_class->dispose = onward_page_dispose;
  object_class->get_property = onward_page_get_property;
  object_class->set_property = onward_page_set_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ICON_NAME] =
    g_param_spec_string ("icon-name", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROFILE] =
    g_param_spec_object ("profile", NULL, NULL, ONWARD_TYPE_PROFILE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LENS] =
    g_param_spec_int ("lens", NULL, NULL, ONWARD_LENS_ME, ONWARD_LENS_LOCKED, ONWARD_LENS_ME,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDTH] =
    g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 860, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "place");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/widgets/onward-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, OnwardPage, scroller);
  gtk_widget_class_bind_template_child_private (widget_class, OnwardPage, clamp);
}

static void
onward_page_init (OnwardPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
onward_page_is_narrow (GtkWidget *inside)
{
  GtkRoot *root = gtk_widget_get_root (inside);
  int width = root != NULL ? gtk_widget_get_width (GTK_WIDGET (root)) : 0;

  return width > 0 && width < NARROW;
}

const char *
onward_page_get_title (OnwardPage *self)
{
  OnwardPagePrivate *priv = onward_page_get_instance_private (self);

  g_return_val_if_fail (ONWARD_IS_PAGE (self), NULL);

  return priv->title;
}

const char *
onward_page_get_icon_name (OnwardPage *self)
{
  OnwardPagePrivate *priv = onward_page_get_instance_private (self);

  g_return_val_if_fail (ONWARD_IS_PAGE (self), NULL);

  return priv->icon_name;
}

OnwardProfile *
onward_page_get_profile (OnwardPage *self)
{
  OnwardPagePrivate *priv = onward_page_get_instance_private (self);

  g_return_val_if_fail (ONWARD_IS_PAGE (self), NULL);

  return priv->profile;
}

OnwardLens
onward_page_get_lens (OnwardPage *self)
{
  OnwardPagePrivate *priv = onward_page_get_instance_private (self);

  g_return_val_if_fail (ONWARD_IS_PAGE (self), ONWARD_LENS_LOCKED);

  return priv->lens;
}

void
onward_page_focus_start (OnwardPage *self)
{
  g_return_if_fail (ONWARD_IS_PAGE (self));

  ONWARD_PAGE_GET_CLASS (self)->focus_start (self);
}

gboolean
onward_page_show_record (OnwardPage   *self,
                         OnwardRecord *record)
{
  g_return_val_if_fail (ONWARD_IS_PAGE (self), FALSE);
  g_return_val_if_fail (ONWARD_IS_RECORD (record), FALSE);

  return ONWARD_PAGE_GET_CLASS (self)->show_record (self, record);
}
