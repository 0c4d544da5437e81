package app.clientela.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The till of the shop: sales to people whom nobody asks for a name, and now and then a cup given
/// back.
final class Counter {

    private static final int FEWEST = 3;
    private static final int SPREAD = 7;
    private static final double GIVEN_BACK = .006;

    private final Baskets baskets;
    private final Chance chance;

    Counter(Baskets baskets, Chance chance) {
        this.baskets = baskets;
        this.chance = chance;
    }

    List<Sale> passersBy(LocalDate from, LocalDate to) {
        List<Sale> sales = new ArrayList<>();
        from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .forEach(day -> {
                    long count = Math.round((FEWEST + chance.below(SPREAD)) * Season.on(day));
                    for (int i = 0; i < count; i++) {
                        sales.add(sale(day));
                    }
                });
        return sales;
    }

    private Sale sale(LocalDate day) {
        int minute = 8 * 60 + chance.below(11 * 60);
        Sale sale = new Sale("", day, minute, Optional.empty(), baskets.atTheTill(chance), Optional.empty());
        return chance.happens(GIVEN_BACK) ? sale.paidBack("", day, true, false) : sale;
    }
}
