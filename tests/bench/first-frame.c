/* first-frame.c - NAME SECONDS COMMAND...: the time from starting COMMAND to its window as a user sees it.
 *
 * That is: a window as large as a document's is mapped on the root of the display, and its pixels are more
 * than a background (the display's damage reports tell when to look). The command is killed then. Needs a
 * display without window manager, so that nothing stands between the root and the window.
 */
#include "stopwatch.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>

#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>

#define WINDOW_MIN 300 /* pixels; smaller ones are not the window */
#define N_COLOURS 12

typedef struct {
  Display *display;
  Window   window;
  int      damage_event;
} Watch;

static void
take_window (Watch  *watch,
             Window  window)
{
  XWindowAttributes attributes;

  if (!XGetWindowAttributes (watch->display, window, &attributes) || attributes.width < WINDOW_MIN
      || attributes.height < WINDOW_MIN)
    return;
  watch->window = window;
  XDamageCreate (watch->display, window, XDamageReportRawRectangles);
}

/* A drawn window has texts and borders: count the colours on every fourth pixel. */
static gboolean
is_drawn (Watch *watch)
{
  g_autoptr (GHashTable) colours = g_hash_table_new (NULL, NULL);
  XWindowAttributes attributes;
  XImage *image;

  if (!XGetWindowAttributes (watch->display, watch->window, &attributes)
      || attributes.map_state != IsViewable)
    return FALSE;
  image = XGetImage (watch->display, watch->window, 0, 0, attributes.width, attributes.height, AllPlanes, ZPixmap);
  if (image == NULL)
    return FALSE;
  for (int y = 0; y < image->height && g_hash_table_size (colours) < N_COLOURS; y += 4)
    for (int x = 0; x < image->width; x += 4)
      g_hash_table_add (colours, GSIZE_TO_POINTER (XGetPixel (image, x, y) & 0xffffff));
  XDestroyImage (image);
  return g_hash_table_size (colours) >= N_COLOURS;
}

/* FALSE when @seconds pass without a window. */
static gboolean
wait_for_frame (Watch *watch,
                int    seconds)
{
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    {
      gboolean look = FALSE;

      while (XPending (watch->display) > 0)
        {
          XEvent event;

          XNextEvent (watch->display, &event);
          if (event.type == MapNotify && watch->window == None)
            take_window (watch, event.xmap.window);
          look = look || (watch->window != None
                          && (event.type == MapNotify || event.type == watch->damage_event + XDamageNotify));
        }
      if (look && is_drawn (watch))
        return TRUE;
      g_usleep (500);
    }
  return FALSE;
}

/* Windows come and go while we look at them. */
static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  return 0;
}

static double
get_milliseconds (struct timeval time)
{
  return time.tv_sec * 1e3 + time.tv_usec / 1e3;
}

int
main (int    argc,
      char **argv)
{
  Watch watch = { .display = XOpenDisplay (NULL) };
  g_autoptr (Stopwatch) times = NULL;
  g_autoptr (Stopwatch) cpu = NULL;
  struct rusage usage;
  int error_base;
  gboolean seen;
  GPid pid;

  g_return_val_if_fail (argc > 3 && watch.display != NULL, 2);
  g_return_val_if_fail (XDamageQueryExtension (watch.display, &watch.damage_event, &error_base), 2);

  XSetErrorHandler (ignore_error);
  XSelectInput (watch.display, DefaultRootWindow (watch.display), SubstructureNotifyMask);
  XSync (watch.display, False);
  times = stopwatch_new (argv[1]);
  cpu = stopwatch_new (g_intern_string (g_strconcat (argv[1], "-cpu", NULL)));
  stopwatch_start (times);
  if (!g_spawn_async (NULL, argv + 3, NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL
                      | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &pid, NULL))
    return 1;
  seen = wait_for_frame (&watch, atoi (argv[2]));
  if (seen)
    stopwatch_stop (times);
  kill (pid, SIGKILL);
  wait4 (pid, NULL, 0, &usage);
  stopwatch_add (cpu, get_milliseconds (usage.ru_utime) + get_milliseconds (usage.ru_stime));
  XCloseDisplay (watch.display);
  return seen ? 0 : 1;
}
