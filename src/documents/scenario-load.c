/* scenario-load.c - the load of each week and profile, with its peaks (DOMAIN 3.1, 3.3). See scenario-parts.h. */
#include "scenario-parts.h"

#include "number.h"
#include "schedule.h"

/* More profiles than these do not stand side by side: the busiest ones do, and all of them in the last column. */
#define MOST_PROFILES 7

/* A profile, or what no profile carries, with the place of its minutes in the load. */
typedef struct {
  guint       carrier;
  const char *name;
  LsgProduct  capacity; /* of a week; 0: none */
  LsgProduct  total;
} Column;

static int
compare_totals (gconstpointer a,
                gconstpointer b)
{
  const Column *first = a;
  const Column *second = b;

  if (first->total != second->total)
    return first->total < second->total ? 1 : -1;
  return first->carrier < second->carrier ? -1 : 1;
}

/* Those that have minutes on a day. (element-type Column) */
static GArray *
list_columns (LsgComposer   *self,
              const LsgLoad *load)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));

  for (guint i = 0; i < load->n_carriers; i++)
    {
      LsgProfile *profile =
        i + 1 < load->n_carriers ? lsg_records_peek (self->records, LSG_KIND_PROFILE, i) : NULL;
      Column column = { i, profile != NULL ? profile->name : self->report->nobody,
                        profile != NULL ? lsg_profile_get_capacity (profile) : 0, lsg_load_get_total (load, i) };

      if (column.total > 0)
        g_array_append_val (columns, column);
    }
  if (columns->len > MOST_PROFILES)
    {
      g_array_sort (columns, compare_totals);
      g_array_set_size (columns, MOST_PROFILES);
    }
  return columns;
}

static void
load_cell (LsgComposer   *self,
           const LsgLoad *load,
           const Column  *column,
           gint64         week)
{
  LsgProduct minutes = lsg_load_get_week (load, column->carrier, week);
  g_autofree char *text = lsg_number_format (minutes, 4, 1, LSG_NUMBER_TRIM, self->language);

  if (minutes == 0)
    lsg_composer_cell (self, LSG_NO_NUMBER);
  else if (lsg_load_is_peak (load, column->carrier, week, column->capacity))
    lsg_composer_strong_cell (self, text);
  else
    lsg_composer_cell (self, text);
}

static void
week_row (LsgComposer   *self,
          const LsgLoad *load,
          const GArray  *columns,
          gint64         week)
{
  LsgProduct sum = 0;
  g_autofree char *number = lsg_number_format_integer (week, self->language);

  for (guint i = 0; i < load->n_carriers; i++)
    sum = lsg_product_add (sum, lsg_load_get_week (load, i, week));
  lsg_composer_row (self, LSG_ROW_BODY);
  lsg_composer_cell_take (self, lsg_words_fill (self->report->week_number, number, NULL));
  for (guint i = 0; i < columns->len; i++)
    load_cell (self, load, &g_array_index (columns, Column, i), week);
  lsg_composer_cell_take (self, lsg_number_format (sum, 4, 1, LSG_NUMBER_TRIM, self->language));
}

static void
total_row (LsgComposer   *self,
           const LsgLoad *load,
           const GArray  *columns)
{
  lsg_composer_row (self, LSG_ROW_TOTAL);
  lsg_composer_cell (self, self->report->total);
  for (guint i = 0; i < columns->len; i++)
    lsg_composer_cell_take (self, lsg_number_format (g_array_index (columns, Column, i).total, 4, 1, LSG_NUMBER_TRIM, self->language));
  lsg_composer_cell_take (self, lsg_number_format (lsg_load_get_sum (load), 4, 1, LSG_NUMBER_TRIM, self->language));
}

static void
add_table (LsgComposer   *self,
           const LsgLoad *load,
           const GArray  *columns)
{
  const LsgReportWords *words = self->report;
  char kinds[MOST_PROFILES + 3] = "t";
  const char *titles[MOST_PROFILES + 2] = { words->week };

  for (guint i = 0; i < columns->len; i++)
    {
      kinds[1 + i] = 'n';
      titles[1 + i] = g_array_index (columns, Column, i).name;
    }
  kinds[1 + columns->len] = 'n';
  titles[1 + columns->len] = words->total;
  lsg_composer_begin_table (self, words->load_caption, kinds, titles);
  for (guint i = 0; i < load->n_weeks; i++)
    week_row (self, load, columns, load->first_week + i);
  total_row (self, load, columns);
  lsg_composer_end_table (self, words->load_note);
}

void
lsg_scenario_add_load (LsgComposer *self)
{
  g_autoptr (LsgLoad) load = lsg_records_compute_load (self->records);
  g_autoptr (GArray) columns = list_columns (self, load);

  lsg_composer_heading (self, 1, self->report->load);
  if (columns->len == 0)
    {
      lsg_composer_gap (self);
      return;
    }
  lsg_composer_paragraph (self, self->report->load_lead);
  add_table (self, load, columns);
}
