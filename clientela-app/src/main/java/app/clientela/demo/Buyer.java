package app.clientela.demo;

import java.time.LocalDate;
import java.util.Optional;

/// One invented customer and the truth about them, which no real shop ever knows.
/// @param rate purchases a week while they stay
/// @param leaving chance a week of leaving for ever
/// @param size how large their orders are beside the usual of their kind
/// @param firstOn their first purchase
/// @param leftOn when they left without a word; empty: they are still there
record Buyer(
        int number,
        BuyerKind kind,
        Contact contact,
        double rate,
        double leaving,
        double size,
        LocalDate firstOn,
        Optional<LocalDate> leftOn) {

    private static final double WEEKS = 52;

    /// How they are reached; the phone and the address lead nowhere.
    record Contact(String name, String email, String phone, String place) {}

    /// True expected purchases in the 52 weeks to come: `rate / leaving * (1 - e^(-52 leaving))`
    /// for who is still there.
    double expectedPurchases() {
        return leftOn.isPresent() ? 0 : -rate / leaving * Math.expm1(-leaving * WEEKS);
    }
}
