/* program.c - see program.h. */
#include "program.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

/* The tests of Check run in processes of their own: one folder at a time. */
static char *folder;
static GPtrArray *kept;

static void
run_free (Run *run)
{
  g_free (run->out);
  g_free (run->err);
  g_free (run);
}

static void
keep (gpointer       data,
      GDestroyNotify free_func)
{
  GBytes *bytes = g_bytes_new_with_free_func ("", 1, free_func, data);

  g_ptr_array_add (kept, bytes);
}

void
program_setup (void)
{
  folder = g_dir_make_tmp ("losange-cli-XXXXXX", NULL);
  kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  ck_assert_int_eq (g_chmod (folder, 0755), 0);
}

void
program_teardown (void)
{
  char *arguments[] = { (char *) "rm", (char *) "-rf", folder, NULL };

  ck_assert (g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_clear_pointer (&kept, g_ptr_array_unref);
  g_clear_pointer (&folder, g_free);
}

const char *
program_path (const char *name)
{
  char *path = g_build_filename (folder, name, NULL);

  keep (path, g_free);
  return path;
}

guint
program_n_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += !g_str_equal (name, ".home");
  return n;
}

char *
program_read (const char *name,
              gsize      *length)
{
  char *bytes = NULL;

  ck_assert_msg (g_file_get_contents (program_path (name), &bytes, length, NULL), "%s is not there", name);
  keep (bytes, g_free);
  return bytes;
}

void
program_write (const char *name,
               const char *bytes,
               gssize      length)
{
  ck_assert (g_file_set_contents (program_path (name), bytes, length, NULL));
}

void
program_sample (const char *name)
{
  assert_status (program_run ("new", "--template", "formation-hybride", name, NULL), 0);
}

static char **
make_environment (const char *language)
{
  g_autofree char *home = g_build_filename (folder, ".home", NULL);
  g_autofree char *data = g_build_filename (g_getenv ("LSG_SOURCE_DIR"), "data", NULL);
  g_autofree char *po = g_build_filename (g_getenv ("LSG_BUILD_DIR"), "po", NULL);
  char **environment = g_get_environ ();

  environment = g_environ_setenv (environment, "HOME", home, TRUE);
  environment = g_environ_setenv (environment, "XDG_DATA_HOME", home, TRUE);
  environment = g_environ_setenv (environment, "LOSANGE_DATA_DIR", data, TRUE);
  environment = g_environ_setenv (environment, "LOSANGE_LOCALE_DIR", po, TRUE);
  environment = g_environ_setenv (environment, "LC_ALL", "C.UTF-8", TRUE);
  environment = g_environ_setenv (environment, "LANGUAGE", language != NULL ? language : "en", TRUE);
  environment = g_environ_unsetenv (environment, "DISPLAY");
  return g_environ_unsetenv (environment, "WAYLAND_DISPLAY");
}

/* Runs in the child: async-signal-safe calls only. */
static void
prepare_child_cb (gpointer user_data)
{
  const RunOptions *options = user_data;

  if (options->out_path != NULL)
    {
      int descriptor = open (options->out_path, O_WRONLY);

      if (descriptor < 0 || dup2 (descriptor, STDOUT_FILENO) < 0)
        _exit (99);
    }
  if (options->nobody && geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    _exit (99);
}

gboolean
program_nobody_can_run (void)
{
  int status;
  pid_t child;

  if (geteuid () != 0)
    return TRUE;
  child = fork ();
  ck_assert_int_ge (child, 0);
  if (child == 0)
    _exit (setgid (NOBODY) == 0 && setuid (NOBODY) == 0 && access (g_getenv ("LSG_PROGRAM"), X_OK) == 0 ? 0 : 1);
  ck_assert_int_eq (waitpid (child, &status, 0), child);
  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

const Run *
program_run_with (RunOptions         options,
                  const char *const *arguments)
{
  g_auto (GStrv) environment = make_environment (options.language);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  Run *run = g_new0 (Run, 1);
  int status;

  g_ptr_array_add (argv, (gpointer) g_getenv ("LSG_PROGRAM"));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);
  ck_assert_msg (g_spawn_sync (folder, (char **) argv->pdata, environment, G_SPAWN_DEFAULT, prepare_child_cb,
                               &options, &run->out, &run->err, &status, &error),
                 "%s", error != NULL ? error->message : "");
  run->status = WIFEXITED (status) ? WEXITSTATUS (status) : -1;
  keep (run, (GDestroyNotify) run_free);
  return run;
}

const Run *
program_run (const char *first,
             ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  va_list rest;

  va_start (rest, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (rest, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (rest);
  g_ptr_array_add (arguments, NULL);
  return program_run_with ((RunOptions) { NULL }, (const char *const *) arguments->pdata);
}
