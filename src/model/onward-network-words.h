/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

/**
 * OnwardNetworkTopic:
 * @ONWARD_NETWORK_TOPIC_SUPPORT: what people help with, what is wanted from them, whom I support
 * @ONWARD_NETWORK_TOPIC_TIES: who knows whom, and who could
 * @ONWARD_NETWORK_TOPIC_ENERGY: who gives energy and who takes it
 * @ONWARD_NETWORK_TOPIC_MAY_KNOW: what I have said that somebody may know
 * @ONWARD_NETWORK_TOPIC_PLAN: who has a part in my plan
 * @ONWARD_N_NETWORK_TOPICS: how many there are
 *
 * What a network can be talked over about.
 */
typedef enum
{
  ONWARD_NETWORK_TOPIC_SUPPORT,
  ONWARD_NETWORK_TOPIC_TIES,
  ONWARD_NETWORK_TOPIC_ENERGY,
  ONWARD_NETWORK_TOPIC_MAY_KNOW,
  ONWARD_NETWORK_TOPIC_PLAN,
  ONWARD_N_NETWORK_TOPICS,
} OnwardNetworkTopic;

/**
 * onward_network_words:
 * @profile: a profile
 * @lens: who looks; nothing that it hides is told
 * @topic: what about
 *
 * Tells the network in sentences, made anew from what is there. What is not there is an invitation at
 * most, never a count or a score.
 *
 * Returns: (transfer full) (element-type utf8): at least one sentence
 */
GPtrArray *onward_network_words (OnwardProfile     *profile,
                                 OnwardLens         lens,
                                 OnwardNetworkTopic topic);

G_END_DECLS
