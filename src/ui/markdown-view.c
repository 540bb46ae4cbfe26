/* markdown-view.c - see markdown-view.h. */
#include "markdown-view.h"

#include "focus-within.h"
#include "project-fields.h"
#include "scroller.h"
#include "spoken-name.h"
#include "toasts.h"
#include "tooltip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define OBJECT_CHARACTER 0xFFFC

struct _LsgMarkdownView {
  GtkWidget      parent_instance;
  LsgProject    *project;
  const LsgField *field;
  LsgRecord     *record;
  gboolean       is_message;
  GtkWidget     *scroller; /* or the view itself, in a card */
  GtkTextView   *view;
  GtkTextBuffer *buffer;
  gboolean       is_filling; /* the change comes from us */
  guint          typed_source; /* looks at what was typed when the buffer is at rest */
};

G_DEFINE_FINAL_TYPE (LsgMarkdownView, lsg_markdown_view, GTK_TYPE_WIDGET)

/* What the record holds, "" for nothing. */
static const char *
get_stored (LsgMarkdownView *self)
{
  LsgValue value = self->record != NULL ? lsg_record_get (self->record, self->field) : lsg_none ();

  return value.type == LSG_VALUE_TEXT ? value.text : "";
}

static const char *
get_token (const GtkTextIter *iter)
{
  GtkTextChildAnchor *anchor = gtk_text_iter_get_child_anchor (iter);

  return anchor != NULL ? g_object_get_data (G_OBJECT (anchor), "token") : NULL;
}

/* The Markdown that the buffer shows, tokens spelled out. */
static char *
dup_markdown (LsgMarkdownView *self)
{
  GString *text = g_string_new (NULL);
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (self->buffer, &iter);
  while (!gtk_text_iter_is_end (&iter))
    {
      gunichar c = gtk_text_iter_get_char (&iter);
      const char *token = get_token (&iter);

      if (token != NULL)
        g_string_append_printf (text, "{%s}", token);
      else if (c != OBJECT_CHARACTER)
        g_string_append_unichar (text, c);
      gtk_text_iter_forward_char (&iter);
    }
  return g_string_free (text, FALSE);
}

static char *
get_field_value (LsgMarkdownView *self,
                 const char    *token)
{
  LsgProjectFieldContext context = {
    lsg_project_get_records (self->project),
    lsg_project_get_figures (self->project),
    lsg_project_get_programme (self->project)->language,
  };
  const LsgProjectField *field = lsg_project_fields_find (token, strlen (token));

  return field != NULL ? lsg_project_field_get_text (field, &context) : NULL;
}

/* The value, or what is missing in brackets. */
static void
show_token (LsgMarkdownView *self,
            GtkWidget     *label,
            const char    *token)
{
  const LsgProjectField *field = lsg_project_fields_find (token, strlen (token));
  g_autofree char *value = get_field_value (self, token);
  g_autofree char *missing = NULL;

  if (value == NULL)
    missing = g_strdup_printf ("[%s]", lsg_project_field_get_label (field));
  gtk_label_set_label (GTK_LABEL (label), value != NULL ? value : missing);
  lsg_tooltip_set (label, lsg_project_field_get_label (field));
  if (value != NULL)
    gtk_widget_remove_css_class (label, "missing");
  else
    gtk_widget_add_css_class (label, "missing");
}

static void
insert_token (LsgMarkdownView *self,
              GtkTextIter   *iter,
              const char    *token)
{
  GtkTextChildAnchor *anchor = gtk_text_buffer_create_child_anchor (self->buffer, iter);
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set_data_full (G_OBJECT (anchor), "token", g_strdup (token), g_free);
  gtk_widget_add_css_class (label, "field-token");
  show_token (self, label, token);
  gtk_text_view_add_child_at_anchor (self->view, label, anchor);
}

/* Inserts Markdown, its known tokens as anchors. */
static void
insert_markdown (LsgMarkdownView *self,
                 GtkTextIter   *iter,
                 const char    *text)
{
  const char *rest = text;
  const char *brace;
  gsize length;

  while ((brace = lsg_project_fields_next (rest, &length)) != NULL)
    {
      gboolean is_known = lsg_project_fields_find (brace + 1, length) != NULL;
      const char *end = brace + length + 2;

      gtk_text_buffer_insert (self->buffer, iter, rest, (is_known ? brace : end) - rest);
      if (is_known)
        {
          g_autofree char *token = g_strndup (brace + 1, length);

          insert_token (self, iter, token);
        }
      rest = end;
    }
  gtk_text_buffer_insert (self->buffer, iter, rest, -1);
}

static void
apply_tag (LsgMarkdownView *self,
           const char    *tag,
           int            start,
           int            end)
{
  GtkTextIter first, last;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &first, start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &last, end);
  gtk_text_buffer_apply_tag_by_name (self->buffer, tag, &first, &last);
}

/* What matches gets @tag, the @n_marks characters at both its ends are pale. */
static void
highlight (LsgMarkdownView *self,
           const char    *text,
           const char    *pattern,
           const char    *tag,
           int            n_marks)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int from, to, start, end;

      g_match_info_fetch_pos (match, 0, &from, &to);
      start = g_utf8_pointer_to_offset (text, text + from);
      end = g_utf8_pointer_to_offset (text, text + to);
      apply_tag (self, tag, start, end);
      if (n_marks > 0)
        {
          apply_tag (self, "mark", start, start + n_marks);
          apply_tag (self, "mark", end - n_marks, end);
        }
    }
}

static void
highlight_all (LsgMarkdownView *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (self->buffer, &start, &end);
  text = gtk_text_buffer_get_slice (self->buffer, &start, &end, TRUE);
  highlight (self, text, "\\*\\*[^*\\n]+\\*\\*", "strong", 2);
  highlight (self, text, "(?<!\\*)\\*[^*\\n]+\\*(?!\\*)", "emphasis", 1);
  highlight (self, text, "^(- |\\d+[.)] ).*$", "item", 0);
  highlight (self, text, "^(- |\\d+[.)] )", "mark", 0);
  highlight (self, text, "^> ?.*$", "callout", 0);
  highlight (self, text, "^> ?", "mark", 0);
  if (self->is_message)
    highlight (self, text, "\\[[^\\[\\]\\n]+\\]", "blank", 0);
}

static void
fill (LsgMarkdownView *self)
{
  const char *body = get_stored (self);
  GtkTextIter iter;
  int caret;

  g_object_get (self->buffer, "cursor-position", &caret, NULL);
  self->is_filling = TRUE;
  gtk_text_buffer_set_text (self->buffer, "", 0);
  gtk_text_buffer_get_start_iter (self->buffer, &iter);
  insert_markdown (self, &iter, body);
  highlight_all (self);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, MIN (caret, gtk_text_buffer_get_char_count (self->buffer)));
  gtk_text_buffer_place_cursor (self->buffer, &iter);
  self->is_filling = FALSE;
}

/* `{answer-delay}` that was just typed becomes a token. */
static void
take_typed_token (LsgMarkdownView *self)
{
  GtkTextIter caret, brace;
  g_autofree char *text = NULL;
  gsize length;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret, gtk_text_buffer_get_insert (self->buffer));
  brace = caret;
  if (!gtk_text_iter_backward_char (&brace) || gtk_text_iter_get_char (&brace) != '}')
    return;
  if (!gtk_text_iter_backward_search (&brace, "{", 0, &brace, NULL, NULL))
    return;
  text = gtk_text_buffer_get_slice (self->buffer, &brace, &caret, TRUE);
  if (lsg_project_fields_next (text, &length) != text || length + 2 != strlen (text)
      || lsg_project_fields_find (text + 1, length) == NULL)
    return;

  gtk_text_buffer_delete (self->buffer, &brace, &caret);
  text[length + 1] = '\0';
  insert_token (self, &brace, text + 1);
}

static void
store_text (LsgMarkdownView *self)
{
  g_autofree char *text = dup_markdown (self);
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (text, get_stored (self)) == 0)
    return;
  if (!lsg_project_set (self->project, self->record, self->field->name, lsg_text (text), &error))
    {
      lsg_toast_error (GTK_WIDGET (self), error);
      fill (self);
    }
}

/* Not within "changed": whoever inserts still holds its place in the buffer. */
static gboolean
typed_cb (gpointer data)
{
  LsgMarkdownView *self = data;

  self->typed_source = 0;
  self->is_filling = TRUE;
  take_typed_token (self);
  self->is_filling = FALSE;
  return G_SOURCE_REMOVE;
}

static void
changed_cb (LsgMarkdownView *self)
{
  if (self->is_filling || self->record == NULL)
    return;
  highlight_all (self);
  store_text (self);
  if (self->typed_source == 0)
    self->typed_source = g_idle_add (typed_cb, self);
}

static void
leave_cb (LsgMarkdownView *self)
{
  lsg_project_end_typing (self->project);
}

static void
add_tags (LsgMarkdownView *self)
{
  gtk_text_buffer_create_tag (self->buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (self->buffer, "emphasis", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (self->buffer, "item", "left-margin", 28, "indent", -14, NULL);
  gtk_text_buffer_create_tag (self->buffer, "callout", "left-margin", 20, "right-margin", 12, NULL);
  gtk_text_buffer_create_tag (self->buffer, "blank", "weight", PANGO_WEIGHT_BOLD, "background-rgba",
                              &(GdkRGBA) { 0.37f, 0.36f, 0.77f, 0.18f }, NULL);
  gtk_text_buffer_create_tag (self->buffer, "mark", "foreground", "#8B8F98", "weight", PANGO_WEIGHT_NORMAL, NULL);
}

static void
lsg_markdown_view_dispose (GObject *object)
{
  LsgMarkdownView *self = LSG_MARKDOWN_VIEW (object);

  self->is_filling = TRUE;
  g_clear_handle_id (&self->typed_source, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (lsg_markdown_view_parent_class)->dispose (object);
}

static gboolean
lsg_markdown_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LSG_MARKDOWN_VIEW (widget)->view));
}

static void
lsg_markdown_view_class_init (LsgMarkdownViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lsg_markdown_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lsg_markdown_view_grab_focus;
  lsg_widget_class_let_focus_out (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lsg_markdown_view_init (LsgMarkdownView *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_pixels_below_lines (self->view, 4);
  add_tags (self);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
}

/* A text that has the room of a page to itself. */
static void
put_in_scroller (LsgMarkdownView *self)
{
  gtk_text_view_set_left_margin (self->view, 16);
  gtk_text_view_set_right_margin (self->view, 16);
  gtk_text_view_set_top_margin (self->view, 10);
  gtk_text_view_set_bottom_margin (self->view, 10);
  self->scroller = lsg_scroller_new (GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

static LsgMarkdownView *
new_for (LsgProject *project,
         LsgKindId   kind,
         const char *field,
         const char *name)
{
  LsgMarkdownView *self = g_object_new (LSG_TYPE_MARKDOWN_VIEW, NULL);

  self->project = g_object_ref (project);
  self->field = lsg_kind_find_field (lsg_kind_get (kind), field);
  lsg_spoken_name_set (GTK_WIDGET (self->view), name);
  return self;
}

GtkWidget *
lsg_markdown_view_new (LsgProject *project)
{
  LsgMarkdownView *self = new_for (project, LSG_KIND_CLAUSE, "body", _("Text of the clause"));

  put_in_scroller (self);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

GtkWidget *
lsg_markdown_view_new_message (LsgProject *project,
                               LsgKindId   kind,
                               const char *field)
{
  LsgMarkdownView *self = new_for (project, kind, field, NULL);

  lsg_spoken_name_set (GTK_WIDGET (self->view), lsg_field_get_label (self->field));
  self->is_message = TRUE;
  self->scroller = GTK_WIDGET (self->view);
  gtk_widget_set_hexpand (self->scroller, TRUE);
  gtk_widget_add_css_class (self->scroller, "field-text");
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
lsg_markdown_view_set_record (LsgMarkdownView *self,
                            LsgRecord     *record)
{
  g_return_if_fail (LSG_IS_MARKDOWN_VIEW (self));

  if (self->record == record)
    return;
  lsg_project_end_typing (self->project);
  g_set_object (&self->record, record);
  gtk_text_view_set_editable (self->view, record != NULL);
  fill (self);
}

static void
refresh_tokens (LsgMarkdownView *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (self->buffer, &iter);
  while (!gtk_text_iter_is_end (&iter))
    {
      const char *token = get_token (&iter);

      if (token != NULL)
        {
          guint n_widgets;
          g_autofree GtkWidget **widgets
            = gtk_text_child_anchor_get_widgets (gtk_text_iter_get_child_anchor (&iter), &n_widgets);

          if (n_widgets > 0)
            show_token (self, widgets[0], token);
        }
      gtk_text_iter_forward_char (&iter);
    }
}

void
lsg_markdown_view_refresh (LsgMarkdownView *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LSG_IS_MARKDOWN_VIEW (self));

  if (self->record == NULL)
    return;
  text = dup_markdown (self);
  if (g_strcmp0 (text, get_stored (self)) != 0)
    fill (self);
  else
    refresh_tokens (self);
}

/* The selection, or the word at the caret. */
static void
get_range (LsgMarkdownView *self,
           GtkTextIter   *start,
           GtkTextIter   *end)
{
  if (gtk_text_buffer_get_selection_bounds (self->buffer, start, end))
    return;
  if (gtk_text_iter_inside_word (start) || gtk_text_iter_ends_word (start))
    {
      if (!gtk_text_iter_starts_word (start))
        gtk_text_iter_backward_word_start (start);
      if (!gtk_text_iter_ends_word (end))
        gtk_text_iter_forward_word_end (end);
    }
}

static void
toggle_marks (LsgMarkdownView *self,
              const char    *marks)
{
  int n = strlen (marks);
  GtkTextIter start, end, before, after;
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  int from, to;

  get_range (self, &start, &end);
  before = start;
  after = end;
  gtk_text_iter_backward_chars (&before, n);
  gtk_text_iter_forward_chars (&after, n);
  left = gtk_text_buffer_get_text (self->buffer, &before, &start, TRUE);
  right = gtk_text_buffer_get_text (self->buffer, &end, &after, TRUE);
  from = gtk_text_iter_get_offset (&start);
  to = gtk_text_iter_get_offset (&end);

  gtk_text_buffer_begin_user_action (self->buffer);
  if (g_str_equal (left, marks) && g_str_equal (right, marks))
    {
      gtk_text_buffer_delete (self->buffer, &end, &after);
      gtk_text_buffer_get_iter_at_offset (self->buffer, &before, from - n);
      gtk_text_buffer_get_iter_at_offset (self->buffer, &start, from);
      gtk_text_buffer_delete (self->buffer, &before, &start);
      from -= n;
      to -= n;
    }
  else
    {
      gtk_text_buffer_insert (self->buffer, &end, marks, -1);
      gtk_text_buffer_get_iter_at_offset (self->buffer, &start, from);
      gtk_text_buffer_insert (self->buffer, &start, marks, -1);
      from += n;
      to += n;
    }
  gtk_text_buffer_end_user_action (self->buffer);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, to);
  gtk_text_buffer_select_range (self->buffer, &start, &end);
}

static gboolean
line_begins_with (LsgMarkdownView *self,
                  int            line,
                  const char    *marks,
                  GtkTextIter   *start,
                  GtkTextIter   *end)
{
  g_autofree char *text = NULL;

  gtk_text_buffer_get_iter_at_line (self->buffer, start, line);
  *end = *start;
  gtk_text_iter_forward_chars (end, strlen (marks));
  text = gtk_text_buffer_get_text (self->buffer, start, end, TRUE);
  return g_str_equal (text, marks);
}

static void
toggle_lines (LsgMarkdownView *self,
              const char    *marks)
{
  GtkTextIter start, end;
  int first, last;
  gboolean remove;

  gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end);
  first = gtk_text_iter_get_line (&start);
  last = gtk_text_iter_get_line (&end);
  remove = line_begins_with (self, first, marks, &start, &end);

  gtk_text_buffer_begin_user_action (self->buffer);
  for (int line = first; line <= last; line++)
    {
      gboolean has = line_begins_with (self, line, marks, &start, &end);

      if (remove && has)
        gtk_text_buffer_delete (self->buffer, &start, &end);
      else if (!remove && !has)
        gtk_text_buffer_insert (self->buffer, &start, marks, -1);
    }
  gtk_text_buffer_end_user_action (self->buffer);
}

void
lsg_markdown_view_toggle (LsgMarkdownView *self,
                        LsgTextFormat  format)
{
  g_return_if_fail (LSG_IS_MARKDOWN_VIEW (self));

  if (self->record == NULL)
    return;
  if (format == LSG_FORMAT_STRONG || format == LSG_FORMAT_EMPHASIS)
    toggle_marks (self, format == LSG_FORMAT_STRONG ? "**" : "*");
  else
    toggle_lines (self, format == LSG_FORMAT_LIST ? "- " : "> ");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
lsg_markdown_view_insert_field (LsgMarkdownView *self,
                              const char    *token)
{
  GtkTextIter iter;

  g_return_if_fail (LSG_IS_MARKDOWN_VIEW (self));

  if (self->record == NULL)
    return;
  self->is_filling = TRUE;
  gtk_text_buffer_delete_selection (self->buffer, FALSE, TRUE);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));
  insert_token (self, &iter, token);
  highlight_all (self);
  self->is_filling = FALSE;
  store_text (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
