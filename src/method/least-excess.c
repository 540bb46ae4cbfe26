/* least-excess.c - see least-excess.h.
 *
 * Equal quantities are one value with a count. Values are added in ascending order to a row of bits, one for each
 * sum; `since` remembers with how many values a sum came in. Read from the largest value down, that says at once
 * how often each may be taken so that the smaller ones can make the rest: no backtracking.
 */
#include "least-excess.h"

#include <string.h>

#define MAX_SUMS (1 << 20)
#define MAX_WORK (4 << 20) /* words of sums, all steps together */

/* So many of these never reach the largest number. */
#define SAFE_UNIT (G_GINT64_CONSTANT (1) << 32)
#define WORD 64

typedef struct {
  LsgProduct quantity;
  guint      index; /* among those of the caller */
} Item;

typedef struct {
  gint64 units;
  guint  first; /* of its items */
  guint  count;
  guint  taken;
} Value;

typedef struct {
  Value  *values; /* ascending */
  guint   n_values;
  gint64  needed; /* in units */
  gint64  limit;  /* sums beyond it are of no use */
} Search;

/* Descending; the earlier one first. */
static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const Item *x = a, *y = b;

  if (x->quantity != y->quantity)
    return x->quantity < y->quantity ? 1 : -1;
  return x->index < y->index ? -1 : 1;
}

static LsgProduct
get_divisor (const Item *items,
             guint       n)
{
  LsgProduct divisor = items[0].quantity;

  for (guint i = 1; i < n && divisor > 1; i++)
    for (LsgProduct b = items[i].quantity, rest; b != 0; b = rest)
      {
        rest = divisor % b;
        divisor = b;
      }
  return divisor;
}

/* What a coarse unit makes nothing of stands aside. */
static void
set_values (Search     *search,
            const Item *items,
            guint       n,
            LsgProduct  unit)
{
  search->n_values = 0;
  for (guint i = n; i-- > 0;)
    {
      gint64 units = items[i].quantity / unit;
      Value *last = search->n_values > 0 ? &search->values[search->n_values - 1] : NULL;

      if (units == 0)
        continue;
      if (last == NULL || last->units != units)
        search->values[search->n_values++] = (Value) { units, i, 1, 0 };
      else
        *last = (Value) { units, i, last->count + 1, 0 };
    }
}

/* From the largest down, whatever still fits. FALSE when something is left to find. */
static gboolean
take_what_fits (Search *search)
{
  gint64 rest = search->needed;

  for (guint i = search->n_values; i-- > 0;)
    {
      Value *value = &search->values[i];

      value->taken = (guint) MIN (rest / value->units, (gint64) value->count);
      rest -= value->taken * value->units;
    }
  return rest == 0;
}

/* After take_what_fits(): the sum with the smallest further one that is enough. Better ones lie below it. */
static gint64
find_limit (const Search *search)
{
  gint64 sum = 0, all = 0;

  for (guint i = 0; i < search->n_values; i++)
    {
      sum += search->values[i].taken * search->values[i].units;
      all += search->values[i].count * search->values[i].units;
    }
  for (guint i = 0; i < search->n_values; i++)
    if (search->values[i].taken < search->values[i].count && sum + search->values[i].units >= search->needed)
      return sum + search->values[i].units;
  return all;
}

static guint
count_steps (const Search *search)
{
  guint n = 0;

  for (guint i = 0; i < search->n_values; i++)
    for (guint count = search->values[i].count; count > 0; count /= 2)
      n++;
  return n;
}

static gboolean
is_feasible (const Search *search)
{
  return search->limit < MAX_SUMS && search->n_values < G_MAXUINT16
         && (search->limit / WORD + 1) * count_steps (search) <= MAX_WORK;
}

/* bits |= bits << by */
static void
add_shifted (guint64 *bits,
             gsize    n_words,
             guint64  by)
{
  gsize words = by / WORD;
  guint rest = by % WORD;

  for (gsize i = n_words; i-- > words;)
    {
      guint64 shifted = bits[i - words] << rest;

      if (rest > 0 && i > words)
        shifted |= bits[i - words - 1] >> (WORD - rest);
      bits[i] |= shifted;
    }
}

/* Notes the sums that are in @bits but not in @known, and makes both the same. */
static void
note_new (const guint64 *bits,
          guint64       *known,
          gsize          n_words,
          guint          n_values,
          guint16       *since)
{
  for (gsize i = 0; i < n_words; i++)
    {
      guint64 fresh = bits[i] & ~known[i];

      known[i] = bits[i];
      for (; fresh != 0; fresh &= fresh - 1)
        since[i * WORD + (gsize) __builtin_ctzll (fresh)] = (guint16) n_values;
    }
}

/* For each sum up to the limit how many of the values, from the smallest, it takes to make it; G_MAXUINT16 for
 * those that cannot be made. */
static guint16 *
find_sums (const Search *search)
{
  gsize n_words = (gsize) (search->limit / WORD) + 1;
  g_autofree guint64 *bits = g_new0 (guint64, n_words);
  g_autofree guint64 *known = g_new0 (guint64, n_words);
  guint16 *since = g_new (guint16, n_words * WORD);

  memset (since, 0xff, n_words * WORD * sizeof *since);
  bits[0] = known[0] = 1;
  since[0] = 0;
  for (guint i = 0; i < search->n_values; i++)
    {
      const Value *value = &search->values[i];
      guint left = value->count;

      /* 1, 2, 4 ... and the rest of them make every number up to the count */
      for (guint n = 1; left > 0; n *= 2)
        {
          n = MIN (n, left);
          left -= n;
          if (value->units <= search->limit / n)
            add_shifted (bits, n_words, (guint64) value->units * n);
        }
      note_new (bits, known, n_words, i + 1, since);
    }
  return since;
}

static void
take_best (Search *search)
{
  g_autofree guint16 *since = find_sums (search);
  gint64 sum = search->needed;

  while (since[sum] == G_MAXUINT16)
    sum++;
  for (guint i = search->n_values; i-- > 0;)
    {
      Value *value = &search->values[i];
      guint n = (guint) MIN (sum / value->units, (gint64) value->count);

      while (since[sum - n * value->units] > i)
        n--;
      value->taken = n;
      sum -= n * value->units;
    }
}

static LsgProduct
mark_taken (const Search *search,
            const Item   *items,
            gboolean     *taken)
{
  LsgProduct sum = 0;

  for (guint i = 0; i < search->n_values; i++)
    for (guint j = 0; j < search->values[i].taken; j++)
      {
        taken[items[search->values[i].first + j].index] = TRUE;
        sum = lsg_product_add (sum, items[search->values[i].first + j].quantity);
      }
  return sum;
}

/* A coarse unit rounds down: takes more where that is not enough, then leaves out whatever can be spared. */
static void
mend (const Item *items,
      guint       n,
      LsgProduct  sum,
      LsgProduct  needed,
      gboolean   *taken)
{
  for (guint i = n; i-- > 0 && sum < needed;)
    if (!taken[items[i].index])
      {
        taken[items[i].index] = TRUE;
        sum = lsg_product_add (sum, items[i].quantity);
      }
  for (guint i = 0; i < n; i++)
    if (taken[items[i].index] && sum - items[i].quantity >= needed)
      {
        taken[items[i].index] = FALSE;
        sum -= items[i].quantity;
      }
}

static gboolean
search_with (Search     *search,
             const Item *items,
             guint       n,
             LsgProduct  all,
             LsgProduct  needed,
             gboolean   *taken)
{
  LsgProduct exact = get_divisor (items, n);
  LsgProduct unit = all == LSG_PRODUCT_MAX ? MAX (exact, SAFE_UNIT) : exact;

  for (;; unit *= 2)
    {
      set_values (search, items, n, unit);
      search->needed = needed / unit + (unit == exact && needed % unit != 0);
      if (take_what_fits (search))
        break;
      search->limit = find_limit (search);
      if (search->limit < search->needed)
        break;
      if (is_feasible (search))
        {
          take_best (search);
          break;
        }
    }
  mend (items, n, mark_taken (search, items, taken), needed, taken);
  return unit == exact;
}

gboolean
lsg_take_least_excess (const LsgProduct *quantities,
                       guint             n,
                       LsgProduct        needed,
                       gboolean         *taken)
{
  g_autofree Item *items = g_new (Item, n);
  g_autofree Value *values = g_new (Value, n);
  Search search = { .values = values };
  LsgProduct all = 0;
  guint n_items = 0;

  g_return_val_if_fail (n == 0 || (quantities != NULL && taken != NULL), TRUE);

  for (guint i = 0; i < n; i++)
    {
      taken[i] = needed > 0 && quantities[i] > 0;
      if (!taken[i])
        continue;
      items[n_items++] = (Item) { quantities[i], i };
      all = lsg_product_add (all, quantities[i]);
    }
  if (n_items == 0 || all <= needed)
    return TRUE;
  for (guint i = 0; i < n; i++)
    taken[i] = FALSE;
  qsort (items, n_items, sizeof *items, compare_items);
  return search_with (&search, items, n_items, all, needed, taken);
}
