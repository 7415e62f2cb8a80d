/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-words"

#include "onward-words-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-empty-state.h"
#include "onward-presentation-editor.h"
#include "onward-presentation-row.h"
#include "onward-words-picker.h"
#include "onward-working-list.h"

struct _OnwardWordsPage
{
  OnwardPage                parent_instance;

  /* Template widgets */
  GtkWidget                *back;
  AdwButtonContent         *back_words;
  GtkStack                 *stack;
  OnwardWorkingList        *list;
  OnwardWordsPicker        *picker;

  /* Borrowed */
  OnwardPresentationEditor *editor;

  /* Owned */
  OnwardFilterList         *presentations;
  OnwardId                  coming; /* is opened when it is there */
};

G_DEFINE_FINAL_TYPE (OnwardWordsPage, onward_words_page, ONWARD_TYPE_PAGE)

static gboolean
is_at (OnwardWordsPage *self,
       const char      *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

static void
update_back (OnwardWordsPage *self)
{
  adw_button_content_set_label (self->back_words,
                                is_at (self, "picker") ? _("To These Words") :
                                is_at (self, "editor") ? _("All My Words") : _("Back"));
}

/* Each level begins at its top, wherever the one before was scrolled to. */
static void
show_level (OnwardWordsPage *self,
            GtkWidget       *level)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self->stack), GTK_TYPE_SCROLLED_WINDOW);

  gtk_stack_set_visible_child (self->stack, level);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 0);
}

static void
drop_editor (OnwardWordsPage *self)
{
  if (self->editor == NULL)
    return;

  onward_words_picker_set_presentation (self->picker, NULL, ONWARD_LENS_LOCKED, NULL);
  onward_presentation_editor_set_presentation (self->editor, NULL, ONWARD_LENS_LOCKED, NULL);
  gtk_stack_remove (self->stack, GTK_WIDGET (self->editor));
  self->editor = NULL;
}

static void
show_list (OnwardWordsPage *self)
{
  show_level (self, gtk_stack_get_child_by_name (self->stack, "list"));
  gtk_widget_grab_focus (self->back);
  drop_editor (self);
}

static void
copied_cb (OnwardWordsPage *self,
           const OnwardId  *id)
{
  self->coming = *id;
}

static void
open_record (OnwardWordsPage *self,
             OnwardRecord    *record)
{
  OnwardPage *page = ONWARD_PAGE (self);

  if (self->editor != NULL && onward_presentation_editor_get_presentation (self->editor) == record)
    {
      show_level (self, GTK_WIDGET (self->editor));
      return;
    }

  drop_editor (self);
  self->editor = g_object_new (ONWARD_TYPE_PRESENTATION_EDITOR, NULL);
  g_object_bind_property (self, "editable", self->editor, "editable", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->editor, "copied", G_CALLBACK (copied_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->editor), "editor");
  onward_presentation_editor_set_presentation (self->editor, onward_page_get_profile (page),
                                               onward_page_get_lens (page), record);
  show_level (self, GTK_WIDGET (self->editor));
  gtk_widget_grab_focus (self->back);
}

static void
presentations_changed_cb (OnwardWordsPage *self)
{
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardRecord *coming = onward_id_is_none (&self->coming) ? NULL : onward_profile_lookup (profile, &self->coming);

  if (coming != NULL)
    {
      self->coming = (OnwardId) { 0 };
      open_record (self, coming);
      gtk_widget_grab_focus (GTK_WIDGET (self->editor));
    }
  else if (self->editor != NULL &&
           !onward_filter_list_find (self->presentations, onward_presentation_editor_get_presentation (self->editor), NULL))
    {
      show_list (self);
    }
}

static void
place_cb (OnwardWordsPage *self,
          OnwardAction    *action,
          const OnwardId  *id)
{
  if (onward_action_get_verb (action) == ONWARD_VERB_ADD)
    self->coming = *id;
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardWordsPage *self = ONWARD_WORDS_PAGE (widget);
  OnwardRecord *record;
  OnwardId id;

  if (!onward_id_parse (g_variant_get_string (parameter, NULL), &id))
    return;

  record = onward_profile_lookup (onward_page_get_profile (ONWARD_PAGE (self)), &id);
  if (record != NULL && onward_filter_list_find (self->presentations, record, NULL))
    open_record (self, record);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OnwardWordsPage *self = ONWARD_WORDS_PAGE (widget);

  if (self->editor == NULL)
    return;

  onward_words_picker_set_presentation (self->picker, onward_page_get_profile (ONWARD_PAGE (self)),
                                        onward_page_get_lens (ONWARD_PAGE (self)),
                                        onward_presentation_editor_get_presentation (self->editor));
  show_level (self, GTK_WIDGET (self->picker));
  gtk_widget_grab_focus (GTK_WIDGET (self->picker));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardWordsPage *self = ONWARD_WORDS_PAGE (widget);

  if (is_at (self, "picker"))
    {
      show_level (self, GTK_WIDGET (self->editor));
      onward_words_picker_set_presentation (self->picker, NULL, ONWARD_LENS_LOCKED, NULL);
      gtk_widget_grab_focus (self->back);
    }
  else if (is_at (self, "editor"))
    {
      show_list (self);
    }
  else
    {
      gtk_widget_activate_action (widget, "workspace.leave", NULL);
    }
}

static void
onward_words_page_focus_start (OnwardPage *page)
{
  OnwardWordsPage *self = ONWARD_WORDS_PAGE (page);

  if (is_at (self, "list"))
    onward_working_list_focus (self->list);
  else
    gtk_widget_grab_focus (self->back);
}

static gboolean
onward_words_page_show_record (OnwardPage   *page,
                               OnwardRecord *record)
{
  OnwardWordsPage *self = ONWARD_WORDS_PAGE (page);
  OnwardRecord *presentation = record;

  if (onward_record_get_kind (record) == ONWARD_KIND_VERSION)
    presentation = onward_profile_lookup (onward_page_get_profile (page), onward_record_get_reference (record, "presentation"));
  if (presentation == NULL || !onward_filter_list_find (self->presentations, presentation, NULL))
    return FALSE;

  open_record (self, presentation);

  return presentation == record || onward_presentation_editor_show_version (self->editor, record);
}

static void
onward_words_page_constructed (GObject *object)
{
  OnwardWordsPage *self = ONWARD_WORDS_PAGE (object);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));

  G_OBJECT_CLASS (onward_words_page_parent_class)->constructed (object);

  self->presentations = onward_profile_list (profile, ONWARD_KIND_PRESENTATION, lens);
  onward_working_list_setup (self->list, profile, lens, ONWARD_KIND_PRESENTATION, self->presentations,
                             ONWARD_TYPE_PRESENTATION_ROW);
  g_signal_connect_object (self->presentations, "items-changed", G_CALLBACK (presentations_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
onward_words_page_dispose (GObject *object)
{
  OnwardWordsPage *self = ONWARD_WORDS_PAGE (object);

  if (self->presentations != NULL)
    g_signal_handlers_disconnect_by_data (self->presentations, self);
  g_clear_object (&self->presentations);
  self->editor = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_WORDS_PAGE);

  G_OBJECT_CLASS (onward_words_page_parent_class)->dispose (object);
}

static void
onward_words_page_class_init (OnwardWordsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_words_page_constructed;
  object_class->dispose = onward_words_page_dispose;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_words_page_focus_start;
  ONWARD_PAGE_CLASS (klass)->show_record = onward_words_page_show_record;

  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_WORDS_PICKER);
  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_install_action (widget_class, "words.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "words.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "words.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "words.back", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/words/onward-words-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardWordsPage, back);
  gtk_widget_class_bind_template_child (widget_class, OnwardWordsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OnwardWordsPage, back_words);
  gtk_widget_class_bind_template_callback (widget_class, update_back);
  gtk_widget_class_bind_template_child (widget_class, OnwardWordsPage, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardWordsPage, picker);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
}

static void
onward_words_page_init (OnwardWordsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
