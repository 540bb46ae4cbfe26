/* timeline-keys.c - what the keys do on the timeline, and the one way in which a place is written. See
 * timeline-view.h. */
#include "timeline-view-private.h"

#include "record-name.h"
#include "toasts.h"

#define STEP 1.25 /* of a zoom */

/* Editing. */

LsgTimelinePut
lsg_timeline_put_read (LsgIntervention *intervention)
{
  return (LsgTimelinePut) {
    .is_placed = intervention->place != LSG_NULL,
    .activity = intervention->activity == LSG_NULL ? 0 : intervention->activity,
    .place = intervention->place == LSG_NULL ? LSG_PLACE_DURING : (LsgPlace) intervention->place,
    .offset = intervention->offset,
    .rhythm = (LsgRhythm) intervention->rhythm,
    .span = intervention->span == LSG_NULL ? 0 : intervention->span,
    .repeats = intervention->repeats == LSG_NULL ? 0 : intervention->repeats,
    .interval = intervention->interval == LSG_NULL ? 0 : intervention->interval,
  };
}

gboolean
lsg_timeline_put_write (LsgProject     *project,
                        LsgRecord      *record,
                        LsgTimelinePut  put,
                        GError        **error)
{
  const struct {
    const char *field;
    LsgValue    value;
  } values[] = {
    { "activity", put.activity != 0 ? lsg_integer (put.activity) : lsg_none () },
    { "place", put.is_placed ? lsg_integer (put.place) : lsg_none () },
    { "offset", lsg_integer (put.offset) },
    { "span", put.span > 0 ? lsg_integer (put.span) : lsg_none () },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    if (!lsg_project_set (project, record, values[i].field, values[i].value, error))
      return FALSE;
  return TRUE;
}

void
lsg_timeline_view_put (LsgTimelineView *self,
                       LsgIntervention *intervention,
                       LsgTimelinePut   put)
{
  LsgRecord *record = LSG_RECORD (intervention);
  g_autofree char *subject = lsg_record_dup_short_name (record);
  LsgEdit edit = { .verb = LSG_VERB_CHANGE, .kind = LSG_KIND_INTERVENTION, .field = "place",
                   .id = lsg_record_get_id (record), .subject = subject };
  g_autoptr (GError) error = NULL;

  if (lsg_timeline_put_equal (put, lsg_timeline_put_read (intervention)))
    return;
  lsg_project_end_typing (self->project);
  lsg_project_begin (self->project, &edit);
  if (lsg_timeline_put_write (self->project, record, put, &error))
    lsg_project_commit (self->project, &error);
  else
    lsg_project_rollback (self->project);
  lsg_project_end_typing (self->project);
  if (error != NULL)
    lsg_toast_error (GTK_WIDGET (self), error);
}

void
lsg_timeline_view_move_selected (LsgTimelineView *self,
                                 gint64           days)
{
  LsgIntervention *selected = lsg_timeline_view_get_selected (self);

  if (selected == NULL || selected->place == LSG_NULL)
    return;
  lsg_timeline_view_put (self, selected, lsg_timeline_put_shift (lsg_timeline_put_read (selected), days));
  lsg_timeline_view_reveal (self);
  lsg_timeline_view_update_name (self);
}

/* Keys. */

static gboolean
read_arrow (guint keyval,
            int  *dx,
            int  *dy)
{
  *dx = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right ? 1
        : keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left ? -1 : 0;
  *dy = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1
        : keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? -1 : 0;
  return *dx != 0 || *dy != 0;
}

static gboolean
step (LsgTimelineView *self,
      int              dx,
      int              dy)
{
  LsgTimelineLayout *layout = lsg_timeline_view_ensure_layout (self);
  int mark = lsg_timeline_data_find (self->data, lsg_timeline_view_get_selected (self));

  lsg_timeline_view_pick (self, lsg_timeline_step (layout, mark, dx, dy));
  lsg_timeline_view_reveal (self);
  return GDK_EVENT_STOP;
}

/* One that lasts ends later or earlier. */
static gboolean
stretch (LsgTimelineView *self,
         gint64           days)
{
  LsgIntervention *selected = lsg_timeline_view_get_selected (self);
  LsgDays now;

  if (selected == NULL || selected->place == LSG_NULL || selected->rhythm != LSG_RHYTHM_CONTINUOUS)
    return GDK_EVENT_STOP;
  now = lsg_records_get_days (lsg_project_get_records (self->project), selected);
  if (now.n > 0)
    lsg_timeline_view_put (self, selected, lsg_timeline_put_stretch (lsg_timeline_put_read (selected), now, FALSE,
                                                                     lsg_days_get_last (now) + days));
  lsg_timeline_view_reveal (self);
  lsg_timeline_view_update_name (self);
  return GDK_EVENT_STOP;
}

/* The first or the last on the path. */
static gboolean
go_to_end (LsgTimelineView *self,
           gboolean         is_last)
{
  LsgTimelineLayout *layout = lsg_timeline_view_ensure_layout (self);

  if (layout->n_places == 0)
    return GDK_EVENT_STOP;
  lsg_timeline_view_pick (self, layout->places[is_last ? layout->n_places - 1 : 0].mark);
  lsg_timeline_view_reveal (self);
  return GDK_EVENT_STOP;
}

static gboolean
key_zoom (LsgTimelineView *self,
          guint            keyval)
{
  if (keyval == GDK_KEY_plus || keyval == GDK_KEY_KP_Add || keyval == GDK_KEY_equal)
    lsg_timeline_view_zoom (self, STEP);
  else if (keyval == GDK_KEY_minus || keyval == GDK_KEY_KP_Subtract)
    lsg_timeline_view_zoom (self, 1.0 / STEP);
  else if (keyval == GDK_KEY_0 || keyval == GDK_KEY_KP_0)
    lsg_timeline_view_zoom (self, 0.0);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (LsgTimelineView *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  int dx, dy;

  if (self->data == NULL || (state & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (read_arrow (keyval, &dx, &dy))
    {
      if ((state & GDK_CONTROL_MASK) == 0)
        return (state & GDK_SHIFT_MASK) != 0 && dx != 0 ? stretch (self, dx) : step (self, dx, dy);
      if (dx == 0)
        return GDK_EVENT_PROPAGATE;
      lsg_timeline_view_move_selected (self, (state & GDK_SHIFT_MASK) != 0 ? dx * LSG_WEEK_DAYS : dx);
      return GDK_EVENT_STOP;
    }
  if ((state & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_space && lsg_timeline_view_count_group (self, lsg_timeline_view_find_group (self)) > 1)
    {
      lsg_timeline_view_open_group (self, lsg_timeline_view_find_group (self));
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_space)
    {
      g_signal_emit_by_name (self, "activated");
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home || keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    return go_to_end (self, keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End);
  return key_zoom (self, keyval);
}

void
lsg_timeline_view_add_keys (LsgTimelineView *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}
