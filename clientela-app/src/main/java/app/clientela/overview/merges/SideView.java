package app.clientela.overview.merges;

import app.clientela.business.Shop;
import app.clientela.customers.Customer;
import app.clientela.customers.KnownAs;
import app.clientela.intake.Origins;
import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import app.clientela.orders.OrderDocument;
import app.clientela.privacy.Consent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One of two customers who stand side by side.
/// @param spent with tax and without what went back, in the shop's currency
/// @param known what they are recognised by, without names
/// @param last what they last said of each channel
record SideView(
        Customer customer,
        List<Known> known,
        long orders,
        Money spent,
        Optional<LocalDate> first,
        Optional<LocalDate> latest,
        List<Said> last) {

    record Said(String key) {}

    /// @param whose number it is, where it is a source's own
    record Known(String key, String whose, String given) {
        static Known of(KnownAs known, Origins origins) {
            boolean own = known.kind() == KnownAs.Kind.EXTERNAL;
            return new Known(keyOf(known), own ? origins.nameOf(known.source()).title() : "", known.given());
        }
    }

    /// @param documents all of the customer's
    static SideView of(
            Customer customer, List<OrderDocument> documents, List<Consent> consents, Shop shop, Origins origins) {
        List<OrderDocument> sales = documents.stream()
                .filter(document -> document.kind() == Kind.SALE)
                .toList();
        return new SideView(
                customer,
                customer.identities().stream()
                        .filter(known -> known.kind() != KnownAs.Kind.NAME)
                        .map(known -> Known.of(known, origins))
                        .distinct()
                        .toList(),
                sales.size(),
                documents.stream()
                        .filter(document -> document.gross().currency().equals(shop.currency()))
                        .map(document -> document.kind() == Kind.SALE
                                ? document.gross()
                                : document.gross().negate())
                        .reduce(Money.zero(shop.currency()), Money::plus),
                sales.stream().map(OrderDocument::on).min(LocalDate::compareTo),
                sales.stream().map(OrderDocument::on).max(LocalDate::compareTo),
                consents.stream().map(SideView::said).distinct().toList());
    }

    private static Said said(Consent consent) {
        String channel = consent.channel().name().toLowerCase(Locale.ROOT);
        return new Said(
                consent.granted() ? "overview.timeline.consent." + channel : "overview.timeline.withdrawal." + channel);
    }

    String link() {
        return MergesView.linkTo(customer);
    }

    String id() {
        return MergesView.id(customer);
    }

    /// Every way in which their documents write their name.
    String names() {
        return String.join(
                ", ",
                customer.identities().stream()
                        .filter(known -> known.kind() == KnownAs.Kind.NAME)
                        .map(KnownAs::given)
                        .distinct()
                        .toList());
    }

    private static String keyOf(KnownAs known) {
        return switch (known.kind()) {
            case EXTERNAL -> "overview.known.external";
            case TAX_ID -> "overview.known.tax";
            case EMAIL -> "overview.known.email";
            case PHONE -> "overview.known.phone";
            case NAME -> "overview.known.name";
        };
    }
}
