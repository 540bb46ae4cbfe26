/* page-records.c - see page-records.h. */
#include "page-records.h"

#include "copy-name.h"
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
  LsgRecord *copy = lsg_copy_record (lsg_page_get_project (self), lsg_page_get_selected (self), &error);

  if (copy == NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
  else
    lsg_page_show_record (self, copy, "title");
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

LsgRecord *
lsg_page_get_beside_record (LsgPage   *self,
                            LsgRecord *record)
{
  LsgRecord *next = get_neighbour (lsg_page_get_project (self), record, 1);

  return next != NULL ? next : get_neighbour (lsg_page_get_project (self), record, -1);
}

LsgRecord *
lsg_page_get_beside_in (GListModel *model,
                        guint       position)
{
  g_autoptr (LsgRecord) beside = g_list_model_get_item (model, position + 1);

  if (beside == NULL && position > 0 && position != GTK_INVALID_LIST_POSITION)
    beside = g_list_model_get_item (model, position - 1);
  return beside; /* the project holds it */
}

/* What is selected when the selected record is gone; the dialog may keep it after all. */
typedef struct {
  gint64 removed;
  gint64 beside;
} Succession;

#define SUCCESSION "losange-succession"

static void
succeed_cb (LsgPage *page)
{
  LsgProject *project = lsg_page_get_project (page);
  LsgRecords *records = lsg_project_get_records (project);
  g_autofree Succession *succession = g_object_steal_data (G_OBJECT (page), SUCCESSION);
  LsgRecord *beside;

  g_signal_handlers_disconnect_by_func (project, succeed_cb, page);
  if (succession == NULL || lsg_records_find (records, succession->removed) != NULL)
    return;
  beside = lsg_records_find (records, succession->beside);
  if (beside != NULL && gtk_widget_get_mapped (GTK_WIDGET (page)) && lsg_page_get_selected (page) != beside)
    lsg_page_show_record (page, beside, NULL);
}

void
lsg_page_remove_record (LsgPage *self)
{
  LsgProject *project = lsg_page_get_project (self);
  LsgRecord *record = lsg_page_get_selected (self);
  LsgRecord *beside = LSG_PAGE_GET_CLASS (self)->get_beside (self, record);
  Succession succession = { lsg_record_get_id (record), beside != NULL ? lsg_record_get_id (beside) : 0 };

  g_signal_handlers_disconnect_by_func (project, succeed_cb, self);
  g_object_set_data_full (G_OBJECT (self), SUCCESSION, g_memdup2 (&succession, sizeof succession), g_free);
  g_signal_connect_object (project, "changed", G_CALLBACK (succeed_cb), self, G_CONNECT_SWAPPED);
  lsg_removal_start (GTK_WIDGET (self), project, record);
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
