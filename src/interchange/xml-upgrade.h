/* xml-upgrade.h - reading the XML of older versions of Losange, one step for each version. */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* Makes a document of one version into one of the next, in place. The version attribute of the root is
 * not its business. Whatever it does not understand it leaves: the reader will refuse it with a reason. */
typedef void (*LsgXmlUpgrade) (xmlDoc *document);

/* The step from version 1 is the first, from 2 the second; the newest version is one more than there are
 * steps. A released step is never changed: each has a file of its version in the tests. */
typedef struct {
  const LsgXmlUpgrade *steps;
  guint                n_steps;
} LsgXmlUpgrades;

/* The steps of this Losange. */
LsgXmlUpgrades lsg_xml_upgrades_get         (void);

/* The version that @upgrades lead to, and that the reader reads as it stands. */
guint          lsg_xml_upgrades_get_version (LsgXmlUpgrades upgrades);

/* The well-formed document of @version in @data as one of the newest version. NULL when libxml2 cannot hold
 * it. (transfer full) */
GBytes        *lsg_xml_upgrades_apply       (LsgXmlUpgrades  upgrades,
                                             GBytes         *data,
                                             guint           version) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
