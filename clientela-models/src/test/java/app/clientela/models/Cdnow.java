package app.clientela.models;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The public CDNOW sample in the folder of shared data.
record Cdnow(List<Customer> customers) {

    /// One line of a summary file; `later` is -1 in the published summary, which has no holdout.
    record Customer(Purchases purchases, double meanAmount, int later) {

        private Customer with(double litt) {
            return new Customer(new Purchases(purchases.x(), purchases.tx(), purchases.T(), litt), meanAmount, later);
        }
    }

    private static final LocalDate LAST = LocalDate.parse("1997-09-30");

    /// Days as whole numbers, weeks as their sevenths, with the gaps of the log.
    static Cdnow exact() {
        List<Double> litt = litt();
        List<Customer> customers = read("cdnow_summary.csv", 2, true).customers();
        return new Cdnow(IntStream.range(0, customers.size())
                .mapToObj(i -> customers.get(i).with(litt.get(i)))
                .toList());
    }

    /// The purchase days of the log, both halves of it.
    static PurchaseDays days() {
        Map<Integer, List<Integer>> days = new TreeMap<>();
        for (String[] cells : Shared.rows("data/cdnow/cdnow_elog.csv")) {
            days.computeIfAbsent(Integer.parseInt(cells[0]), _ -> new ArrayList<>())
                    .add((int) LocalDate.parse(cells[1]).toEpochDay());
        }
        PurchaseDays.Builder base = PurchaseDays.builder();
        days.values().forEach(of -> base.add(of.stream().mapToInt(day -> day).toArray()));
        return base.build();
    }

    /// Of each customer of the log the sum of the logs of the gaps between purchase days, of the
    /// first 39 weeks.
    private static List<Double> litt() {
        Map<Integer, TreeSet<LocalDate>> days = new TreeMap<>();
        for (String[] cells : Shared.rows("data/cdnow/cdnow_elog.csv")) {
            LocalDate day = LocalDate.parse(cells[1]);
            days.computeIfAbsent(Integer.parseInt(cells[0]), _ -> new TreeSet<>())
                    .addAll(day.isAfter(LAST) ? List.of() : List.of(day));
        }
        return days.values().stream()
                .map(of -> of.stream()
                        .skip(1)
                        .mapToDouble(day -> Math.log(DAYS.between(of.lower(day), day) / 7.0))
                        .sum())
                .toList();
    }

    /// The summary as published, rounded to two decimals.
    static Cdnow published() {
        return read("cdnow_summary_published.csv", 1, false);
    }

    List<Purchases> purchases() {
        return customers.stream().map(Customer::purchases).toList();
    }

    List<Spend> spends() {
        return customers.stream()
                .filter(c -> c.purchases().x() > 0)
                .map(c -> new Spend(c.purchases().x(), c.meanAmount()))
                .toList();
    }

    private static Cdnow read(String name, int first, boolean exact) {
        return new Cdnow(Shared.rows("data/cdnow/" + name).stream()
                .map(cells -> customer(cells, first, exact))
                .toList());
    }

    private static Customer customer(String[] cells, int first, boolean exact) {
        double tx = Double.parseDouble(cells[first + 1]);
        double T = Double.parseDouble(cells[first + 2]);
        Purchases purchases = new Purchases(
                Integer.parseInt(cells[first]),
                exact ? Math.round(tx * 7) / 7.0 : tx,
                exact ? Math.round(T * 7) / 7.0 : T);
        int later = exact ? Integer.parseInt(cells[first + 4]) : -1;
        return new Customer(purchases, Double.parseDouble(cells[first + 3]), later);
    }
}
