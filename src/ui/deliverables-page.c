/* deliverables-page.c - see deliverables-page.h. */
#include "deliverables-page.h"

#include "document-preview.h"
#include "gate-pane.h"

#include <glib/gi18n-lib.h>

struct _LsgDeliverablesPage {
  LsgPage    parent_instance;
  GtkWidget *preview;
  GtkWidget *gates;
};

G_DEFINE_FINAL_TYPE (LsgDeliverablesPage, lsg_deliverables_page, LSG_TYPE_PAGE)

/* What is chosen, in the order of the method. */
static const LsgDocument documents[] = {
  LSG_DOCUMENT_SYSTEM,  LSG_DOCUMENT_SCENARIO,      LSG_DOCUMENT_SHEETS,         LSG_DOCUMENT_CHARTER_ALL,
  LSG_DOCUMENT_CHARTER_INSTITUTION, LSG_DOCUMENT_CHARTER_TUTOR, LSG_DOCUMENT_CHARTER_LEARNER,
};

static void
lsg_deliverables_page_refresh (LsgPage          *page,
                               const LsgChanges *changes)
{
  LsgDeliverablesPage *self = LSG_DELIVERABLES_PAGE (page);

  lsg_page_set_subtitle (page, _("The documents as they will be printed"));
  lsg_document_preview_refresh (LSG_DOCUMENT_PREVIEW (self->preview));
  lsg_gate_pane_refresh (LSG_GATE_PANE (self->gates));
}

static gboolean
lsg_deliverables_page_show_record (LsgPage    *page,
                                   LsgRecord  *record,
                                   const char *field)
{
  if (lsg_record_get_kind_id (record) != LSG_KIND_SNAPSHOT && lsg_record_get_kind_id (record) != LSG_KIND_REVIEW)
    return FALSE;
  lsg_page_set_show_pane (page, TRUE);
  gtk_widget_child_focus (LSG_DELIVERABLES_PAGE (page)->gates, GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
lsg_deliverables_page_constructed (GObject *object)
{
  LsgDeliverablesPage *self = LSG_DELIVERABLES_PAGE (object);
  LsgPage *page = LSG_PAGE (object);

  G_OBJECT_CLASS (lsg_deliverables_page_parent_class)->constructed (object);

  self->preview = lsg_document_preview_new (lsg_page_get_project (page), documents, G_N_ELEMENTS (documents),
                                            LSG_ZOOM_PAGE);
  self->gates = lsg_gate_pane_new (lsg_page_get_project (page));
  lsg_page_set_content (page, self->preview);
  lsg_page_set_pane (page, self->gates, 320);
  lsg_page_set_tools (page, lsg_document_tools_new (LSG_DOCUMENT_PREVIEW (self->preview)));
}

static void
lsg_deliverables_page_class_init (LsgDeliverablesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = lsg_deliverables_page_constructed;
  LSG_PAGE_CLASS (klass)->refresh = lsg_deliverables_page_refresh;
  LSG_PAGE_CLASS (klass)->show_record = lsg_deliverables_page_show_record;
}

static void
lsg_deliverables_page_init (LsgDeliverablesPage *self)
{
}
