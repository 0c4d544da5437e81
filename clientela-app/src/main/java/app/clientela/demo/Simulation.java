package app.clientela.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Three years of an invented coffee roaster, and the truth behind them.
///
/// Each buyer buys by a Poisson process of their own rate, moved by the season, until they leave
/// without a word.
/// @param shop orders and refunds of the online shop, by day
/// @param till sales at the counter: mostly of people nobody knows
/// @param calls what was done for buyers by hand
record Simulation(List<Buyer> buyers, List<Sale> shop, List<Sale> till, List<Call> calls) {

    private static final int YEARS = 3;
    private static final double AT_THE_TILL = .3;
    private static final double PAID_BACK = .03;
    private static final double WHOLE = .6;
    private static final double LINKED = .6;
    private static final double WEEK = 7;
    private static final int FIRST_NUMBER = 10_001;

    /// @param to the last day of sales; it all begins three years before
    static Simulation of(DemoWords words, int buyers, LocalDate to, long seed) {
        Chance chance = new Chance(seed);
        LocalDate from = to.minusYears(YEARS).plusDays(1);
        List<Buyer> population = new Population(words, chance.split(), from, to).of(buyers);
        Baskets baskets = new Baskets(words);
        List<Sale> shop = new ArrayList<>();
        List<Sale> till = new ArrayList<>();
        for (Buyer buyer : population) {
            Chance own = chance.split();
            for (LocalDate day : days(buyer, to, own)) {
                boolean counter =
                        buyer.kind() == BuyerKind.PERSON && day.isAfter(buyer.firstOn()) && own.happens(AT_THE_TILL);
                (counter ? till : shop).add(sale(day, Optional.of(buyer), baskets.of(buyer, own), own));
            }
        }
        List<Sale> numbered = numbered(shop, "S");
        List<Sale> withRefunds = withRefunds(numbered, to, chance.split());
        till.addAll(new Counter(baskets, chance.split()).passersBy(from, to));
        List<Call> calls = new Calling(words, chance.split()).of(population, to);
        return new Simulation(population, withRefunds, numbered(till, "T"), calls);
    }

    /// The days on which a buyer buys: the first, then a Poisson process thinned by the season.
    private static List<LocalDate> days(Buyer buyer, LocalDate to, Chance chance) {
        LocalDate until = buyer.leftOn().filter(left -> left.isBefore(to)).orElse(to);
        List<LocalDate> days = new ArrayList<>(List.of(buyer.firstOn()));
        double at = buyer.firstOn().toEpochDay() + chance.unit();
        while (true) {
            at += WEEK * chance.exponential(buyer.rate() * Season.HIGHEST);
            if (at >= until.toEpochDay() + 1) {
                return days;
            }
            LocalDate day = LocalDate.ofEpochDay((long) at);
            if (chance.happens(Season.on(day) / Season.HIGHEST)
                    && !days.getLast().equals(day)) {
                days.add(day);
            }
        }
    }

    private static Sale sale(LocalDate on, Optional<Buyer> buyer, List<Sale.Line> lines, Chance chance) {
        return new Sale("", on, 8 * 60 + chance.below(11 * 60), buyer, lines, Optional.empty());
    }

    private static List<Sale> numbered(List<Sale> sales, String letter) {
        List<Sale> sorted = new ArrayList<>(sales);
        sorted.sort(Comparator.comparing(Sale::on).thenComparingInt(Sale::minute));
        List<Sale> numbered = new ArrayList<>();
        for (Sale sale : sorted) {
            String number = letter + "-" + (FIRST_NUMBER + numbered.size());
            numbered.add(new Sale(number, sale.on(), sale.minute(), sale.buyer(), sale.lines(), sale.refundOf()));
        }
        return numbered;
    }

    private static List<Sale> withRefunds(List<Sale> sales, LocalDate to, Chance chance) {
        List<Sale> all = new ArrayList<>(sales);
        int refunds = 0;
        for (Sale sale : sales) {
            LocalDate day = sale.on().plusDays(2 + chance.below(14));
            if (chance.happens(PAID_BACK) && !day.isAfter(to)) {
                String number = "R-" + (FIRST_NUMBER + refunds++);
                all.add(sale.paidBack(number, day, chance.happens(WHOLE), chance.happens(LINKED)));
            }
        }
        all.sort(Comparator.comparing(Sale::on).thenComparingInt(Sale::minute));
        return all;
    }
}
