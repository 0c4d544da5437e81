package app.clientela.actions;

import app.clientela.kernel.Money;

/// What minutes cost: their share of an hour's cost, to the nearest minor unit, halves to even.
public final class HourRate {

    private static final long MINUTES = 60;

    private HourRate() {}

    public static Money cost(int minutes, Money hour) {
        long sixtieths = Math.multiplyExact(hour.minor(), minutes);
        long whole = Math.floorDiv(sixtieths, MINUTES);
        long rest = 2 * Math.floorMod(sixtieths, MINUTES);
        boolean up = rest > MINUTES || (rest == MINUTES && whole % 2 != 0);
        return new Money(up ? whole + 1 : whole, hour.currency());
    }
}
