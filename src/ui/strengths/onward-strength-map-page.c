/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strengths"

#include "onward-strength-map-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-choice-words.h"
#include "onward-empty-state.h"
#include "onward-strength-map.h"
#include "onward-strength-uses.h"
#include "onward-text.h"

/* A picture of more is none that calms. */
#define N_STRENGTHS 40

struct _OnwardStrengthMapPage
{
  OnwardPage          parent_instance;

  /* Template widgets */
  GtkWidget          *back;
  GtkDrawingArea     *picture;
  GtkWidget          *more;
  GtkWidget          *words_part;
  GtkLabel           *words;
  GtkWidget          *empty_state;

  /* Owned */
  OnwardStrengthMap  *map;
  OnwardFilterList   *strengths;
  OnwardFilterList   *stories;
  OnwardStrengthUses *uses;
};

G_DEFINE_FINAL_TYPE (OnwardStrengthMapPage, onward_strength_map_page, ONWARD_TYPE_PAGE)

/* The colours of the style sheets, which cairo cannot ask for on GTK 4.8. */
static const OnwardStrengthMapInk inks[] = {
  { { 0.165, 0.149, 0.133 }, { 0.369, 0.333, 0.298 }, { 1, 1, 1 }, { 0.890, 0.855, 0.808 },
    { { 0.651, 0.239, 0.384 }, { 0.227, 0.365, 0.647 }, { 0.541, 0.353, 0.043 }, { 0.275, 0.439, 0.184 } }, 15 },
  { { 0.949, 0.925, 0.898 }, { 0.776, 0.733, 0.686 }, { 0.165, 0.149, 0.137 }, { 0.271, 0.243, 0.220 },
    { { 0.949, 0.655, 0.749 }, { 0.663, 0.765, 0.961 }, { 0.914, 0.761, 0.478 }, { 0.682, 0.831, 0.580 } }, 15 },
  { { 0, 0, 0 }, { 0.122, 0.106, 0.094 }, { 1, 1, 1 }, { 0, 0, 0 },
    { { 0.478, 0.122, 0.259 }, { 0.122, 0.247, 0.502 }, { 0.373, 0.235, 0 }, { 0.165, 0.302, 0.090 } }, 15 },
  { { 1, 1, 1 }, { 0.949, 0.925, 0.898 }, { 0, 0, 0 }, { 1, 1, 1 },
    { { 1, 0.776, 0.843 }, { 0.784, 0.855, 1 }, { 1, 0.863, 0.612 }, { 0.788, 0.925, 0.694 } }, 15 },
};

static OnwardStrengthMapInk
get_ink (OnwardStrengthMapPage *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  OnwardStrengthMapInk ink = inks[(adw_style_manager_get_high_contrast (style) ? 2 : 0) +
                                  (adw_style_manager_get_dark (style) ? 1 : 0)];
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self->words));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  /* As large as the words below, whatever the person has set. */
  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  ink.text_size = size;

  return ink;
}

static void
draw (GtkDrawingArea *area,
      cairo_t        *cr,
      int             width,
      int             height,
      gpointer        data)
{
  OnwardStrengthMapPage *self = data;
  OnwardStrengthMapInk ink = get_ink (self);

  onward_strength_map_draw (self->map, cr, width, &ink);
}

static void
resized_cb (OnwardStrengthMapPage *self,
            int                    width,
            int                    height)
{
  OnwardStrengthMapInk ink = get_ink (self);

  gtk_drawing_area_set_content_height (self->picture, (int) onward_strength_map_draw (self->map, NULL, width, &ink) + 1);
}

static guint
find_family (OnwardRecord *strength)
{
  const char *const *families = onward_schema_get_choices (ONWARD_KIND_STRENGTH, "family");

  for (guint i = 0; i < ONWARD_STRENGTH_MAP_N_FAMILIES; i++)
    if (g_str_equal (families[i], onward_record_get_text (strength, "family")))
      return i;

  return 0;
}

static const char *
name_kind (OnwardRecord *record)
{
  switch (onward_record_get_kind (record))
    {
    case ONWARD_KIND_STEP:
      return _("Step");

    case ONWARD_KIND_STRATEGY:
      return _("Strategy");

    case ONWARD_KIND_PERSON:
      return _("Person");

    default:
      return _("Words for work");
    }
}

/* While a map is being made. */
typedef struct
{
  OnwardStrengthMap *map;
  GHashTable        *strengths; /* of numbers after 0, by record */
  GHashTable        *others;
  gboolean           more;
} Making;

static void
join (Making       *making,
      OnwardRecord *strength,
      OnwardRecord *other)
{
  guint from = GPOINTER_TO_UINT (g_hash_table_lookup (making->strengths, strength));
  guint to = GPOINTER_TO_UINT (g_hash_table_lookup (making->others, other));

  if (from == 0 && g_hash_table_size (making->strengths) >= N_STRENGTHS)
    {
      making->more = TRUE;
      return;
    }
  if (from == 0)
    {
      from = 1 + onward_strength_map_add_strength (making->map, onward_record_get_display_title (strength),
                                                   onward_choice_words (ONWARD_KIND_STRENGTH, "family", onward_record_get_text (strength, "family")),
                                                   find_family (strength));
      g_hash_table_insert (making->strengths, strength, GUINT_TO_POINTER (from));
    }
  if (to == 0)
    {
      to = 1 + onward_strength_map_add_other (making->map, onward_record_get_display_title (other), name_kind (other));
      g_hash_table_insert (making->others, other, GUINT_TO_POINTER (to));
    }
  onward_strength_map_join (making->map, from - 1, to - 1);
}

static void
join_uses (OnwardStrengthMapPage *self,
           Making                *making,
           OnwardRecord          *strength)
{
  GPtrArray *links = onward_strength_uses_get_links (self->uses, onward_record_get_id (strength));

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      OnwardRecord *source = onward_strength_uses_get_source (self->uses, g_ptr_array_index (links, i));

      if (source != NULL && !onward_text_is_blank (onward_record_get_display_title (source)))
        join (making, strength, source);
    }
}

/* Whoever saw a strength at work. A person may be hidden here although the story is not. */
static void
join_people (OnwardStrengthMapPage *self,
             Making                *making)
{
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  g_autoptr (OnwardFilterList) people = onward_profile_list (profile, ONWARD_KIND_PERSON, onward_page_get_lens (ONWARD_PAGE (self)));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->stories)); i++)
    {
      OnwardRecord *story = onward_filter_list_get_record (self->stories, i);
      OnwardRecord *strength = onward_profile_lookup (profile, onward_record_get_reference (story, "strength"));
      OnwardRecord *person = onward_profile_lookup (profile, onward_record_get_reference (story, "seen_by"));

      if (strength != NULL && onward_filter_list_find (self->strengths, strength, NULL) &&
          person != NULL && onward_filter_list_find (people, person, NULL))
        join (making, strength, person);
    }
}

static void
update (OnwardStrengthMapPage *self)
{
  Making making = { onward_strength_map_new (), NULL, NULL, FALSE };
  g_autofree char *words = NULL;
  gboolean any;

  making.strengths = g_hash_table_new (NULL, NULL);
  making.others = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->strengths)); i++)
    join_uses (self, &making, onward_filter_list_get_record (self->strengths, i));
  join_people (self, &making);
  any = g_hash_table_size (making.strengths) > 0;
  g_hash_table_unref (making.strengths);
  g_hash_table_unref (making.others);

  g_clear_pointer (&self->map, onward_strength_map_free);
  self->map = making.map;
  words = onward_strength_map_describe (self->map);
  gtk_label_set_label (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), any);
  gtk_widget_set_visible (self->words_part, any);
  gtk_widget_set_visible (self->more, making.more);
  gtk_widget_set_visible (self->empty_state, !any);
  resized_cb (self, gtk_widget_get_width (GTK_WIDGET (self->picture)), 0);
  gtk_widget_queue_draw (GTK_WIDGET (self->picture));
}

/* It may have been long ago, and elsewhere, that something changed; only what is seen is kept up. */
static void
changed_cb (OnwardStrengthMapPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
onward_strength_map_page_map (GtkWidget *widget)
{
  update (ONWARD_STRENGTH_MAP_PAGE (widget));
  GTK_WIDGET_CLASS (onward_strength_map_page_parent_class)->map (widget);
}

static void
onward_strength_map_page_focus_start (OnwardPage *page)
{
  gtk_widget_grab_focus (ONWARD_STRENGTH_MAP_PAGE (page)->back);
}

static void
onward_strength_map_page_constructed (GObject *object)
{
  OnwardStrengthMapPage *self = ONWARD_STRENGTH_MAP_PAGE (object);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));
  AdwStyleManager *style = adw_style_manager_get_default ();

  G_OBJECT_CLASS (onward_strength_map_page_parent_class)->constructed (object);

  self->map = onward_strength_map_new ();
  self->strengths = onward_profile_list (profile, ONWARD_KIND_STRENGTH, lens);
  self->stories = onward_profile_list (profile, ONWARD_KIND_STORY, lens);
  self->uses = g_object_ref (onward_strength_uses_get (profile, lens));
  g_signal_connect_object (self->strengths, "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stories, "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->uses, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self->picture, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self->picture, G_CONNECT_SWAPPED);
}

static void
onward_strength_map_page_dispose (GObject *object)
{
  OnwardStrengthMapPage *self = ONWARD_STRENGTH_MAP_PAGE (object);

  if (self->picture != NULL)
    gtk_drawing_area_set_draw_func (self->picture, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_STRENGTH_MAP_PAGE);
  g_clear_pointer (&self->map, onward_strength_map_free);
  g_clear_object (&self->strengths);
  g_clear_object (&self->stories);
  g_clear_object (&self->uses);

  G_OBJECT_CLASS (onward_strength_map_page_parent_class)->dispose (object);
}

static void
onward_strength_map_page_class_init (OnwardStrengthMapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_strength_map_page_constructed;
  object_class->dispose = onward_strength_map_page_dispose;
  widget_class->map = onward_strength_map_page_map;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_strength_map_page_focus_start;

  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/strengths/onward-strength-map-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthMapPage, back);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthMapPage, picture);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthMapPage, more);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthMapPage, words_part);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthMapPage, words);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthMapPage, empty_state);
}

static void
onward_strength_map_page_init (OnwardStrengthMapPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->picture, draw, self, NULL);
  g_signal_connect_object (self->picture, "resize", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
}
