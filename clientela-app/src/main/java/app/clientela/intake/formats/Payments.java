package app.clientela.intake.formats;

import app.clientela.intake.Party;
import app.clientela.intake.Place;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import java.util.ArrayList;
import java.util.List;

/// What payments of several programs have in common.
final class Payments {

    private Payments() {}

    /// A movement of money as its program writes it.
    /// @param gross below nothing where money went back
    /// @param fee below nothing where it was given back
    record Movement(
            Place place, String number, List<String> orders, Party payer, Told.Day day, Money gross, Money fee) {

        /// Money that came in.
        List<Told> in() {
            return told(Kind.SALE, fee);
        }

        /// Money that went back. A fee that it cost is told apart, as one of a payment of nothing.
        List<Told> back() {
            List<Told> all = new ArrayList<>(told(Kind.REFUND, fee.isNegative() ? fee : Money.zero(fee.currency())));
            if (fee.isPositive()) {
                all.add(new Told.Payment(
                        beside(place),
                        number + "-fee",
                        Kind.SALE,
                        orders,
                        payer,
                        day,
                        Money.zero(gross.currency()),
                        fee));
            }
            return all;
        }

        private List<Told> told(Kind kind, Money kept) {
            return List.of(new Told.Payment(place, number, kind, orders, payer, day, gross.abs(), kept.abs()));
        }
    }

    /// The place of a second thing that the same row tells.
    static Place beside(Place place) {
        return new Place(place.line(), place.element(), 0);
    }
}
