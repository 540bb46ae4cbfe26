/* start-page.c - what a window shows before it has a project. See start-page.h. */
#include "start-page.h"

#include "chart-view.h"
#include "date.h"
#include "focus-within.h"
#include "icon-button.h"
#include "label.h"
#include "library.h"
#include "menu-tooltip.h"
#include "recent.h"
#include "spoken-name.h"
#include "toasts.h"
#include "tooltip.h"
#include "window.h"
#include "work-folder.h"

#include <glib/gi18n-lib.h>

#define MAX_RECENT 6

struct _LsgStartPage {
  GtkWidget   parent_instance;
  GtkWidget  *box;
  GtkWidget  *start_menu_button;
  GtkWidget  *new_button;
  GtkWidget  *blank_button;
  GtkWidget  *sample_button;
  AdwBin     *blank_picture;
  AdwBin     *sample_picture;
  GtkListBox *sample_list;
  GtkWidget  *recent_title;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (LsgStartPage, lsg_start_page, GTK_TYPE_WIDGET)

static LsgWindow *
get_window (LsgStartPage *self)
{
  return LSG_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
blank_cb (LsgStartPage *self)
{
  lsg_window_open_library (get_window (self), lsg_library_get_blank (), NULL);
}

static void
sample_row_cb (LsgStartPage  *self,
               GtkListBoxRow *row)
{
  lsg_window_open_library (get_window (self), g_object_get_data (G_OBJECT (row), "sample"), NULL);
}

static LsgRecent *
get_recent (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "recent");
}

static void
open_row (LsgStartPage *self,
          GtkWidget    *row)
{
  LsgRecent *recent = get_recent (row);

  if (recent->copy != NULL)
    lsg_window_resume (get_window (self), recent->copy);
  else
    lsg_window_open (get_window (self), recent->path);
}

static void
row_activated_cb (LsgStartPage  *self,
                  GtkListBoxRow *row)
{
  open_row (self, GTK_WIDGET (row));
}

static void
recover_cb (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  open_row (LSG_START_PAGE (gtk_widget_get_ancestor (button, LSG_TYPE_START_PAGE)), row);
}

static void
drop_row (LsgStartPage *self,
          GtkWidget    *row)
{
  gtk_list_box_remove (self->recent_list, row);
  gtk_widget_set_visible (self->recent_title, gtk_widget_get_first_child (GTK_WIDGET (self->recent_list)) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->recent_list),
                          gtk_widget_get_first_child (GTK_WIDGET (self->recent_list)) != NULL);
}

static void
discard_response_cb (GtkWidget  *row,
                     const char *response)
{
  LsgStartPage *self = LSG_START_PAGE (gtk_widget_get_ancestor (row, LSG_TYPE_START_PAGE));
  g_autofree char *folder = lsg_work_folder_get_default ();
  g_autoptr (GError) error = NULL;

  if (self == NULL || g_strcmp0 (response, "discard") != 0)
    return;
  if (lsg_work_folder_forget (folder, get_recent (row)->copy, &error))
    drop_row (self, row);
  else
    lsg_toast_error (GTK_WIDGET (self), error);
}

/* A file leaves the list only; edits that no file has are gone for good, so that is asked first. */
static void
forget_cb (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  LsgStartPage *self = LSG_START_PAGE (gtk_widget_get_ancestor (button, LSG_TYPE_START_PAGE));
  LsgRecent *recent = get_recent (row);
  GtkWidget *dialog;

  if (recent->copy == NULL)
    {
      lsg_recent_drop (recent->path);
      drop_row (self, row);
      return;
    }
  dialog = adw_message_dialog_new (GTK_WINDOW (get_window (self)), NULL,
                                   _("It was never saved in a file. This cannot be undone."));
  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog), _("Discard “%s”?"), recent->title);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "discard",
                                    _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (discard_response_cb), row, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
make_texts (const LsgRecent *recent)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), lsg_label_new (*recent->title != '\0' ? recent->title : _("Untitled project"),
                                                   "heading", LSG_LABEL_ELLIPSIZE));
  if (recent->path != NULL)
    {
      g_autofree char *folder = lsg_recent_word_folder (recent->path, g_get_home_dir ());

      gtk_box_append (GTK_BOX (texts), lsg_label_new (folder, "subtitle", LSG_LABEL_ELLIPSIZE));
    }
  if (recent->copy != NULL)
    gtk_box_append (GTK_BOX (texts), lsg_label_new (_("Not saved yet"), "warning-text", LSG_LABEL_ELLIPSIZE));
  else if (recent->ahead)
    gtk_box_append (GTK_BOX (texts), lsg_label_new (_("Working copy newer than the file"), "warning-text",
                                                    LSG_LABEL_ELLIPSIZE));
  return texts;
}

static GtkWidget *
make_end (const LsgRecent *recent,
          gint64           now)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *moment = NULL;
  GtkWidget *button;

  if (!recent->ahead)
    {
      GtkWidget *label;

      moment = lsg_date_format_moment (recent->time, now, zone, lsg_language_get_interface ());
      label = lsg_label_new (moment, "subtitle", LSG_LABEL_ELLIPSIZE);
      gtk_widget_add_css_class (label, "numeric");
      return label;
    }
  button = gtk_button_new_with_label (recent->copy != NULL ? _("Go on") : _("Recover"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (recover_cb), NULL);
  return button;
}

static GtkWidget *
make_row (LsgRecent *recent)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *mark = gtk_image_new_from_icon_name (recent->ahead ? "lozenge-half-symbolic"
                                                                : "lozenge-full-symbolic");
  GtkWidget *forget = lsg_icon_button_new (recent->copy != NULL ? "user-trash-symbolic" : "window-close-symbolic",
                                           recent->copy != NULL ? _("Discard…") : _("Take off this list"),
                                           "flat circular forget");

  gtk_widget_add_css_class (row, "recent");
  gtk_widget_add_css_class (mark, "accent");
  gtk_widget_set_valign (forget, GTK_ALIGN_CENTER);
  g_signal_connect (forget, "clicked", G_CALLBACK (forget_cb), NULL);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), make_texts (recent));
  gtk_box_append (GTK_BOX (box), make_end (recent, g_get_real_time () / G_USEC_PER_SEC));
  gtk_box_append (GTK_BOX (box), forget);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  lsg_spoken_name_set (row, recent->title);
  if (recent->path != NULL)
    lsg_tooltip_set (row, recent->path);
  g_object_set_data_full (G_OBJECT (row), "recent", recent, (GDestroyNotify) lsg_recent_free);
  return row;
}

static void
fill_recent (LsgStartPage *self)
{
  g_autoptr (GPtrArray) list = lsg_recent_list (MAX_RECENT);

  g_ptr_array_set_free_func (list, NULL);
  for (guint i = 0; i < list->len; i++)
    gtk_list_box_append (self->recent_list, make_row (list->pdata[i]));
  gtk_widget_set_visible (self->recent_title, list->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->recent_list), list->len > 0);
}

static GtkWidget *
make_sample_row (const LsgLibraryItem *item)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (row, "recent");
  gtk_box_append (GTK_BOX (texts), lsg_label_new (item->title, "heading", LSG_LABEL_ELLIPSIZE));
  if (item->description != NULL)
    {
      GtkWidget *label = lsg_label_new (item->description, "subtitle", LSG_LABEL_WRAP);

      gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), texts);
  lsg_spoken_name_set (row, item->title);
  g_object_set_data_full (G_OBJECT (row), "sample", g_strdup (item->name), g_free);
  return row;
}

/* The first sample has a card of its own; the others stand below it. */
static void
fill_samples (LsgStartPage *self)
{
  g_autoptr (GPtrArray) samples = lsg_library_list (LSG_SHELF_SAMPLES);

  for (guint i = 1; i < samples->len; i++)
    gtk_list_box_append (self->sample_list, make_sample_row (samples->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->sample_list), samples->len > 1);
}

static void
draw_blank (const LsgCanvas *canvas,
            gpointer         user_data)
{
  LsgPoint centre = { canvas->width / 2, canvas->height / 2 };
  double arm = 7;

  lsg_path_lozenge (canvas->cr, centre, 23);
  cairo_set_dash (canvas->cr, (const double[]) { 3, 3 }, 2, 0);
  cairo_set_line_width (canvas->cr, 1.5);
  lsg_colour_set (canvas->cr, canvas->style->axis, 1);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0);
  lsg_colour_set (canvas->cr, canvas->style->accent, 1);
  cairo_set_line_width (canvas->cr, 2);
  cairo_move_to (canvas->cr, centre.x - arm, centre.y);
  cairo_line_to (canvas->cr, centre.x + arm, centre.y);
  cairo_move_to (canvas->cr, centre.x, centre.y - arm);
  cairo_line_to (canvas->cr, centre.x, centre.y + arm);
  cairo_stroke (canvas->cr);
}

static void
draw_sample (const LsgCanvas *canvas,
             gpointer         user_data)
{
  static const struct {
    int        factors[4];
    LsgVerdict verdict;
  } shapes[] = {
    { { 2, 2, 2, 2 }, LSG_VERDICT_REALISTIC },
    { { 2, 1, 3, 2 }, LSG_VERDICT_CONDITIONS },
    { { 3, 2, 3, 2 }, LSG_VERDICT_CONDITIONS },
  };
  double radius = 21;

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      LsgPoint centre = { canvas->width / 2 + ((double) i - 1) * 48, canvas->height / 2 };
      double step = radius / 4;
      const int *f = shapes[i].factors;

      cairo_set_line_width (canvas->cr, canvas->style->axis_width);
      lsg_path_lozenge (canvas->cr, centre, radius);
      lsg_colour_set (canvas->cr, canvas->style->axis, 1);
      cairo_stroke (canvas->cr);
      cairo_move_to (canvas->cr, centre.x, centre.y - f[0] * step);
      cairo_line_to (canvas->cr, centre.x + f[1] * step, centre.y);
      cairo_line_to (canvas->cr, centre.x, centre.y + f[2] * step);
      cairo_line_to (canvas->cr, centre.x - f[3] * step, centre.y);
      cairo_close_path (canvas->cr);
      lsg_path_fill_verdict (canvas, shapes[i].verdict, 0);
      lsg_path_stroke_verdict (canvas, shapes[i].verdict, 1.5);
    }
}

static void
add_picture (AdwBin           *bin,
             LsgChartDrawFunc  draw)
{
  GtkWidget *view = lsg_chart_view_new (150, 56);

  gtk_widget_set_halign (view, GTK_ALIGN_CENTER);
  lsg_chart_view_set_draw_func (LSG_CHART_VIEW (view), draw, NULL, NULL);
  adw_bin_set_child (bin, view);
}

static gboolean
lsg_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LSG_START_PAGE (widget)->new_button);
}

static void
lsg_start_page_dispose (GObject *object)
{
  g_clear_pointer (&LSG_START_PAGE (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (lsg_start_page_parent_class)->dispose (object);
}

static void
lsg_start_page_class_init (LsgStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lsg_start_page_dispose;
  widget_class->grab_focus = lsg_start_page_grab_focus;
  lsg_widget_class_let_focus_out (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/losange/Losange/ui/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LsgStartPage, box);
  gtk_widget_class_bind_template_child (widget_class, LsgStartPage, start_menu_button);
  gtk_widget_class_bind_template_child (widget_class, LsgStartPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, LsgStartPage, blank_button);
  gtk_widget_class_bind_template_child (widget_class, LsgStartPage, sample_button);
  gtk_widget_class_bind_template_child (widget_class, LsgStartPage, blank_picture);
  gtk_widget_class_bind_template_child (widget_class, LsgStartPage, sample_picture);
  gtk_widget_class_bind_template_child (widget_class, LsgStartPage, sample_list);
  gtk_widget_class_bind_template_child (widget_class, LsgStartPage, recent_title);
  gtk_widget_class_bind_template_child (widget_class, LsgStartPage, recent_list);
}

static void
lsg_start_page_init (LsgStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lsg_menu_tooltip_hide_while_open (GTK_MENU_BUTTON (self->start_menu_button));
  g_signal_connect_object (self->blank_button, "clicked", G_CALLBACK (blank_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recent_list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sample_list, "row-activated", G_CALLBACK (sample_row_cb), self,
                           G_CONNECT_SWAPPED);
  add_picture (self->blank_picture, draw_blank);
  add_picture (self->sample_picture, draw_sample);
  fill_samples (self);
  fill_recent (self);
  lsg_spoken_name_buttons (GTK_WIDGET (self));
  lsg_spoken_name_set (self->blank_button, _("Blank project"));
  lsg_spoken_name_set (self->sample_button, _("Complete example"));
}

GtkWidget *
lsg_start_page_new (void)
{
  return g_object_new (LSG_TYPE_START_PAGE, NULL);
}
