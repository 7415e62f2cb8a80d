/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-search"

#include "onward-search-view.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-empty-state.h"
#include "onward-places.h"
#include "onward-search.h"
#include "onward-search-row.h"
#include "onward-search-title.h"

/* So many of each place at first, so that every place is in sight; and so many more each time. */
#define N_FIRST 6
#define N_MORE 40

/* Letters and rows are what takes time here: so many rows with the letter that was typed, which fill
 * the window, and so many more with each frame that follows. */
#define N_AT_ONCE 10
#define N_PER_FRAME 6

/* What one row shows. */
typedef struct
{
  /* Owned; NULL for the row that shows more */
  OnwardRecord *record;

  guint         place;
  guint         n_more;
} Finding;

struct _OnwardSearchView
{
  GtkWidget          parent_instance;

  /* Template */
  GtkWidget         *content;
  GtkSearchEntry    *entry;
  GtkLabel          *status;
  GtkStack          *stack;
  GtkListBox        *list;

  /* Borrowed */
  GPtrArray         *rows;

  /* Owned */
  OnwardProfile     *profile;
  OnwardSearch      *search;
  OnwardSearchWords *words;
  GArray            *findings;
  OnwardLens         lens;
  guint              tick;
  guint              limits[ONWARD_N_PLACES];
  guint              n_found[ONWARD_N_PLACES];
  guint              n_shown;
};

G_DEFINE_FINAL_TYPE (OnwardSearchView, onward_search_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
finding_clear (gpointer data)
{
  Finding *finding = data;

  g_clear_object (&finding->record);
}

static OnwardSearchRow *
take_row (OnwardSearchView *self)
{
  if (self->n_shown == self->rows->len)
    {
      GtkWidget *row = onward_search_row_new ();

      g_ptr_array_add (self->rows, row);
      gtk_list_box_append (self->list, row);
    }

  return g_ptr_array_index (self->rows, self->n_shown++);
}

static void
show_record (OnwardSearchView *self,
             guint             place,
             OnwardRecord     *record)
{
  gboolean with_title;
  g_autofree char *title = onward_search_title (self->profile, record, self->lens, &with_title);
  g_autofree char *line = onward_search_get_line (self->search, self->words, record, self->lens, with_title);

  /* What nobody gave a title goes by what was found in it. */
  if (*title == '\0' && line != NULL)
    onward_search_row_show (take_row (self), place, record, line, NULL, self->words);
  else
    onward_search_row_show (take_row (self), place, record, title, line, self->words);
}

static void
show_more (OnwardSearchView *self,
           guint             place,
           guint             n_more)
{
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u more", "Show %u more", n_more), n_more);

  onward_search_row_show (take_row (self), place, NULL, words, NULL, NULL);
}

static void
find_in_place (OnwardSearchView *self,
               guint             place)
{
  Finding more = { .place = place };
  guint n_rows = 0;

  self->n_found[place] = 0;
  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) found = NULL;
      guint n;

      if (onward_places_find_kind (kind) != (int) place)
        continue;
      found = onward_search_find (self->search, self->words, kind, self->lens, self->limits[place] - n_rows, &n);
      self->n_found[place] += n;
      n_rows += found->len;
      for (guint i = 0; i < found->len; i++)
        {
          Finding finding = { .place = place, .record = g_object_ref (g_ptr_array_index (found, i)) };

          g_array_append_val (self->findings, finding);
        }
    }
  more.n_more = self->n_found[place] - n_rows;
  if (more.n_more > 0)
    g_array_append_val (self->findings, more);
}

/* Returns whether there is more to show. */
static gboolean
show_next (OnwardSearchView *self,
           guint             n_rows)
{
  guint end = MIN (self->n_shown + n_rows, self->findings->len);

  while (self->n_shown < end)
    {
      const Finding *finding = &g_array_index (self->findings, Finding, self->n_shown);

      if (finding->record != NULL)
        show_record (self, finding->place, finding->record);
      else
        show_more (self, finding->place, finding->n_more);
    }
  gtk_list_box_invalidate_headers (self->list);

  return self->n_shown < self->findings->len;
}

/* Whatever changes the records runs before the next frame and finds anew, so none of these is stale. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  OnwardSearchView *self = ONWARD_SEARCH_VIEW (widget);

  if (show_next (self, N_PER_FRAME))
    return G_SOURCE_CONTINUE;

  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
stop_showing (OnwardSearchView *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static void
show_findings (OnwardSearchView *self,
               guint             n_at_once)
{
  gboolean more;

  stop_showing (self);
  self->n_shown = 0;
  more = show_next (self, n_at_once);
  for (guint i = self->n_shown; i < self->rows->len; i++)
    onward_search_row_clear (g_ptr_array_index (self->rows, i));
  if (more)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* The count is spoken, too: it describes the field that is being written in. */
static void
say (OnwardSearchView *self,
     const char       *words)
{
  gtk_label_set_label (self->status, words);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *words != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
refresh (OnwardSearchView *self,
         guint             n_at_once)
{
  guint n_all = 0;

  g_array_set_size (self->findings, 0);
  for (guint place = 0; place < ONWARD_N_PLACES; place++)
    {
      find_in_place (self, place);
      n_all += self->n_found[place];
    }
  show_findings (self, n_at_once);

  if (onward_search_words_get_n_words (self->words) == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "start");
      say (self, "");
    }
  else
    {
      g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u result", "%u results", n_all), n_all);

      gtk_stack_set_visible_child_name (self->stack, n_all > 0 ? "results" : "none");
      say (self, n_all > 0 ? words : _("Nothing found"));
    }
}

static void
changed_cb (OnwardSearchView *self)
{
  onward_search_words_free (self->words);
  self->words = onward_search_words_new (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  for (guint i = 0; i < ONWARD_N_PLACES; i++)
    self->limits[i] = N_FIRST;
  refresh (self, N_AT_ONCE);
}

/* Something was undone or saved behind the results, or all of it was locked away. As many rows stay
 * as were there, so that nothing jumps; those that show the same cost nothing. */
static void
records_changed_cb (OnwardSearchView *self)
{
  if (self->n_shown > 0 || gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self, MAX (N_AT_ONCE, self->n_shown));
}

static void
open_more (OnwardSearchView *self,
           OnwardSearchRow  *row)
{
  guint place = onward_search_row_get_place (row);

  self->limits[place] += N_MORE;
  refresh (self, MAX (N_AT_ONCE, self->n_shown));
  /* The same row shows the first of the new ones by now. */
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
row_activated_cb (OnwardSearchView *self,
                  OnwardSearchRow  *row)
{
  OnwardRecord *record = onward_search_row_get_record (row);
  char id[ONWARD_ID_STRING_SIZE];

  if (record == NULL)
    {
      open_more (self, row);
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "s",
                              onward_id_to_string (onward_record_get_id (record), id));
}

static void
activate_cb (OnwardSearchView *self)
{
  if (self->n_shown > 0)
    row_activated_cb (self, g_ptr_array_index (self->rows, 0));
}

static void
stop_cb (OnwardSearchView *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static gboolean
down_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  OnwardSearchView *self = data;

  return self->n_shown > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  stop_cb (ONWARD_SEARCH_VIEW (widget));

  return TRUE;
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  OnwardSearchView *self = data;
  guint place = onward_search_row_get_place (ONWARD_SEARCH_ROW (row));
  g_autofree char *words = NULL;
  GtkWidget *header = gtk_list_box_row_get_header (row);

  if (before != NULL && onward_search_row_get_place (ONWARD_SEARCH_ROW (before)) == place)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  if (header == NULL)
    {
      header = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "xalign", 0.0, NULL);
      gtk_widget_add_css_class (header, "finding-place");
      gtk_list_box_row_set_header (row, header);
    }
  /* Translators: a place and how much was found there, such as "Plan (3)" */
  words = g_strdup_printf (_("%s (%u)"), _(onward_places_get (place)->title), self->n_found[place]);
  gtk_label_set_label (GTK_LABEL (header), words);
}

static void
onward_search_view_dispose (GObject *object)
{
  OnwardSearchView *self = ONWARD_SEARCH_VIEW (object);

  stop_showing (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_SEARCH_VIEW);
  g_clear_pointer (&self->findings, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->search);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->words, onward_search_words_free);

  G_OBJECT_CLASS (onward_search_view_parent_class)->dispose (object);
}

static void
onward_search_view_class_init (OnwardSearchViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_search_view_dispose;

  signals[SIGNAL_CLOSED] = g_signal_new ("closed", ONWARD_TYPE_SEARCH_VIEW, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/search/onward-search-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardSearchView, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardSearchView, entry);
  gtk_widget_class_bind_template_child (widget_class, OnwardSearchView, status);
  gtk_widget_class_bind_template_child (widget_class, OnwardSearchView, stack);
  gtk_widget_class_bind_template_child (widget_class, OnwardSearchView, list);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
onward_search_view_init (OnwardSearchView *self)
{
  GtkEventController *keys;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
  self->findings = g_array_new (FALSE, FALSE, sizeof (Finding));
  g_array_set_clear_func (self->findings, finding_clear);
  self->words = onward_search_words_new (NULL);
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->list));

  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Down, 0),
                                                          gtk_callback_action_new (down_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  say (self, "");
}

GtkWidget *
onward_search_view_new (OnwardProfile *profile)
{
  OnwardSearchView *self = g_object_new (ONWARD_TYPE_SEARCH_VIEW, NULL);

  self->profile = g_object_ref (profile);
  self->search = onward_search_new (profile);
  g_signal_connect_object (self->search, "changed", G_CALLBACK (records_changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}

void
onward_search_view_begin (OnwardSearchView *self,
                          OnwardLens        lens)
{
  g_return_if_fail (ONWARD_IS_SEARCH_VIEW (self));

  self->lens = lens;
  refresh (self, N_AT_ONCE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
