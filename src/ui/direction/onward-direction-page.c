/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-direction"

#include "onward-direction-page.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-edit.h"
#include "onward-edit-text.h"
#include "onward-empty-state.h"
#include "onward-plan-choice.h"
#include "onward-wrap-box.h"

#define N_PARTS 4
#define N_TEXTS 3 /* the last part is the route */

struct _OnwardDirectionPage
{
  OnwardPage        parent_instance;

  /* Template widgets */
  GtkWidget        *parts[N_PARTS];
  OnwardEditText   *texts[N_TEXTS];
  GtkWidget        *prompts;
  GtkWidget        *routes;
  GtkLabel         *route_hint;
  GtkWidget        *other;
  GtkWidget        *nothing;

  /* Owned */
  OnwardPlanChoice *choice;
  OnwardRecord     *plan;
  guint             asked;
};

G_DEFINE_FINAL_TYPE (OnwardDirectionPage, onward_direction_page, ONWARD_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_ROUTE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *const columns[N_PARTS] = { "why", "goal", "picture", "route" };

static gboolean
is_answered (OnwardDirectionPage *self,
             guint                part)
{
  const char *text = self->plan != NULL ? onward_record_get_text (self->plan, columns[part]) : "";

  return part < N_TEXTS ? *text != '\0' : *text != '\0' && !g_str_equal (text, "open");
}

static const char *
get_route_hint (const char *route)
{
  if (g_str_equal (route, "open"))
    return _("It can stay open for as long as you like.");
  if (g_str_equal (route, "looking") || g_str_equal (route, "training"))
    return _("No employer is needed. Steps, hours and people work in the same way.");

  return "";
}

static gboolean
is_writing (OnwardDirectionPage *self)
{
  for (guint i = 0; i < N_TEXTS; i++)
    if (onward_edit_text_get_editing (self->texts[i]))
      return TRUE;

  return FALSE;
}

/* Nothing comes or goes while somebody writes. */
static void
update_parts (OnwardDirectionPage *self)
{
  gboolean editable;
  guint n_open = 0;
  guint n_shown = 0;

  if (is_writing (self))
    return;

  g_object_get (self, "editable", &editable, NULL);
  for (guint i = 0; i < N_PARTS; i++)
    n_open += !is_answered (self, i);
  for (guint i = 0; n_open > 0 && i < N_PARTS && is_answered (self, self->asked); i++)
    self->asked = (self->asked + 1) % N_PARTS;
  for (guint i = 0; i < N_PARTS; i++)
    {
      gboolean shown = is_answered (self, i) || (editable && self->plan != NULL && i == self->asked);

      gtk_widget_set_visible (self->parts[i], shown);
      n_shown += shown;
    }
  gtk_widget_set_visible (self->prompts, editable);
  gtk_widget_set_sensitive (self->routes, editable);
  gtk_widget_set_visible (self->other, editable && self->plan != NULL && n_open > 1);
  gtk_widget_set_visible (self->nothing, n_shown == 0);
}

static void
route_changed_cb (OnwardDirectionPage *self)
{
  const char *route = self->plan != NULL ? onward_record_get_text (self->plan, "route") : "";
  const char *hint = get_route_hint (route);

  gtk_label_set_label (self->route_hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->route_hint), *hint != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROUTE]);
}

static void
record_changed_cb (OnwardDirectionPage *self,
                   GParamSpec          *pspec)
{
  if (g_str_equal (pspec->name, "route"))
    route_changed_cb (self);
  update_parts (self);
}

static void
plan_changed_cb (OnwardDirectionPage *self)
{
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardRecord *plan = onward_plan_choice_get_plan (self->choice);

  if (self->plan == plan)
    return;
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, record_changed_cb, self);
  g_set_object (&self->plan, plan);
  if (plan != NULL)
    g_signal_connect_object (plan, "notify", G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < N_TEXTS; i++)
    onward_edit_text_set_field (self->texts[i], profile, plan, columns[i]);
  self->asked = 0;
  route_changed_cb (self);
  update_parts (self);
}

static void
other_cb (OnwardDirectionPage *self)
{
  do
    self->asked = (self->asked + 1) % N_PARTS;
  while (is_answered (self, self->asked));
  update_parts (self);
  gtk_widget_child_focus (self->parts[self->asked], GTK_DIR_TAB_FORWARD);
}

static void
begin_line_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  static const struct { const char *name; const char *words; } lines[] = {
    { "lasts", N_("It lasts because ") },
    { "gives", N_("It gives me ") },
    { "balance", N_("At home there is room for ") },
    { "feel", N_("I feel ") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (g_str_equal (lines[i].name, g_variant_get_string (parameter, NULL)))
      onward_edit_text_add_line (ONWARD_DIRECTION_PAGE (widget)->texts[2], _(lines[i].words));
}

static void
onward_direction_page_focus_start (OnwardPage *page)
{
  OnwardDirectionPage *self = ONWARD_DIRECTION_PAGE (page);
  GtkWidget *start = self->parts[self->asked];

  if (!gtk_widget_get_visible (start) || !gtk_widget_child_focus (start, GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
onward_direction_page_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  OnwardDirectionPage *self = ONWARD_DIRECTION_PAGE (object);

  switch (prop_id)
    {
    case PROP_ROUTE:
      g_value_set_string (value, self->plan != NULL ? onward_record_get_text (self->plan, "route") : "");
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_direction_page_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  OnwardDirectionPage *self = ONWARD_DIRECTION_PAGE (object);
  OnwardAction *action;

  switch (prop_id)
    {
    case PROP_ROUTE:
      if (self->plan == NULL ||
          g_str_equal (onward_record_get_text (self->plan, "route"), g_value_get_string (value)))
        return;
      action = onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_PLAN, onward_record_get_id (self->plan));
      onward_action_set_text (action, ONWARD_KIND_PLAN, onward_record_get_id (self->plan), "route",
                              g_value_get_string (value));
      onward_edit_apply (GTK_WIDGET (self), onward_page_get_profile (ONWARD_PAGE (self)), action);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_direction_page_constructed (GObject *object)
{
  OnwardDirectionPage *self = ONWARD_DIRECTION_PAGE (object);
  OnwardPage *page = ONWARD_PAGE (self);

  G_OBJECT_CLASS (onward_direction_page_parent_class)->constructed (object);

  self->choice = g_object_ref (onward_plan_choice_get (onward_page_get_profile (page), onward_page_get_lens (page)));
  g_signal_connect_object (self->choice, "notify::plan", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::editable", G_CALLBACK (update_parts), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < N_TEXTS; i++)
    g_signal_connect_object (self->texts[i], "notify::editing", G_CALLBACK (update_parts), self, G_CONNECT_SWAPPED);
  plan_changed_cb (self);
  update_parts (self);
}

static void
onward_direction_page_dispose (GObject *object)
{
  OnwardDirectionPage *self = ONWARD_DIRECTION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_DIRECTION_PAGE);
  g_clear_object (&self->plan);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (onward_direction_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      g_autofree char *text = g_strconcat (columns[i], "_words", NULL);

      gtk_widget_class_bind_template_child_full (widget_class, columns[i], FALSE,
                                                 G_STRUCT_OFFSET (OnwardDirectionPage, parts) + i * sizeof (GtkWidget *));
      if (i < N_TEXTS)
        gtk_widget_class_bind_template_child_full (widget_class, text, FALSE,
                                                   G_STRUCT_OFFSET (OnwardDirectionPage, texts) + i * sizeof (OnwardEditText *));
    }
  gtk_widget_class_bind_template_child (widget_class, OnwardDirectionPage, prompts);
  gtk_widget_class_bind_template_child (widget_class, OnwardDirectionPage, routes);
  gtk_widget_class_bind_template_child (widget_class, OnwardDirectionPage, route_hint);
  gtk_widget_class_bind_template_child (widget_class, OnwardDirectionPage, other);
  gtk_widget_class_bind_template_child (widget_class, OnwardDirectionPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, other_cb);
}

static void
onward_direction_page_class_init (OnwardDirectionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_direction_page_get_property;
  object_class->set_property = onward_direction_page_set_property;
  object_class->constructed = onward_direction_page_constructed;
  object_class->dispose = onward_direction_page_dispose;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_direction_page_focus_start;

  properties[PROP_ROUTE] =
    g_param_spec_string ("route", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "direction.route", "route");
  gtk_widget_class_install_action (widget_class, "direction.begin-line", "s", begin_line_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "workspace.leave", NULL);

  g_type_ensure (ONWARD_TYPE_EDIT_TEXT);
  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/direction/onward-direction-page.ui");
  bind_template (widget_class);
}

static void
onward_direction_page_init (OnwardDirectionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
