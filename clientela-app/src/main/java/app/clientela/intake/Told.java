package app.clientela.intake;

import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One thing that a file says, before anybody asks who it is about or whether it is known already.
/// Amounts are never negative: what they are says which way the money went. Numbers are unique
/// within the format (a number that restarts holds the seller's id and the year as well).
public sealed interface Told {

    Place place();

    /// When something was: always a day, as the document writes it in its own zone; a moment only
    /// where the document says one.
    record Day(LocalDate on, Optional<Instant> at) {
        public static Day of(LocalDate on) {
            return new Day(on, Optional.empty());
        }
    }

    /// A sale or a refund.
    /// @param seller empty where the file is the shop's own, so that we are the seller
    /// @param gross what the customer pays or gets back, with tax and delivery
    /// @param net the same without tax, where the document says it
    /// @param fee what taking the payment cost us, where the document says it
    /// @param refundOf the number of the sale that a refund gives back. A refund whose own number
    /// is     that of its sale stands for everything given back of it so far
    record Document(
            Place place,
            String number,
            Kind kind,
            Optional<Party> seller,
            Party buyer,
            Day day,
            Money gross,
            Optional<Money> net,
            Optional<Money> fee,
            List<Line> lines,
            Optional<String> refundOf)
            implements Told {
        public Document {
            lines = List.copyOf(lines);
            net = net.filter(amount -> !amount.isNegative());
            if (gross.isNegative() || fee.filter(Money::isNegative).isPresent()) {
                throw new IllegalArgumentException("the kind says which way the money went, not the sign");
            }
        }
    }

    /// One product or service of a document.
    /// @param quantityMilli thousandths of a piece
    /// @param gross with tax, as near as the document says it; `net` without
    record Line(String text, Optional<String> sku, long quantityMilli, Money gross, Optional<Money> net) {}

    /// A sale that was called off: it does not count, whichever of the two is told first.
    /// @param number of the sale
    record Cancelled(Place place, String number, Day day) implements Told {}

    /// The sales that a refund gives back, which is told beside and names several.
    /// @param number of the refund
    /// @param sales their numbers, in the order in which it names them
    record GivenBack(Place place, String number, List<String> sales) implements Told {
        public GivenBack {
            sales = List.copyOf(sales);
        }
    }

    /// An invoice of an advance whose money a later one, told beside, holds in its total as well: it
    /// does not count, whichever of the two is told first.
    /// @param number of the invoice of the advance
    record Prepaid(Place place, String number, Day day) implements Told {}

    /// Money that came in or went back for an order told elsewhere. It is no sale of its own.
    /// @param kind a sale where money came in, a refund where it went back
    /// @param orders numbers that the order may have, the likeliest first
    /// @param fee that was kept of it, or given back with it where `kind` is a refund
    record Payment(
            Place place, String number, Kind kind, List<String> orders, Party payer, Day day, Money gross, Money fee)
            implements Told {
        public Payment {
            orders = List.copyOf(orders);
        }
    }

    /// What a till took on a day, without names.
    /// @param receipts how many
    /// @param electronic what of `gross` was not cash
    record TillDay(
            Place place, String number, LocalDate on, Money gross, Money net, int receipts, Optional<Money> electronic)
            implements Told {}

    /// A person of an address book or a mailing list.
    /// @param consents what they said about being written to; none is no consent
    record Contact(Place place, Party who, List<Consent> consents) implements Told {
        public Contact {
            consents = List.copyOf(consents);
        }
    }

    /// What somebody said about being written to.
    /// @param channel `email` or `phone`
    /// @param granted false where they withdrew
    /// @param day empty where the file does not say it
    /// @param how the evidence as the file writes it: column and value
    record Consent(String channel, boolean granted, Optional<Day> day, String how) {}

    /// What somebody told the shop or the world: a review, an answer to a survey, a request.
    /// @param number the source's own, or a hash of what it says
    /// @param rating of `scale`, where one was given
    /// @param minutes the handling took, where the file says it
    /// @param order the number of the order that it is about
    record Voice(
            Place place,
            String number,
            VoiceKind kind,
            Party who,
            Day day,
            Optional<Rating> rating,
            String title,
            String text,
            Optional<Integer> minutes,
            Optional<String> order)
            implements Told {}

    /// So many of so many: 4 of 1 to 5, 9 of 0 to 10.
    record Rating(int given, int least, int most) {}

    enum VoiceKind {
        REVIEW,
        ANSWER,
        REQUEST
    }

    /// Something that could not be taken and needs its owner.
    /// @param given the value that is wrong
    /// @param cells the row as it stands in the file, to mend and drop again; empty for what is no
    ///     table
    record Refused(Place place, Reason reason, String given, List<String> cells) implements Told {
        public Refused {
            cells = List.copyOf(cells);
        }
    }

    /// Something that is rightly not taken.
    record Passed(Place place, Reason reason) implements Told {}
}
