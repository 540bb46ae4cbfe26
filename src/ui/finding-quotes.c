/* finding-quotes.c - see finding-quotes.h.
 *
 * A quotation is a button with two labels: a text to write is far dearer to make, and there is one at most.
 */
#include "finding-quotes.h"

#include "field-editor.h"
#include "label.h"
#include "need-findings.h"
#include "page.h"
#include "spoken-name.h"

#include <glib/gi18n-lib.h>

/* More only on request. */
#define FIRST_QUOTES 4

/* A long finding is read at its source. */
#define MAX_LINES 4

typedef struct {
  LsgFindingQuotes *owner; /* borrowed */
  LsgFinding       *finding; /* reference */
  char             *said;
  GtkWidget        *widget;
  GtkWidget        *editor; /* borrowed, NULL: it is only shown */
} Quote;

struct _LsgFindingQuotes {
  GtkWidget   parent_instance;
  LsgProject *project;
  GPtrArray  *quotes; /* Quote, in order */
  GPtrArray  *findings; /* LsgFinding, references: all that there are */
  LsgFinding *edited; /* borrowed: one of them, or NULL */
  GtkWidget  *more;
  guint       n_shown; /* at most */
};

G_DEFINE_FINAL_TYPE (LsgFindingQuotes, lsg_finding_quotes, GTK_TYPE_WIDGET)

static void
quote_free (Quote *quote)
{
  gtk_widget_unparent (quote->widget);
  g_object_unref (quote->finding);
  g_free (quote->said);
  g_free (quote);
}

static void
open_cb (Quote *quote)
{
  lsg_widget_go_to_record (GTK_WIDGET (quote->owner), LSG_RECORD (quote->finding), "text");
}

static char *
dup_origin (LsgFindingQuotes *self,
            LsgFinding       *finding)
{
  LsgSource *source = lsg_records_find (lsg_project_get_records (self->project), finding->source);

  return source != NULL ? lsg_words_finding_origin (source) : g_strdup ("");
}

/* All that a quotation shows: it is made anew when that is another. */
static char *
say (LsgFindingQuotes *self,
     LsgFinding       *finding)
{
  g_autofree char *origin = dup_origin (self, finding);

  return g_strdup_printf ("%d|%s|%s", finding == self->edited, origin,
                          finding->text != NULL && finding != self->edited ? finding->text : "");
}

static GtkWidget *
make_text (LsgFinding *finding)
{
  gboolean has_text = finding->text != NULL && *finding->text != '\0';
  GtkWidget *text = lsg_label_new (has_text ? finding->text : _("Finding without text"),
                                   has_text ? "quote-text" : "quote-text dim-label", LSG_LABEL_TWO_LINES);

  gtk_label_set_lines (GTK_LABEL (text), MAX_LINES);
  return text;
}

static GtkWidget *
make_origin (const char *origin)
{
  return lsg_label_new (origin, "caption dim-label", LSG_LABEL_TWO_LINES);
}

/* One button: the quotation and where it comes from. */
static GtkWidget *
make_shown (Quote      *quote,
            const char *origin)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new ();
  const char *text = quote->finding->text != NULL && *quote->finding->text != '\0' ? quote->finding->text
                                                                                  : _("Finding without text");
  g_autofree char *spoken = g_strdup_printf ("%s — %s", text, origin);

  gtk_box_append (GTK_BOX (column), make_text (quote->finding));
  gtk_box_append (GTK_BOX (column), make_origin (origin));
  gtk_button_set_child (GTK_BUTTON (button), column);
  gtk_widget_add_css_class (button, "flat");
  lsg_spoken_name_set (button, spoken);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (open_cb), quote);
  return button;
}

/* The text to write, and a button with where it comes from. */
static GtkWidget *
make_written (Quote      *quote,
              const char *origin)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new ();

  quote->editor = lsg_field_editor_new (quote->owner->project, LSG_KIND_FINDING, "text", LSG_EDITOR_FLAT);
  lsg_field_editor_set_record (LSG_FIELD_EDITOR (quote->editor), LSG_RECORD (quote->finding));
  lsg_field_editor_set_spoken_name (LSG_FIELD_EDITOR (quote->editor), _("Finding"));
  gtk_widget_add_css_class (quote->editor, "finding-text");
  gtk_button_set_child (GTK_BUTTON (button), make_origin (origin));
  gtk_widget_add_css_class (button, "flat");
  lsg_spoken_name_set (button, origin);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (open_cb), quote);
  gtk_box_append (GTK_BOX (column), quote->editor);
  gtk_box_append (GTK_BOX (column), button);
  return column;
}

static Quote *
make_quote (LsgFindingQuotes *self,
            LsgFinding       *finding,
            char             *said)
{
  Quote *quote = g_new0 (Quote, 1);
  g_autofree char *origin = dup_origin (self, finding);

  quote->owner = self;
  quote->finding = g_object_ref (finding);
  quote->said = said;
  quote->widget = finding == self->edited ? make_written (quote, origin) : make_shown (quote, origin);
  gtk_widget_add_css_class (quote->widget, "quote");
  return quote;
}

static void
drop_from (LsgFindingQuotes *self,
           guint             index)
{
  if (index < self->quotes->len)
    g_ptr_array_remove_range (self->quotes, index, self->quotes->len - index);
}

/* Quotations that say the same stay, the first one that does not goes with all behind it. */
static void
place (LsgFindingQuotes *self)
{
  guint n = MIN (self->findings->len, self->n_shown);
  guint n_hidden = self->findings->len - n;

  for (guint i = 0; i < n; i++)
    {
      LsgFinding *finding = self->findings->pdata[i];
      Quote *quote = i < self->quotes->len ? self->quotes->pdata[i] : NULL;
      g_autofree char *said = say (self, finding);

      if (quote != NULL && quote->finding == finding && g_str_equal (quote->said, said))
        continue;
      drop_from (self, i);
      quote = make_quote (self, finding, g_steal_pointer (&said));
      gtk_widget_insert_before (quote->widget, GTK_WIDGET (self), self->more);
      g_ptr_array_add (self->quotes, quote);
    }
  drop_from (self, n);
  gtk_widget_set_visible (self->more, n_hidden > 0);
  if (n_hidden > 0)
    {
      g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u more", "Show %u more", n_hidden),
                                               n_hidden);

      gtk_button_set_label (GTK_BUTTON (self->more), more);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
more_cb (LsgFindingQuotes *self)
{
  self->n_shown = G_MAXUINT;
  place (self);
}

static void
lsg_finding_quotes_dispose (GObject *object)
{
  LsgFindingQuotes *self = LSG_FINDING_QUOTES (object);

  g_ptr_array_set_size (self->quotes, 0);
  g_ptr_array_set_size (self->findings, 0);
  self->edited = NULL;
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_finding_quotes_parent_class)->dispose (object);
}

static void
lsg_finding_quotes_finalize (GObject *object)
{
  LsgFindingQuotes *self = LSG_FINDING_QUOTES (object);

  g_ptr_array_unref (self->quotes);
  g_ptr_array_unref (self->findings);
  G_OBJECT_CLASS (lsg_finding_quotes_parent_class)->finalize (object);
}

static void
lsg_finding_quotes_class_init (LsgFindingQuotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_finding_quotes_dispose;
  G_OBJECT_CLASS (klass)->finalize = lsg_finding_quotes_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
lsg_finding_quotes_init (LsgFindingQuotes *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);
  self->quotes = g_ptr_array_new_with_free_func ((GDestroyNotify) quote_free);
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_shown = FIRST_QUOTES;
  self->more = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "small");
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  gtk_widget_set_visible (self->more, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
lsg_finding_quotes_new (LsgProject *project)
{
  LsgFindingQuotes *self = g_object_new (LSG_TYPE_FINDING_QUOTES, NULL);

  self->project = g_object_ref (project);
  return GTK_WIDGET (self);
}

void
lsg_finding_quotes_show (LsgFindingQuotes *self,
                         GPtrArray        *findings,
                         LsgFinding       *edited)
{
  guint index;

  g_return_if_fail (LSG_IS_FINDING_QUOTES (self));

  g_ptr_array_set_size (self->findings, 0);
  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (self->findings, g_object_ref (findings->pdata[i]));
  self->edited = edited != NULL && g_ptr_array_find (findings, edited, &index) ? edited : NULL;
  if (self->edited != NULL && index >= self->n_shown)
    self->n_shown = G_MAXUINT;
  place (self);
}

void
lsg_finding_quotes_forget (LsgFindingQuotes *self)
{
  g_return_if_fail (LSG_IS_FINDING_QUOTES (self));

  g_ptr_array_set_size (self->quotes, 0);
  self->edited = NULL;
  self->n_shown = FIRST_QUOTES;
}

gboolean
lsg_finding_quotes_focus (LsgFindingQuotes *self)
{
  g_return_val_if_fail (LSG_IS_FINDING_QUOTES (self), FALSE);

  for (guint i = 0; i < self->quotes->len; i++)
    {
      Quote *quote = self->quotes->pdata[i];

      if (quote->editor != NULL)
        return gtk_widget_grab_focus (quote->editor);
    }
  return FALSE;
}
