package app.clientela.overview.customer;

import app.clientela.customers.TimelineEntry;
import app.clientela.kernel.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What happened with a customer, the newest first.
/// @param more the address that shows more; empty where this is all
record TimelineView(String link, Show show, List<Entry> entries, Optional<String> more) {

    /// What is shown.
    enum Show {
        ALL,
        PURCHASES,
        CONTACTS;

        static Show of(String code) {
            return Arrays.stream(values())
                    .filter(show -> show.code().equals(code))
                    .findFirst()
                    .orElse(ALL);
        }

        String code() {
            return switch (this) {
                case ALL -> "all";
                case PURCHASES -> "purchases";
                case CONTACTS -> "contacts";
            };
        }

        String key() {
            return switch (this) {
                case ALL -> "overview.timeline.all";
                case PURCHASES -> "overview.timeline.purchases";
                case CONTACTS -> "overview.timeline.contacts";
            };
        }

        boolean holds(TimelineEntry entry) {
            return this == ALL || isPurchase(entry) == (this == PURCHASES);
        }
    }

    record Choice(String code, String key, boolean chosen) {}

    List<Choice> choices() {
        return Arrays.stream(Show.values())
                .map(one -> new Choice(one.code(), one.key(), one == show))
                .toList();
    }

    private static boolean isPurchase(TimelineEntry entry) {
        return entry.kind() == TimelineEntry.Kind.SALE || entry.kind() == TimelineEntry.Kind.REFUND;
    }

    /// One thing that happened, as it is drawn.
    record Entry(TimelineEntry of) {

        LocalDate day() {
            return of.on();
        }

        String words() {
            return of.words();
        }

        Optional<Money> money() {
            return of.money();
        }

        /// Recorded by hand, so that it can be taken back.
        boolean isContact() {
            return switch (of.kind()) {
                case NOTE, CALL, VISIT, MESSAGE -> true;
                case SALE, REFUND, CONSENT, WITHDRAWAL, REVIEW, ANSWER, REQUEST -> false;
            };
        }

        /// The id of the thing itself.
        String reference() {
            return String.valueOf(of.reference());
        }

        Optional<String> document() {
            return of.document();
        }

        String key() {
            return switch (of.kind()) {
                case SALE -> "overview.timeline.sale";
                case REFUND -> "overview.timeline.refund";
                case NOTE -> "overview.timeline.note";
                case CALL -> "overview.timeline.call";
                case VISIT -> "overview.timeline.visit";
                case MESSAGE -> "overview.timeline.message";
                case CONSENT -> "overview.timeline.consent." + of.topic();
                case WITHDRAWAL -> "overview.timeline.withdrawal." + of.topic();
                case REVIEW -> "overview.timeline.review";
                case ANSWER -> "overview.timeline.answer";
                case REQUEST -> "overview.timeline.request";
            };
        }

        String icon() {
            return switch (of.kind()) {
                case SALE -> "shopping-bag";
                case REFUND -> "arrow-back-up";
                case NOTE -> "pencil";
                case CALL -> "phone";
                case VISIT -> "map-pin";
                case MESSAGE -> "mail";
                case CONSENT -> "check";
                case WITHDRAWAL -> "x";
                case REVIEW -> "star";
                case ANSWER -> "message-2";
                case REQUEST -> "lifebuoy";
            };
        }

        /// The class of the dot: brand for purchases, amber for contacts, brick for what was taken
        /// back.
        String shade() {
            return switch (of.kind()) {
                case SALE -> "b";
                case REFUND, WITHDRAWAL -> "x";
                case NOTE, CONSENT -> "";
                case CALL, VISIT, MESSAGE, REVIEW, ANSWER, REQUEST -> "w";
            };
        }
    }
}
