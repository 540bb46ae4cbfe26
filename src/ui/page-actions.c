/* page-actions.c - see page-actions.h. */
#include "page-actions.h"

#include "pages.h"
#include "panes.h"
#include "sidebar.h"

static void
end_search_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  lsg_project_view_end_search (user_data);
}

static void
add_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  lsg_project_view_end_search (user_data);
  lsg_page_add (lsg_project_view_get_page (user_data));
}

static void
duplicate_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  lsg_page_duplicate (lsg_project_view_get_page (user_data));
}

static void
remove_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  lsg_page_remove (lsg_project_view_get_page (user_data));
}

static void
move_up_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  lsg_page_move (lsg_project_view_get_page (user_data), -1);
}

static void
move_down_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  lsg_page_move (lsg_project_view_get_page (user_data), 1);
}

/* The focus follows the key, in the sidebar or on the page. */
static void
show_page (LsgProjectView *view,
           const char     *page)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (view)));
  GtkWidget *sidebar = focus != NULL ? gtk_widget_get_ancestor (focus, LSG_TYPE_SIDEBAR) : NULL;
  g_autoptr (GtkWidget) content = NULL;

  if (page == NULL)
    return;
  lsg_project_view_finish_typing (view);
  if (!lsg_project_view_show_page (view, page))
    return;
  g_object_get (lsg_project_view_get_page (view), "content", &content, NULL);
  lsg_panes_enter (sidebar != NULL ? sidebar : content);
}

static void
go_to_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  show_page (user_data, lsg_pages_get_nth ((guint) g_variant_get_int32 (parameter)));
}

static void
go_next_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  show_page (user_data, lsg_pages_get_next (lsg_project_view_get_page_id (user_data), 1));
}

static void
go_previous_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  show_page (user_data, lsg_pages_get_next (lsg_project_view_get_page_id (user_data), -1));
}

static const GActionEntry page_entries[] = {
  { "add", add_cb },
  { "duplicate", duplicate_cb },
  { "remove", remove_cb },
  { "move-up", move_up_cb },
  { "move-down", move_down_cb },
  { "end-search", end_search_cb },
  { "go-to", go_to_cb, "i" },
  { "go-next", go_next_cb },
  { "go-previous", go_previous_cb },
};

void
lsg_page_actions_add (GActionMap     *actions,
                      LsgProjectView *view)
{
  g_action_map_add_action_entries (actions, page_entries, G_N_ELEMENTS (page_entries), view);
}
