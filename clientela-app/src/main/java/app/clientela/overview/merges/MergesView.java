package app.clientela.overview.merges;

import app.clientela.customers.Customer;
import app.clientela.customers.Merge;
import app.clientela.customers.MergeProposal;
import app.clientela.customers.MergeReason;
import java.util.List;

/// What waits for a decision, and what was decided.
/// @param pairs two customers who may be one
/// @param names customers whose name alone stands on sales
/// @param more proposals that are not shown
record MergesView(List<MergeProposal> pairs, List<MergeProposal> names, int more, List<Merge> done) {

    static MergesView of(List<MergeProposal> shown, int waiting, List<Merge> done) {
        return new MergesView(
                shown.stream().filter(open -> open.other().isPresent()).toList(),
                shown.stream().filter(open -> open.other().isEmpty()).toList(),
                waiting - shown.size(),
                done);
    }

    static String linkTo(Customer customer) {
        return "/customers/" + id(customer);
    }

    static String id(Customer customer) {
        return customer.publicId().value();
    }

    static String compare(String one, String other) {
        return "/customers/merges/compare?one=" + one + "&other=" + other;
    }

    static String key(MergeReason reason) {
        return switch (reason) {
            case TWO_KEYS -> "overview.merges.reason.twoKeys";
            case PHONE -> "overview.merges.reason.phone";
            case NAME_PLACE -> "overview.merges.reason.namePlace";
            case TAX_ID_ZERO -> "overview.merges.reason.zero";
            case EMAIL_TAX_ID -> "overview.merges.reason.email";
            case UNNAMED_SALE -> "overview.merges.reason.unnamed";
        };
    }
}
