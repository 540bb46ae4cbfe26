/* page.h - the base of every page of the window: what the header bar shows and what its actions do.
 *
 * A page fills `content` and, when it has an editor beside it, `pane`; the base lays both out, lets the
 * pane fold away over the content where the window is narrow, and calls refresh() once for each group of
 * changes while the page is seen (a hidden page is told when it is seen again). Actions of the group
 * "page" (add, duplicate, remove, move-up, move-down) reach the vfuncs; the base does most of them for a
 * page that names the kind of its records in its class and tells what is selected.
 *
 * All properties can stand in the page's template:
 *   <template class="LsgNeedsPage" parent="LsgPage">
 *     <property name="content">...</property> <property name="pane">...</property>
 *     <property name="pane-width">352</property> <property name="tools">...</property>
 */
#pragma once

#include "project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Properties: "project" (construct only), "title", "subtitle" (a true sentence about what is shown, said
 * anew in refresh()), "content", "pane", "pane-width" (300 to 384; default 352), "show-pane", "folded"
 * (read only: the pane covers the content), "tools" (stands at the end of the header bar).
 * Signal: "selection-changed". */
#define LSG_TYPE_PAGE (lsg_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (LsgPage, lsg_page, LSG, PAGE, GtkWidget)

struct _LsgPageClass {
  GtkWidgetClass parent_class;

  /* The records that the page lists: the default add() makes one of them. LSG_KIND_PROGRAMME (0), as of
   * the Overview: the page adds nothing. */
  LsgKindId   kind;

  /* Shows the project as it is now. @changes is NULL the first time and after the page was hidden: then
   * anything may have changed. Models of records follow by themselves. */
  void        (*refresh)      (LsgPage          *self,
                               const LsgChanges *changes);

  /* The record that duplicate, remove and move are about, NULL for none. Default: NULL. */
  LsgRecord * (*get_selected) (LsgPage *self);

  /* Selects @record, scrolls to it and puts the focus on the editor of @field (NULL: on none in
   * particular). FALSE when the page does not show it. */
  gboolean    (*show_record)  (LsgPage    *self,
                               LsgRecord  *record,
                               const char *field);

  /* Default: a record of `kind` at the end, shown with the focus on its title. */
  void        (*add)          (LsgPage *self);

  /* Default: a copy of the selected record, shown. */
  void        (*duplicate)    (LsgPage *self);

  /* Default: lsg_removal_start() with the selected record, and its neighbour is shown. */
  void        (*remove)       (LsgPage *self);

  /* What is selected when @record, which is the selected one, is removed; NULL for nothing. Default: the next of its
   * kind in the project, else the one before. */
  LsgRecord * (*get_beside)   (LsgPage   *self,
                               LsgRecord *record);

  /* @step is -1 or 1. Default: moves the selected record among those of its kind. */
  void        (*move)         (LsgPage *self,
                               int      step);
  gboolean    (*can_move)     (LsgPage *self,
                               int      step);

  /* Keeps what holds all words of @text (see search-words.h); "" ends the search. NULL: no search here. */
  void        (*search)       (LsgPage    *self,
                               const char *text);

  gpointer    padding[8];
};

/* The properties of the same names; widgets are (transfer none), NULL while there is none. */
LsgProject *lsg_page_get_project       (LsgPage *self);
const char *lsg_page_get_title         (LsgPage *self);
const char *lsg_page_get_subtitle      (LsgPage *self);
void        lsg_page_set_title         (LsgPage    *self,
                                        const char *title);
void        lsg_page_set_subtitle      (LsgPage    *self,
                                        const char *subtitle);

/* The subtitle in few words, for narrow windows, where it shares its line with the project's name. To be set before
 * the subtitle; NULL: the subtitle is short enough. */
const char *lsg_page_get_brief         (LsgPage *self);
void        lsg_page_set_brief         (LsgPage    *self,
                                        const char *brief);
void        lsg_page_set_content       (LsgPage   *self,
                                        GtkWidget *content);
void        lsg_page_set_pane          (LsgPage   *self,
                                        GtkWidget *pane,
                                        int        width);
GtkWidget  *lsg_page_get_pane          (LsgPage *self);
void        lsg_page_set_tools         (LsgPage   *self,
                                        GtkWidget *tools);
GtkWidget  *lsg_page_get_tools         (LsgPage *self);

/* Opens the pane where it is folded away: after a choice in the content that leads to the editor. */
void        lsg_page_set_show_pane     (LsgPage  *self,
                                        gboolean  show);

/* The button that adds: what a page shows before it adds points at it. NULL while there is none. */
void        lsg_page_set_add_button    (LsgPage   *self,
                                        GtkWidget *button);
GtkWidget  *lsg_page_get_add_button    (LsgPage *self);

/* To be called by the page whenever get_selected() would answer otherwise. */
void        lsg_page_selection_changed (LsgPage *self);

/* The doors to the vfuncs. */
LsgRecord  *lsg_page_get_selected      (LsgPage *self);
gboolean    lsg_page_show_record       (LsgPage    *self,
                                        LsgRecord  *record,
                                        const char *field);
gboolean    lsg_page_can_add           (LsgPage *self);
gboolean    lsg_page_can_search        (LsgPage *self);
gboolean    lsg_page_can_move          (LsgPage *self,
                                        int      step);
void        lsg_page_add               (LsgPage *self);
void        lsg_page_duplicate         (LsgPage *self);
void        lsg_page_remove            (LsgPage *self);
void        lsg_page_move              (LsgPage *self,
                                        int      step);
void        lsg_page_search            (LsgPage    *self,
                                        const char *text);

/* Leads from any widget of the window to @record and the editor of @field (may be NULL), on the page
 * that shows it (see pages.h). */
void        lsg_widget_go_to_record    (GtkWidget  *widget,
                                        LsgRecord  *record,
                                        const char *field);

G_END_DECLS
