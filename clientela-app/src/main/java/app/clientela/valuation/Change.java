package app.clientela.valuation;

import app.clientela.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What happened to the value of the whole base in the last days, and through whom.
/// @param since the day compared with; both days are seen with today's parameters
/// @param total what was added; the sum over the groups
/// @param parts every group that has customers
public record Change(LocalDate since, Money total, List<Part> parts) {

    public Change {
        parts = List.copyOf(parts);
    }

    /// One group's part in the change.
    public record Part(Kind kind, int customers, Money money) {}

    /// Why a customer's value changed; the first that fits, in this order, holds.
    public enum Kind {
        /// Bought for the first time in these days.
        NEW,
        /// Were slipping away or lost, and bought.
        BACK,
        /// Are lost now, and were not.
        LOST,
        /// Neither bought in these days nor in as many before: only time passed.
        SILENT,
        /// Are worth more than before.
        MORE,
        /// Are worth less than before.
        LESS;

        /// The text that names it.
        public String textKey() {
            return "valuation.change." + name().toLowerCase(Locale.ROOT);
        }
    }
}
