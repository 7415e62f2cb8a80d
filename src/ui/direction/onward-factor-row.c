/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-direction"

#include "onward-factor-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-words.h"
#include "onward-link-list.h"

struct _OnwardFactorRow
{
  OnwardRecordRow parent_instance;

  /* Template widgets */
  OnwardLinkList *met_by;
};

G_DEFINE_FINAL_TYPE (OnwardFactorRow, onward_factor_row, ONWARD_TYPE_RECORD_ROW)

static gboolean
is_obstacle (OnwardRecord *record)
{
  return record != NULL && g_str_equal (onward_record_get_text (record, "effect"), "obstacle");
}

static void
onward_factor_row_refresh (OnwardRecordRow *row,
                           OnwardRecord    *record)
{
  OnwardFactorRow *self = ONWARD_FACTOR_ROW (row);
  guint n_kinds;
  const OnwardKind *kinds = onward_factor_row_get_kinds (&n_kinds);

  onward_link_list_setup (self->met_by, onward_record_row_get_profile (row), onward_record_row_get_lens (row),
                          kinds, n_kinds);
  onward_link_list_set_source (self->met_by, is_obstacle (record) ? record : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->met_by), is_obstacle (record));
}

static char *
onward_factor_row_describe (OnwardRecordRow *row)
{
  OnwardRecord *record = onward_record_row_get_record (row);

  return g_strdup (onward_choice_words (ONWARD_KIND_FACTOR, "effect", onward_record_get_text (record, "effect")));
}

static void
effect_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  onward_record_row_mark (ONWARD_RECORD_ROW (widget), "effect", g_variant_get_string (parameter, NULL));
}

/* What drags between the lists can be done here, too. */
static void
onward_factor_row_add_menu (OnwardRecordRow *row,
                            GMenu           *menu)
{
  const char *const *effects = onward_schema_get_choices (ONWARD_KIND_FACTOR, "effect");
  const char *now = onward_record_get_text (onward_record_row_get_record (row), "effect");
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; effects[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (g_str_equal (effects[i], now))
        continue;
      item = g_menu_item_new (onward_choice_words (ONWARD_KIND_FACTOR, "effect", effects[i]), NULL);
      g_menu_item_set_action_and_target (item, "row.effect", "s", effects[i]);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
onward_factor_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_FACTOR_ROW);

  G_OBJECT_CLASS (onward_factor_row_parent_class)->dispose (object);
}

static void
onward_factor_row_class_init (OnwardFactorRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_factor_row_dispose;
  row_class->title_column = "title";
  row_class->refresh = onward_factor_row_refresh;
  row_class->describe = onward_factor_row_describe;
  row_class->add_menu = onward_factor_row_add_menu;

  g_type_ensure (ONWARD_TYPE_LINK_LIST);
  gtk_widget_class_install_action (widget_class, "row.effect", "s", effect_action);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/direction/onward-factor-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardFactorRow, met_by);
}

static void
onward_factor_row_init (OnwardFactorRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  onward_record_row_add_detail (row, GTK_WIDGET (self->met_by));
  onward_record_row_add_choice (row, ONWARD_KIND_FACTOR, "area", _("Where it belongs"));
}

const OnwardKind *
onward_factor_row_get_kinds (guint *n_kinds)
{
  static const OnwardKind kinds[] = {
    ONWARD_KIND_STRENGTH, ONWARD_KIND_STRATEGY, ONWARD_KIND_PERSON, ONWARD_KIND_ADJUSTMENT,
  };

  *n_kinds = G_N_ELEMENTS (kinds);

  return kinds;
}
