/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-network-then-page.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-network-differences.h"
#include "onward-then-maps.h"

struct _OnwardNetworkThenPage
{
  OnwardThenPage  parent_instance;

  /* Borrowed: its parent owns it */
  OnwardThenMaps *maps;
};

G_DEFINE_FINAL_TYPE (OnwardNetworkThenPage, onward_network_then_page, ONWARD_TYPE_THEN_PAGE)

static GPtrArray *
onward_network_then_page_compare (OnwardThenPage *page,
                                  OnwardProfile  *then,
                                  OnwardProfile  *later)
{
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (page));

  onward_then_maps_show (ONWARD_NETWORK_THEN_PAGE (page)->maps, then, later,
                         later == onward_page_get_profile (ONWARD_PAGE (page)), lens);

  return onward_network_differences (then, later, lens);
}

static void
onward_network_then_page_class_init (OnwardNetworkThenPageClass *klass)
{
  ONWARD_THEN_PAGE_CLASS (klass)->compare = onward_network_then_page_compare;
}

static void
onward_network_then_page_init (OnwardNetworkThenPage *self)
{
  self->maps = g_object_new (ONWARD_TYPE_THEN_MAPS, NULL);
  g_object_set (self, "pictures", self->maps, NULL);
  g_object_set (self,
                "icon-name", "onward-network-symbolic",
                "guide", _("What has become of your network since then. A look back, not a measure."),
                "nothing", _("Nobody moved, and nothing was tied or untied. Some people just stay."),
                NULL);
}
