package app.clientela.intake;

import java.util.ArrayList;
import java.util.List;

/// Which cures the machine can apply to refused rows of one reason.
final class Curing {

    private Curing() {}

    /// @param given what stood in some of these rows
    static List<Cure> of(Reason reason, List<String> given, DateOrder dates) {
        List<Cure> cures = new ArrayList<>();
        switch (reason) {
            case DATE_UNREADABLE, DATE_IN_FUTURE -> {
                if (given.stream().anyMatch(cell -> isDay(cell, dates.other()))) {
                    cures.add(Cure.DATES_OTHER_WAY);
                }
            }
            case AMOUNT_OTHER_MARK -> cures.add(Cure.MARK_OTHER_WAY);
            case CURRENCY_UNKNOWN -> cures.add(Cure.SHOP_CURRENCY);
            case QUANTITY_UNREADABLE -> cures.add(Cure.WITHOUT_COLUMN);
            default -> {}
        }
        cures.add(Cure.LEAVE_OUT);
        return cures;
    }

    private static boolean isDay(String cell, DateOrder order) {
        return DayText.of(cell).day(order).isPresent();
    }
}
