package app.clientela.overview.customer;

import app.clientela.customers.Customer;
import app.clientela.customers.KnownAs;
import app.clientela.customers.Merge;
import app.clientela.intake.Origins;
import app.clientela.overview.label.Label;
import app.clientela.valuation.CustomerValue;
import app.clientela.valuation.Rhythm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The page of one customer.
/// @param merges by which others became this customer
/// @param worth empty while they have no value: nothing bought, or not worked out yet
/// @param origins by which numbers are said whose they are
/// @param computing true where the value is being worked out
record CustomerView(
        Customer customer,
        List<Merge> merges,
        Optional<WorthView> worth,
        boolean computing,
        TimelineView timeline,
        CostView cost,
        Origins origins,
        LocalDate today) {

    /// A way to reach or recognise the customer.
    /// @param whose number it is, where it is a source's own
    record Contact(String key, String whose, String given) {}

    static String linkTo(Customer customer) {
        return "/customers/" + customer.publicId().value();
    }

    String name() {
        return customer.name();
    }

    String link() {
        return linkTo(customer);
    }

    /// The form that records what was done.
    /// @param kind of action it begins with
    String actLink(String kind) {
        return link() + "/actions/new?kind=" + kind;
    }

    String documentsLink() {
        return link() + "/documents";
    }

    /// Where somebody is chosen who is the same as this customer.
    String mergeLink() {
        return link() + "/merge";
    }

    /// Where an owner has everything destroyed that is known of them.
    String eraseLink() {
        return link() + "/erase";
    }

    /// Where the expected figures come from.
    String whyLink() {
        return link() + "/why";
    }

    Optional<String> place() {
        return customer.place();
    }

    List<String> tags() {
        return customer.tags();
    }

    /// The day of the first purchase.
    Optional<LocalDate> since() {
        return worth.map(WorthView::value).map(CustomerValue::rhythm).flatMap(Rhythm::first);
    }

    /// The first letters of the first two words of the name.
    String initials() {
        return Arrays.stream(customer.name().strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> new String(Character.toChars(word.codePointAt(0))))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        worth.map(WorthView::value).ifPresent(value -> {
            labels.add(Label.of(value.status()));
            value.tags().forEach(tag -> labels.add(Label.of(tag)));
        });
        return labels;
    }

    List<Contact> contacts() {
        return customer.identities().stream()
                .filter(known -> known.kind() != KnownAs.Kind.NAME)
                .map(known -> new Contact(contactKey(known.kind()), whose(known), known.given()))
                .distinct()
                .toList();
    }

    private String whose(KnownAs known) {
        return known.kind() == KnownAs.Kind.EXTERNAL
                ? origins.nameOf(known.source()).title()
                : "";
    }

    private static String contactKey(KnownAs.Kind kind) {
        return switch (kind) {
            case EXTERNAL -> "overview.known.external";
            case TAX_ID -> "overview.known.tax";
            case EMAIL -> "overview.known.email";
            case PHONE -> "overview.known.phone";
            case NAME -> "overview.known.name";
        };
    }
}
