/* page-records.c - see page-records.h. */
#include "page-records.h"

#include "removal.h"
#include "toasts.h"

void
lsg_page_add_record (LsgPage *self)
{
  LsgKindId kind = LSG_PAGE_GET_CLASS (self)->kind;
  g_autoptr (GError) error = NULL;
  LsgRecord *record = lsg_project_add (lsg_page_get_project (self), kind, NULL, 0, NULL, &error);

  if (record == NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  else
    lsg_page_show_record (self, record, "title");
}

void
lsg_page_duplicate_record (LsgPage *self)
{
  g_autoptr (GError) error = NULL;
  LsgRecord *copy = lsg_project_duplicate (lsg_page_get_project (self), lsg_page_get_selected (self), &error);

  if (copy == NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  else
    lsg_page_show_record (self, copy, "title");
}

void
lsg_page_remove_record (LsgPage *self)
{
  lsg_removal_start (GTK_WIDGET (self), lsg_page_get_project (self), lsg_page_get_selected (self));
}

/* The record @step places from @record among those of its kind, NULL beyond the ends. */
static LsgRecord *
get_neighbour (LsgProject *project,
               LsgRecord  *record,
               int         step)
{
  LsgRecords *records = lsg_project_get_records (project);
  LsgKindId kind = lsg_record_get_kind_id (record);
  gint64 index = (gint64) lsg_records_index_of (records, record) + step;

  if (index < 0 || index >= lsg_records_get_n (records, kind))
    return NULL;
  return lsg_records_peek (records, kind, index);
}

gboolean
lsg_page_can_move_record (LsgPage *self,
                        int      step)
{
  LsgRecord *record = lsg_page_get_selected (self);

  return record != NULL && (lsg_record_get_kind (record)->flags & LSG_KIND_ORDERED) != 0
         && get_neighbour (lsg_page_get_project (self), record, step) != NULL;
}

void
lsg_page_move_record (LsgPage *self,
                    int      step)
{
  LsgRecord *record = lsg_page_get_selected (self);
  LsgRecord *before = get_neighbour (lsg_page_get_project (self), record, step > 0 ? 2 : -1);
  g_autoptr (GError) error = NULL;

  if (!lsg_project_move (lsg_page_get_project (self), record, before, &error))
    lsg_toast_error (GTK_WIDGET (self), error);
  else
    lsg_page_show_record (self, record, NULL);
}
