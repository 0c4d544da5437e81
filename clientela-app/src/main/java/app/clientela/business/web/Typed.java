package app.clientela.business.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a person typed into a field for a number: the decimal mark may be a comma or a point.
final class Typed {

    private Typed() {}

    static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /// A number from 0 with so many decimals at most; empty where it is none.
    static Optional<BigDecimal> number(String typed, int decimals) {
        String plain = typed.strip().replace(',', '.').replace("%", "").strip();
        return plain.matches("[0-9]{1,9}(\\.[0-9]{1," + decimals + "})?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    /// A whole number within bounds, both included.
    static Optional<Integer> whole(String typed, int least, int most) {
        return typed.strip().matches("[0-9]{1,6}")
                ? Optional.of(Integer.valueOf(typed.strip())).filter(n -> n >= least && n <= most)
                : Optional.empty();
    }

    /// Hundredths of a percent within bounds; empty where what was typed is no such share.
    static Optional<Integer> basisPoints(String typed, int least, int most) {
        return number(typed, 2)
                .map(number -> number.movePointRight(2).intValueExact())
                .filter(points -> points >= least && points <= most);
    }
}
