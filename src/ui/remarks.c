/* remarks.c - the remarks of a project, kept up to date. See remarks.h. */
#include "remarks.h"

#include "snapshots.h"

#define MAX_OF_EACH_RULE 40
#define DELAY 200 /* milliseconds after a change */
#define PROJECT_DATA "lsg-remarks" /* the project knows who has its remarks, without holding them */

struct _LsgRemarks {
  GObject     parent_instance;
  LsgProject *project;
  GPtrArray  *list;
  guint       timeout_id;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (LsgRemarks, lsg_remarks, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
update (LsgRemarks *self)
{
  g_clear_pointer (&self->list, g_ptr_array_unref);
  self->list = lsg_project_list_remarks (self->project, MAX_OF_EACH_RULE);
}

static gboolean
timeout_cb (gpointer user_data)
{
  LsgRemarks *self = user_data;

  self->timeout_id = 0;
  update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (LsgRemarks *self)
{
  if (self->timeout_id == 0)
    self->timeout_id = g_timeout_add_full (G_PRIORITY_LOW, DELAY, timeout_cb, self, NULL);
}

static void
lsg_remarks_dispose (GObject *object)
{
  LsgRemarks *self = LSG_REMARKS (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  if (self->project != NULL)
    g_object_set_data (G_OBJECT (self->project), PROJECT_DATA, NULL);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_remarks_parent_class)->dispose (object);
}

static void
lsg_remarks_class_init (LsgRemarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_remarks_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LSG_TYPE_REMARKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
lsg_remarks_init (LsgRemarks *self)
{
}

LsgRemarks *
lsg_remarks_ref_for (LsgProject *project)
{
  LsgRemarks *self = g_object_get_data (G_OBJECT (project), PROJECT_DATA);

  if (self != NULL)
    return g_object_ref (self);
  self = g_object_new (LSG_TYPE_REMARKS, NULL);
  g_object_set_data (G_OBJECT (project), PROJECT_DATA, self);
  self->project = g_object_ref (project);
  self->list = g_ptr_array_new ();
  g_signal_connect_object (project, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return self;
}

GPtrArray *
lsg_remarks_get_list (LsgRemarks *self)
{
  return self->list;
}

static guint
count (LsgRemarks *self,
       const char *page_id,
       const char *group)
{
  guint n = 0;

  for (guint i = 0; i < self->list->len; i++)
    {
      const LsgRemark *remark = self->list->pdata[i];
      const LsgPageInfo *page;

      if (remark->weight != LSG_REMARK_WARNING)
        continue;
      page = lsg_pages_find_for (remark->kind, remark->field);
      if (page != NULL && (page_id == NULL || g_strcmp0 (page->id, page_id) == 0)
          && (group == NULL || g_strcmp0 (page->group, group) == 0))
        n++;
    }
  return n;
}

guint
lsg_remarks_count_for_page (LsgRemarks *self,
                            const char *page_id)
{
  return count (self, page_id, NULL);
}

guint
lsg_remarks_count_for_group (LsgRemarks *self,
                             const char *group)
{
  return count (self, NULL, group);
}
