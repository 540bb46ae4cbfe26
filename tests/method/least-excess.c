/* Which quantities to take so that a sum is reached with the least excess. */
#include "suite.h"

#include "least-excess.h"

Suite *least_excess_suite (void);

#define MOST 12

/* Takes of @n quantities and checks that those with their bit set in @mask are taken. */
static void
expect (const LsgProduct *quantities,
        guint             n,
        LsgProduct        needed,
        guint             mask)
{
  gboolean taken[MOST];

  ck_assert (lsg_take_least_excess (quantities, n, needed, taken));
  for (guint i = 0; i < n; i++)
    ck_assert_msg (taken[i] == ((mask >> i & 1) != 0), "quantity %u of %u, needed %" G_GINT64_FORMAT, i, n, needed);
}

START_TEST (nothing_needed)
{
  expect ((LsgProduct[]) { 5, 10 }, 2, 0, 0);
  expect ((LsgProduct[]) { 5, 10 }, 2, -3, 0);
  expect (NULL, 0, 7, 0);
}
END_TEST

START_TEST (everything)
{
  expect ((LsgProduct[]) { 5, 10 }, 2, 15, 3);
  expect ((LsgProduct[]) { 5, 10 }, 2, 16, 3);
  expect ((LsgProduct[]) { 5, 0, 10, -4 }, 4, 100, 5);
}
END_TEST

START_TEST (one)
{
  expect ((LsgProduct[]) { 15, 20, 40 }, 3, 16, 2);
  expect ((LsgProduct[]) { 15, 20, 40 }, 3, 1, 1);
  expect ((LsgProduct[]) { 15, 20, 40 }, 3, 36, 4);
}
END_TEST

/* What is largest first would go beyond by 1, the others meet it. */
START_TEST (several_rather_than_excess)
{
  expect ((LsgProduct[]) { 11, 4, 6, 3 }, 4, 10, 6);
  expect ((LsgProduct[]) { 7, 7, 7, 5, 5, 5 }, 6, 15, 0x38);
}
END_TEST

/* 20 and 15 + 5 both meet it. */
START_TEST (most_minutes)
{
  expect ((LsgProduct[]) { 15, 5, 20 }, 3, 20, 4);
  expect ((LsgProduct[]) { 15, 5, 10, 10 }, 4, 20, 3);
}
END_TEST

START_TEST (earlier_of_equals)
{
  expect ((LsgProduct[]) { 5, 5, 5, 5 }, 4, 9, 3);
  expect ((LsgProduct[]) { 0, 5, 5 }, 3, 5, 2);
}
END_TEST

START_TEST (large_numbers)
{
  gboolean taken[3];

  expect ((LsgProduct[]) { LSG_PRODUCT_MAX / 2, LSG_PRODUCT_MAX / 4 }, 2, LSG_PRODUCT_MAX / 4, 2);
  lsg_take_least_excess ((LsgProduct[]) { LSG_PRODUCT_MAX, LSG_PRODUCT_MAX, 3 }, 3, LSG_PRODUCT_MAX - 1, taken);
  ck_assert (taken[0] + taken[1] == 1 && !taken[2]);
}
END_TEST

/* Whether the members of @a, largest first, are more than those of @b; both masks over ascending quantities. */
static gboolean
has_more_minutes (const LsgProduct *quantities,
                  int               n,
                  guint             a,
                  guint             b)
{
  int i = n - 1, j = n - 1;

  for (;; i--, j--)
    {
      while (i >= 0 && (a >> i & 1) == 0)
        i--;
      while (j >= 0 && (b >> j & 1) == 0)
        j--;
      if (i < 0 || j < 0)
        return i >= 0;
      if (quantities[i] != quantities[j])
        return quantities[i] > quantities[j];
    }
}

static LsgProduct
add_up (const LsgProduct *quantities,
        guint             mask)
{
  LsgProduct sum = 0;

  for (guint i = 0; mask != 0; i++, mask >>= 1)
    sum += (mask & 1) != 0 ? quantities[i] : 0;
  return sum;
}

/* All subsets. */
static guint
search_all (const LsgProduct *quantities,
            guint             n,
            LsgProduct        needed)
{
  guint best = (1u << n) - 1;

  for (guint mask = 0; mask < 1u << n; mask++)
    {
      LsgProduct sum = add_up (quantities, mask), best_sum = add_up (quantities, best);

      if (sum >= needed
          && (sum < best_sum || (sum == best_sum && has_more_minutes (quantities, (int) n, mask, best))))
        best = mask;
    }
  return best;
}

static int
compare_products (gconstpointer a,
                  gconstpointer b)
{
  const LsgProduct *x = a, *y = b;

  return *x < *y ? -1 : *x > *y;
}

/* The same sum, and member by member the same minutes, as the best of all subsets. */
START_TEST (against_all_subsets)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1000 + _i);
  static const gint64 units[] = { 1, 2500, 10000, 37 };

  for (guint round = 0; round < 40; round++)
    {
      LsgProduct quantities[MOST];
      gboolean taken[MOST];
      guint n = (guint) g_rand_int_range (rand, 1, MOST + 1);
      int spread = g_rand_int_range (rand, 2, 60);
      guint mask = 0, best;
      LsgProduct all = 0, needed;

      for (guint i = 0; i < n; i++)
        all += quantities[i] = g_rand_int_range (rand, 1, spread) * units[_i % 4];
      needed = 1 + (LsgProduct) (g_rand_double (rand) * (double) all);
      qsort (quantities, n, sizeof *quantities, compare_products);
      ck_assert (lsg_take_least_excess (quantities, n, needed, taken));
      for (guint i = 0; i < n; i++)
        mask |= (guint) taken[i] << i;
      best = search_all (quantities, n, needed);
      ck_assert (add_up (quantities, mask) == add_up (quantities, best));
      ck_assert (!has_more_minutes (quantities, (int) n, best, mask));
    }
}
END_TEST

/* Ten thousand in tenths of minutes: exact all the same. */
START_TEST (very_many)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autofree LsgProduct *quantities = g_new (LsgProduct, 10000);
  g_autofree gboolean *taken = g_new (gboolean, 10000);
  LsgProduct all = 0, sum = 0;

  for (guint i = 0; i < 10000; i++)
    all += quantities[i] = g_rand_int_range (rand, 1, 90) * 10000;
  ck_assert (lsg_take_least_excess (quantities, 10000, all / 20000 * 10000, taken));
  for (guint i = 0; i < 10000; i++)
    sum += taken[i] ? quantities[i] : 0;
  ck_assert (sum == all / 20000 * 10000);
}
END_TEST

/* Large quantities without common unit: met, nothing to spare, and not called the best. */
START_TEST (coarser)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11 + _i);
  LsgProduct quantities[200];
  gboolean taken[200];
  LsgProduct all = 0, sum = 0, smallest = LSG_PRODUCT_MAX, needed;

  for (guint i = 0; i < 200; i++)
    all += quantities[i] = g_rand_int_range (rand, 1 << 28, 1 << 30);
  needed = all / 3;
  ck_assert (!lsg_take_least_excess (quantities, 200, needed, taken));
  for (guint i = 0; i < 200; i++)
    if (taken[i])
      {
        sum += quantities[i];
        smallest = MIN (smallest, quantities[i]);
      }
  ck_assert (sum >= needed && sum - needed < smallest);
  ck_assert_msg (sum - needed < needed / 1000, "%" G_GINT64_FORMAT " beyond %" G_GINT64_FORMAT, sum - needed, needed);
}
END_TEST

Suite *
least_excess_suite (void)
{
  Suite *suite = suite_create ("least-excess");
  TCase *tcase = tcase_create ("core");

  tcase_add_test (tcase, nothing_needed);
  tcase_add_test (tcase, everything);
  tcase_add_test (tcase, one);
  tcase_add_test (tcase, several_rather_than_excess);
  tcase_add_test (tcase, most_minutes);
  tcase_add_test (tcase, earlier_of_equals);
  tcase_add_test (tcase, large_numbers);
  tcase_add_loop_test (tcase, against_all_subsets, 0, 12);
  tcase_add_test (tcase, very_many);
  tcase_add_loop_test (tcase, coarser, 0, 4);
  suite_add_tcase (suite, tcase);
  return suite;
}
