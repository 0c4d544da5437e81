package app.clientela.valuation;

import app.clientela.valuation.CustomerFigures.Lead;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Who has the largest total value in each of the possible years, and so how sure it is that a
/// customer is among the first: the share of the years in which they are.
///
/// The first twenty of each year are kept while customers pass by; what they look like does not
/// depend on the order. For the fifth, the value that must be exceeded is found beforehand for each
/// year, from two thousand customers at equal distances, or from all where there are no more.
final class LeadersCalibration {

    private static final int LOOKED_AT = 2_000;

    private final DrawsCalibration draws;
    private final OutlookCalibration outlook;
    private final double[] fifths;
    private final Year[] years;

    LeadersCalibration(DrawsCalibration draws, OutlookCalibration outlook, List<HistoryFigures> histories) {
        this.draws = draws;
        this.outlook = outlook;
        this.years = empty(draws.count());
        List<HistoryFigures> buyers = histories.stream()
                .filter(history -> history.buysUntil(outlook.day) > 0)
                .toList();
        this.fifths = fifths(HistoryFigures.everySoMany(buyers, LOOKED_AT));
    }

    /// Of so many years; never all, for more of them might have shown another.
    private double share(int among) {
        return Math.min(among, years.length - .5) / years.length;
    }

    private static Year[] empty(int years) {
        Year[] empty = new Year[years];
        Arrays.setAll(empty, _ -> new Year());
        return empty;
    }

    /// What the most valuable fifth has more than in each year: between its last and the next.
    private double[] fifths(List<HistoryFigures> some) {
        List<double[]> totals = some.parallelStream().map(this::totals).toList();
        int others = some.size() - SpreadFigures.customersOf(20, some.size());
        double[] of = new double[some.size()];
        double[] fifths = new double[draws.count()];
        for (int year = 0; year < fifths.length; year++) {
            int at = year;
            Arrays.setAll(of, i -> totals.get(i)[at]);
            Arrays.sort(of);
            fifths[year] = others < 1 ? Double.NEGATIVE_INFINITY : (of[others - 1] + of[others]) / 2;
        }
        return fifths;
    }

    private double[] totals(HistoryFigures history) {
        double[] margins = new double[draws.count()];
        draws.draw(history, outlook.expected(history), margins, new double[margins.length]);
        double made = made(history);
        Arrays.setAll(margins, year -> made + margins[year]);
        return margins;
    }

    private double made(HistoryFigures history) {
        return (double) outlook.earned(history) - outlook.costSoFar(history);
    }

    /// Customers of a part of the base, one after the other.
    Passing passing() {
        return new Passing();
    }

    /// In which share of the years each customer is among the first, once all have passed.
    ToDoubleFunction<CustomerFigures> firsts() {
        Map<Long, Integer> counts = new HashMap<>();
        for (Year year : years) {
            for (int i = 0; i < year.held; i++) {
                counts.merge(year.keys[i], 1, Integer::sum);
            }
        }
        return customer -> share(counts.getOrDefault(customer.customer().value(), 0));
    }

    /// Takes customers who pass by one after the other.
    final class Passing {
        private final Year[] own = empty(years.length);

        /// @param margins of the possible years, in minor units
        /// @return with the fifth alone: of the first nothing is known before all have passed
        Lead pass(HistoryFigures history, double[] margins) {
            double made = made(history);
            int among = 0;
            for (int year = 0; year < margins.length; year++) {
                double total = made + margins[year];
                own[year].offer(history.key, total);
                among += total > fifths[year] ? 1 : 0;
            }
            return new Lead(0, share(among));
        }

        /// Everybody has passed.
        void end() {
            synchronized (years) {
                for (int year = 0; year < years.length; year++) {
                    for (int i = 0; i < own[year].held; i++) {
                        years[year].offer(own[year].keys[i], own[year].totals[i]);
                    }
                }
            }
        }
    }

    /// The first of one year, the least of them at the beginning.
    private static final class Year {
        private final long[] keys = new long[Certainty.FIRST];
        private final double[] totals = new double[Certainty.FIRST];
        private int held;

        void offer(long key, double total) {
            if (held == keys.length && !isBehind(0, key, total)) {
                return;
            }
            int at = 0;
            if (held < keys.length) {
                System.arraycopy(keys, 0, keys, 1, held);
                System.arraycopy(totals, 0, totals, 1, held);
                held++;
            }
            while (at + 1 < held && isBehind(at + 1, key, total)) {
                keys[at] = keys[at + 1];
                totals[at] = totals[at + 1];
                at++;
            }
            keys[at] = key;
            totals[at] = total;
        }

        /// Of equal ones the smaller key is ahead.
        private boolean isBehind(int at, long key, double total) {
            return totals[at] < total || (totals[at] == total && keys[at] > key);
        }
    }
}
