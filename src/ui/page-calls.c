/* page-calls.c - what the window asks of a page, put to its class: the calls of page.h on what is selected, as far as
 * the page has them. */
#include "page.h"

#include "page-records.h"

LsgRecord *
lsg_page_get_selected (LsgPage *self)
{
  LsgPageClass *klass = LSG_PAGE_GET_CLASS (self);
  LsgRecord *record = klass->get_selected != NULL ? klass->get_selected (self) : NULL;

  /* A page that has not been refreshed yet may still hold what was just removed. */
  if (record == NULL
      || lsg_records_find (lsg_project_get_records (lsg_page_get_project (self)), lsg_record_get_id (record))
           != (gpointer) record)
    return NULL;
  return record;
}

gboolean
lsg_page_show_record (LsgPage    *self,
                      LsgRecord  *record,
                      const char *field)
{
  LsgPageClass *klass = LSG_PAGE_GET_CLASS (self);

  g_return_val_if_fail (LSG_IS_RECORD (record), FALSE);

  return klass->show_record != NULL && klass->show_record (self, record, field);
}

gboolean
lsg_page_can_add (LsgPage *self)
{
  LsgPageClass *klass = LSG_PAGE_GET_CLASS (self);

  return klass->kind != LSG_KIND_PROGRAMME || klass->add != lsg_page_add_record;
}

gboolean
lsg_page_can_search (LsgPage *self)
{
  return LSG_PAGE_GET_CLASS (self)->search != NULL;
}

gboolean
lsg_page_can_move (LsgPage *self,
                   int      step)
{
  return LSG_PAGE_GET_CLASS (self)->can_move (self, step);
}

void
lsg_page_add (LsgPage *self)
{
  if (lsg_page_can_add (self))
    LSG_PAGE_GET_CLASS (self)->add (self);
}

void
lsg_page_duplicate (LsgPage *self)
{
  if (lsg_page_get_selected (self) != NULL)
    LSG_PAGE_GET_CLASS (self)->duplicate (self);
}

void
lsg_page_remove (LsgPage *self)
{
  if (lsg_page_get_selected (self) != NULL)
    LSG_PAGE_GET_CLASS (self)->remove (self);
}

void
lsg_page_move (LsgPage *self,
               int      step)
{
  if (lsg_page_can_move (self, step))
    LSG_PAGE_GET_CLASS (self)->move (self, step);
}

void
lsg_page_search (LsgPage    *self,
                 const char *text)
{
  if (lsg_page_can_search (self))
    LSG_PAGE_GET_CLASS (self)->search (self, text);
}

void
lsg_widget_go_to_record (GtkWidget  *widget,
                         LsgRecord  *record,
                         const char *field)
{
  gtk_widget_activate_action (widget, "win.show-record", "(xs)", lsg_record_get_id (record),
                              field != NULL ? field : "");
}
