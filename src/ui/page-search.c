/* page-search.c - see page-search.h. */
#include "page-search.h"

#include "spoken-name.h"

#include <glib/gi18n-lib.h>

struct _LsgPageSearch {
  GtkSearchBar   *bar;
  GtkSearchEntry *entry;
  LsgPage        *page; /* NULL before the first */
  gint64          from; /* what was selected when the search began, 0 for nothing or no search */
};

/* What was selected before the search is selected again: a letter typed beside a field loses nothing. */
static void
bring_back (LsgPageSearch *self)
{
  LsgRecord *record = lsg_records_find (lsg_project_get_records (lsg_page_get_project (self->page)), self->from);

  if (record != NULL && lsg_page_get_selected (self->page) != record)
    lsg_page_show_record (self->page, record, NULL);
}

/* Nobody went from the search to a row that it found. */
static gboolean
is_given_up (LsgPageSearch *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self->bar)));

  return lsg_page_get_selected (self->page) == NULL
         || (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->bar)));
}

static void
changed_cb (LsgPageSearch *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  gboolean searching = gtk_search_bar_get_search_mode (self->bar) && *text != '\0';
  LsgRecord *selected = self->page != NULL ? lsg_page_get_selected (self->page) : NULL;
  gboolean given_up = FALSE;

  if (self->page == NULL)
    return;
  if (searching && self->from == 0 && selected != NULL)
    self->from = lsg_record_get_id (selected);
  given_up = !searching && self->from != 0 && is_given_up (self);
  lsg_page_search (self->page, searching ? text : "");
  if (given_up)
    bring_back (self);
  if (!searching)
    self->from = 0;
}

LsgPageSearch *
lsg_page_search_new (GtkSearchBar   *bar,
                     GtkSearchEntry *entry)
{
  LsgPageSearch *self = g_new0 (LsgPageSearch, 1);

  self->bar = bar;
  self->entry = entry;
  lsg_spoken_name_set (GTK_WIDGET (entry), _("Search"));
  gtk_search_bar_connect_entry (bar, GTK_EDITABLE (entry));
  g_signal_connect_swapped (entry, "search-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (bar, "notify::search-mode-enabled", G_CALLBACK (changed_cb), self);
  return self;
}

void
lsg_page_search_free (LsgPageSearch *self)
{
  g_signal_handlers_disconnect_by_data (self->entry, self);
  g_signal_handlers_disconnect_by_data (self->bar, self);
  g_free (self);
}

void
lsg_page_search_set_page (LsgPageSearch *self,
                          LsgPage       *page,
                          GtkWidget     *window)
{
  g_return_if_fail (LSG_IS_PAGE (page));

  self->page = page;
  gtk_search_bar_set_key_capture_widget (self->bar, lsg_page_can_search (page) ? window : NULL);
}

void
lsg_page_search_begin (LsgPageSearch *self)
{
  if (self->page == NULL || !lsg_page_can_search (self->page))
    return;
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
lsg_page_search_end (LsgPageSearch *self)
{
  if (self->page != NULL && gtk_search_bar_get_search_mode (self->bar))
    gtk_search_bar_set_search_mode (self->bar, FALSE);
}
