/* The logo: files that are taken, files that are refused with a sentence, removal, undo. */
#include "desk.h"

#include "field-editor.h"
#include "picture-entry.h"
#include "picture-file.h"
#include "picture.h"
#include "programme.h"

#include <adwaita.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>

Suite *picture_entry_suite (void);

static char *folder;

static void
set_up (void)
{
  desk_set_up ();
  folder = g_dir_make_tmp ("losange-picture-XXXXXX", NULL);
}

static void
tear_down (void)
{
  const char *argv[] = { "rm", "-rf", folder, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_clear_pointer (&folder, g_free);
  desk_tear_down ();
}

/* A picture that does not compress when it is @noisy. */
static GdkPixbuf *
draw_picture (int      width,
              int      height,
              gboolean noisy)
{
  GdkPixbuf *picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guchar *pixels = gdk_pixbuf_get_pixels (picture);

  gdk_pixbuf_fill (picture, 0x1d4e63ff);
  for (gsize i = 0; noisy && i < gdk_pixbuf_get_byte_length (picture); i++)
    pixels[i] = (guchar) g_rand_int (random);
  return picture;
}

static GFile *
save_picture (const char *name,
              const char *type,
              int         width,
              int         height,
              gboolean    noisy)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GdkPixbuf) picture = draw_picture (width, height, noisy);

  ck_assert (gdk_pixbuf_save (picture, path, type, NULL, NULL));
  return g_file_new_for_path (path);
}

static GFile *
save_bytes (const char *name,
            const char *bytes,
            gssize      length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  ck_assert (g_file_set_contents (path, bytes, length, NULL));
  return g_file_new_for_path (path);
}

static gboolean
can_read (const char *type)
{
  g_autoptr (GSList) formats = gdk_pixbuf_get_formats ();

  for (GSList *item = formats; item != NULL; item = item->next)
    {
      g_autofree char *name = gdk_pixbuf_format_get_name (item->data);

      if (strcmp (name, type) == 0)
        return TRUE;
    }
  return FALSE;
}

/* --- files --- */

START_TEST (a_png_stays_as_it_is)
{
  g_autoptr (GFile) file = save_picture ("logo.png", "png", 200, 80, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) read = lsg_picture_file_read (file, NULL, &error);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);

  lsg_assert_no_error (error);
  ck_assert (g_bytes_equal (read, bytes));
}
END_TEST

START_TEST (a_photograph_becomes_a_png)
{
  g_autoptr (GFile) file = save_picture ("logo.jpg", "jpeg", 2400, 600, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) read = lsg_picture_file_read (file, NULL, &error);
  int width, height;

  lsg_assert_no_error (error);
  ck_assert (lsg_picture_read_size (read, &width, &height));
  ck_assert_int_eq (width, 1200);
  ck_assert_int_eq (height, 300);
}
END_TEST

START_TEST (a_drawing_becomes_a_png_as_wide_as_printing_asks_for)
{
  static const char drawing[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"5\">"
                                "<rect width=\"10\" height=\"5\" fill=\"#123456\"/></svg>";
  g_autoptr (GFile) file = save_bytes ("logo.svg", drawing, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) read = NULL;
  int width, height;

  if (!can_read ("svg"))
    return;
  read = lsg_picture_file_read (file, NULL, &error);
  lsg_assert_no_error (error);
  ck_assert (lsg_picture_read_size (read, &width, &height));
  ck_assert_int_eq (width, 1200);
  ck_assert_int_eq (height, 600);
}
END_TEST

static void
check_refused (GFile      *file,
               const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) read = lsg_picture_file_read (file, NULL, &error);

  ck_assert_ptr_null (read);
  ck_assert_msg (strstr (error->message, sentence) != NULL, "%s", error->message);
}

START_TEST (what_is_no_whole_picture_is_refused)
{
  g_autoptr (GFile) whole = save_picture ("whole.png", "png", 300, 300, TRUE);
  g_autoptr (GBytes) bytes = g_file_load_bytes (whole, NULL, NULL, NULL);
  g_autoptr (GFile) half = save_bytes ("half.png", g_bytes_get_data (bytes, NULL),
                                       (gssize) g_bytes_get_size (bytes) / 2);
  g_autoptr (GFile) text = save_bytes ("text.png", "no picture", -1);
  g_autoptr (GFile) nothing = save_bytes ("nothing.png", "", 0);
  g_autoptr (GFile) points = save_picture ("points.png", "png", 4500, 4500, FALSE);
  g_autofree char *path = g_build_filename (folder, "huge.png", NULL);
  g_autoptr (GFile) huge = g_file_new_for_path (path);
  int descriptor = g_open (path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);

  ck_assert_int_eq (ftruncate (descriptor, LSG_PICTURE_FILE_MOST + 1), 0);
  g_close (descriptor, NULL);
  check_refused (half, "half.png");
  check_refused (text, "no picture that Losange can read");
  check_refused (nothing, "no picture that Losange can read");
  check_refused (points, "too many points");
  check_refused (huge, "larger than any picture");
}
END_TEST

/* --- the field --- */

typedef struct {
  LsgFieldEditor  *editor;
  LsgPictureEntry *entry;
  LsgProgramme    *programme;
  GtkWidget       *window;
} Field;

static Field
show_field (void)
{
  Field field = { .programme = desk_first (LSG_KIND_PROGRAMME) };
  GtkWidget *overlay = adw_toast_overlay_new ();

  field.editor = LSG_FIELD_EDITOR (lsg_field_editor_new (desk_get_project (), LSG_KIND_PROGRAMME, "logo",
                                                         LSG_EDITOR_DEFAULT));
  lsg_field_editor_set_record (field.editor, LSG_RECORD (field.programme));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (field.editor));
  field.window = desk_show (overlay);
  field.entry = LSG_PICTURE_ENTRY (gtk_widget_get_ancestor (lsg_field_editor_get_control (field.editor),
                                                            LSG_TYPE_PICTURE_ENTRY));
  ck_assert_ptr_nonnull (field.entry);
  return field;
}

static void
choose (Field *field,
        GFile *file)
{
  lsg_picture_entry_read_file (field->entry, file);
  desk_settle ();
  desk_settle ();
}

static GtkWidget *
find_button (GtkWidget  *parent,
             const char *icon)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, icon);

      if (GTK_IS_BUTTON (child) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (child)), icon) == 0)
        return child;
      if (found != NULL)
        return found;
    }
  return NULL;
}

START_TEST (it_is_chosen_removed_and_brought_back)
{
  Field field = show_field ();
  g_autoptr (GFile) file = save_picture ("logo.jpg", "jpeg", 200, 80, FALSE);
  g_autoptr (GError) error = NULL;
  GtkWidget *remove = find_button (GTK_WIDGET (field.entry), "user-trash-symbolic");
  g_autoptr (GBytes) chosen = NULL;

  ck_assert (!gtk_widget_get_visible (remove));
  choose (&field, file);
  ck_assert_ptr_nonnull (field.programme->logo);
  ck_assert_ptr_null (lsg_field_editor_get_problem (field.editor));
  ck_assert (gtk_widget_get_visible (remove));
  chosen = g_bytes_ref (field.programme->logo);

  lsg_project_end_typing (desk_get_project ()); /* what follows at once would be the same step */
  g_signal_emit_by_name (remove, "clicked");
  ck_assert_ptr_null (field.programme->logo);
  ck_assert (!gtk_widget_get_visible (remove));
  ck_assert (lsg_project_undo (desk_get_project (), &error));
  lsg_assert_no_error (error);
  ck_assert (g_bytes_equal (field.programme->logo, chosen));
  ck_assert (g_bytes_equal (lsg_picture_entry_get_value (field.entry), chosen));
  ck_assert (lsg_project_undo (desk_get_project (), &error));
  ck_assert_ptr_null (field.programme->logo);
  gtk_window_destroy (GTK_WINDOW (field.window));
}
END_TEST

START_TEST (a_refused_one_leaves_the_former)
{
  Field field = show_field ();
  g_autoptr (GFile) good = save_picture ("good.png", "png", 60, 40, FALSE);
  g_autoptr (GFile) heavy = save_picture ("heavy.png", "png", 800, 800, TRUE);
  g_autoptr (GFile) broken = save_bytes ("broken.png", "no picture", -1);
  g_autoptr (GBytes) former = NULL;

  choose (&field, good);
  ck_assert_ptr_nonnull (field.programme->logo);
  former = g_bytes_ref (field.programme->logo);
  choose (&field, broken);
  ck_assert (g_bytes_equal (field.programme->logo, former));
  choose (&field, heavy);
  ck_assert_ptr_nonnull (lsg_field_editor_get_problem (field.editor));
  ck_assert (g_bytes_equal (field.programme->logo, former));
  ck_assert (g_bytes_equal (lsg_picture_entry_get_value (field.entry), former));
  gtk_window_destroy (GTK_WINDOW (field.window));
}
END_TEST

Suite *
picture_entry_suite (void)
{
  Suite *suite = suite_create ("picture-entry");
  TCase *tcase = tcase_create ("picture-entry");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, a_png_stays_as_it_is);
  tcase_add_test (tcase, a_photograph_becomes_a_png);
  tcase_add_test (tcase, a_drawing_becomes_a_png_as_wide_as_printing_asks_for);
  tcase_add_test (tcase, what_is_no_whole_picture_is_refused);
  tcase_add_test (tcase, it_is_chosen_removed_and_brought_back);
  tcase_add_test (tcase, a_refused_one_leaves_the_former);
  suite_add_tcase (suite, tcase);
  return suite;
}
