/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-person-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-arenas.h"
#include "onward-person-edit.h"
#include "onward-person-more.h"
#include "onward-person-words.h"
#include "onward-place-button.h"
#include "onward-ties.h"

struct _OnwardPersonRow
{
  OnwardRecordRow    parent_instance;

  /* Template widgets */
  GtkLabel          *initials;
  GtkLabel          *role;
  GtkLabel          *summary;
  GtkLabel          *wished;
  OnwardPlaceButton *place;

  /* Borrowed; there once it was unfolded */
  OnwardPersonMore  *more;

  /* Owned */
  gboolean           follows;
};

G_DEFINE_FINAL_TYPE (OnwardPersonRow, onward_person_row, ONWARD_TYPE_RECORD_ROW)

/* The name of a row tells of ties and of the part of the network, too. */
static void
follow (OnwardPersonRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);
  OnwardProfile *profile = onward_record_row_get_profile (row);
  OnwardLens lens = onward_record_row_get_lens (row);

  if (self->follows)
    return;

  self->follows = TRUE;
  g_signal_connect_object (onward_ties_get (profile, lens), "changed",
                           G_CALLBACK (onward_record_row_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (onward_arenas_get (profile, lens), "changed",
                           G_CALLBACK (onward_record_row_refresh), self, G_CONNECT_SWAPPED);
}

static void
show_words (GtkLabel   *label,
            const char *words,
            gboolean    expanded)
{
  gtk_label_set_label (label, words);
  gtk_widget_set_visible (GTK_WIDGET (label), *words != '\0' && !expanded);
}

/* What I want from them matters most; a folded row has room for one thing. */
static void
update_summary (OnwardPersonRow *self,
                OnwardRecord    *record,
                gboolean         expanded)
{
  const char *wants = record != NULL ? onward_record_get_text (record, "wants") : "";
  const char *words = *wants != '\0' || record == NULL ? wants : onward_record_get_text (record, "helps_with");

  show_words (self->role, record != NULL ? onward_record_get_text (record, "role") : "", expanded);
  show_words (self->summary, words, expanded);
}

static void
set_wished (OnwardPersonRow *self,
            gboolean         wished)
{
  gtk_widget_set_visible (GTK_WIDGET (self->wished), wished);
  if (wished)
    gtk_widget_add_css_class (GTK_WIDGET (self->initials), "wished");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->initials), "wished");
}

static void
onward_person_row_refresh (OnwardRecordRow *row,
                           OnwardRecord    *record)
{
  OnwardPersonRow *self = ONWARD_PERSON_ROW (row);
  gboolean expanded = onward_record_row_get_expanded (row);
  gboolean editable = record != NULL && onward_record_row_get_editable (row);
  guint ring = record != NULL ? onward_person_words_get_ring (record) : 0;
  g_autofree char *initials = onward_person_words_initials (record != NULL ? onward_record_get_display_title (record) : "");

  if (record != NULL)
    follow (self);
  gtk_label_set_label (self->initials, initials);
  update_summary (self, record, expanded);
  set_wished (self, record != NULL && onward_record_get_integer (record, "wished") != 0);
  onward_place_button_set_person (self->place, onward_record_row_get_profile (row),
                                  onward_record_row_get_lens (row), record);
  gtk_widget_set_sensitive (GTK_WIDGET (self->place), editable);
  if (self->more != NULL)
    {
      onward_person_more_set_person (self->more, record);
      gtk_widget_set_visible (GTK_WIDGET (self->more), expanded);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.closer", editable && ring != 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.further", editable && ring > 0 && ring < ONWARD_N_RINGS);
}

static void
onward_person_row_unfold (OnwardRecordRow *row)
{
  OnwardPersonRow *self = ONWARD_PERSON_ROW (row);

  self->more = onward_person_more_new (onward_record_row_get_profile (row), onward_record_row_get_lens (row));
  g_object_bind_property (self, "editable", self->more, "editable", G_BINDING_SYNC_CREATE);
  onward_record_row_add_detail (row, GTK_WIDGET (self->more));
}

static void
onward_person_row_add_menu (OnwardRecordRow *row,
                            GMenu           *menu)
{
  g_autoptr (GMenu) part = g_menu_new ();

  g_menu_append (part, _("Move Closer"), "person.closer");
  g_menu_append (part, _("Move Further Away"), "person.further");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (part));
}

/* Said after the name, as in "Anna, my manager, inner ring, Work, 2 ties": where the map shows them. */
static char *
onward_person_row_describe (OnwardRecordRow *row)
{
  OnwardRecord *record = onward_record_row_get_record (row);
  OnwardProfile *profile = onward_record_row_get_profile (row);
  OnwardArenas *arenas = onward_arenas_get (profile, onward_record_row_get_lens (row));
  OnwardTies *ties = onward_ties_get (profile, onward_record_row_get_lens (row));
  const char *role = onward_record_get_text (record, "role");
  g_autofree char *place =
    onward_person_words_place (onward_person_words_get_ring (record),
                               onward_arenas_get_title (arenas, onward_arenas_find (arenas, record)),
                               onward_ties_count (ties, onward_record_get_id (record)));

  return *role != '\0' ? g_strconcat (role, ", ", place, NULL) : g_steal_pointer (&place);
}

static void
move (GtkWidget *widget,
      int        by)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (widget);
  OnwardRecord *record = onward_record_row_get_record (row);
  guint ring = onward_person_words_get_ring (record);

  /* Who has no place yet comes in from outside. */
  onward_person_edit_set_ring (widget, onward_record_row_get_profile (row), record,
                               ring == 0 ? ONWARD_N_RINGS : ring + by);
}

static void
closer_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  move (widget, -1);
}

static void
further_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  move (widget, 1);
}

static void
onward_person_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_PERSON_ROW);

  G_OBJECT_CLASS (onward_person_row_parent_class)->dispose (object);
}

static void
onward_person_row_class_init (OnwardPersonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  object_class->dispose = onward_person_row_dispose;
  row_class->title_column = "name";
  row_class->refresh = onward_person_row_refresh;
  row_class->unfold = onward_person_row_unfold;
  row_class->add_menu = onward_person_row_add_menu;
  row_class->describe = onward_person_row_describe;

  g_type_ensure (ONWARD_TYPE_PLACE_BUTTON);
  gtk_widget_class_install_action (widget_class, "person.closer", NULL, closer_action);
  gtk_widget_class_install_action (widget_class, "person.further", NULL, further_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonRow, initials);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonRow, role);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonRow, summary);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonRow, wished);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonRow, place);
}

static void
onward_person_row_init (OnwardPersonRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (onward_record_row_get_title (row),
                "label", _("Name or role"),
                "placeholder", _("By role or initials is enough"),
                NULL);
  onward_record_row_add_lead (row, GTK_WIDGET (self->initials));
  onward_record_row_add_detail (row, GTK_WIDGET (self->role));
  onward_record_row_add_detail (row, GTK_WIDGET (self->summary));
  onward_record_row_add_chip (row, GTK_WIDGET (self->place));
  onward_record_row_add_chip (row, GTK_WIDGET (self->wished));
  onward_record_row_set_expandable (row, TRUE);
}

gboolean
onward_person_row_show (OnwardPersonRow *self,
                        OnwardRecord    *record)
{
  g_return_val_if_fail (ONWARD_IS_PERSON_ROW (self), FALSE);

  return self->more != NULL && onward_person_lists_show (onward_person_more_get_lists (self->more), record);
}
