/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-finding"

#include "onward-finding-card.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-words.h"

struct _OnwardFindingCard
{
  GtkWidget  parent_instance;

  /* Template */
  GtkWidget *content;
  GtkWidget *family;
  GtkImage  *symbol;
  GtkLabel  *family_words;
  GtkLabel  *title;
  GtkLabel  *shows;
  GtkLabel  *said;
};

G_DEFINE_FINAL_TYPE (OnwardFindingCard, onward_finding_card, GTK_TYPE_WIDGET)

static void
onward_finding_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_FINDING_CARD);

  G_OBJECT_CLASS (onward_finding_card_parent_class)->dispose (object);
}

static void
onward_finding_card_class_init (OnwardFindingCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_finding_card_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "findingcard");
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/finding/onward-finding-card.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingCard, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingCard, family);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingCard, symbol);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingCard, family_words);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingCard, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingCard, shows);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingCard, said);
}

static void
onward_finding_card_init (OnwardFindingCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

void
onward_finding_card_show (OnwardFindingCard           *self,
                          const OnwardFindingCardText *text,
                          const char                  *place,
                          const char                  *said)
{
  const char *family = onward_choice_words (ONWARD_KIND_STRENGTH, "family", text->family);
  g_autofree char *icon = g_strdup_printf ("onward-%s-symbolic", text->family);
  g_autofree char *reply = NULL;
  g_autofree char *description = NULL;
  const char *classes[] = { "finding-family", text->family, NULL };

  g_return_if_fail (ONWARD_IS_FINDING_CARD (self));

  /* Translators: %s is what was said to a card, such as Sometimes */
  reply = *said != '\0' ? g_strdup_printf (_("You said: %s"), said) : g_strdup ("");
  description = g_strdup_printf ("%s. %s. %s. %s", text->shows, family, place, reply);

  gtk_widget_set_css_classes (self->family, classes);
  gtk_image_set_from_icon_name (self->symbol, icon);
  gtk_label_set_label (self->family_words, family);
  gtk_label_set_label (self->title, text->title);
  gtk_label_set_label (self->shows, text->shows);
  gtk_label_set_label (self->said, *reply != '\0' ? reply : place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}
