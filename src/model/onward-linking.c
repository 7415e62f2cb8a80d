/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-linking.h"

OnwardFilterList *
onward_linking_list (OnwardProfile  *profile,
                     OnwardLens      lens,
                     const OnwardId *source)
{
  /* With nothing to start from there are no links: an id that nothing has. */
  OnwardId nothing = onward_id_new ();

  return onward_profile_list_of (profile, ONWARD_KIND_LINK, lens, "source", source != NULL ? source : &nothing);
}

OnwardRecord *
onward_linking_find (OnwardProfile *profile,
                     OnwardRecord  *source,
                     OnwardRecord  *target)
{
  g_autoptr (OnwardFilterList) links = onward_linking_list (profile, ONWARD_LENS_ME, onward_record_get_id (source));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (links)); i++)
    {
      OnwardRecord *link = onward_filter_list_get_record (links, i);
      const OnwardId *id = onward_record_get_reference (link, "target");

      if (id != NULL && onward_id_equal (id, onward_record_get_id (target)))
        return link;
    }

  return NULL;
}

OnwardAction *
onward_linking_add (OnwardProfile *profile,
                    OnwardRecord  *source,
                    OnwardRecord  *target)
{
  g_autoptr (OnwardFilterList) all = NULL;
  g_autofree char *order = NULL;
  OnwardAction *action;
  OnwardId id;

  g_return_val_if_fail (source != target, NULL);

  if (onward_linking_find (profile, source, target) != NULL)
    return NULL;

  all = onward_profile_list (profile, ONWARD_KIND_LINK, ONWARD_LENS_ME);
  order = onward_filter_list_order_for (all, g_list_model_get_n_items (G_LIST_MODEL (all)), NULL);
  action = onward_action_new (ONWARD_VERB_LINK, ONWARD_KIND_LINK, NULL);
  id = onward_action_create (action, ONWARD_KIND_LINK);
  onward_action_set_text (action, ONWARD_KIND_LINK, &id, "position", order);
  onward_action_set_reference (action, ONWARD_KIND_LINK, &id, "source", onward_record_get_id (source));
  onward_action_set_reference (action, ONWARD_KIND_LINK, &id, "target", onward_record_get_id (target));

  return action;
}

OnwardAction *
onward_linking_remove (OnwardRecord *link)
{
  OnwardAction *action = onward_action_new (ONWARD_VERB_UNLINK, ONWARD_KIND_LINK, onward_record_get_id (link));

  onward_action_remove (action, ONWARD_KIND_LINK, onward_record_get_id (link));

  return action;
}
