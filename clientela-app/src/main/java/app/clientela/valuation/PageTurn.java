package app.clientela.valuation;

import app.clientela.kernel.PublicId;
import java.util.Optional;

/// Where a page of the list is: at the beginning, behind a customer, or before one. In an address
/// it is a letter and the customer's public id, which says nothing about them.
/// @param anchor the customer next to the page; empty for the first page
record PageTurn(Optional<PublicId> anchor, boolean isBackward) {

    private static final char BEHIND = 'a';
    private static final char BEFORE = 'b';

    static final PageTurn FIRST = new PageTurn(Optional.empty(), false);

    /// What an address said; whatever is not such a text means the first page.
    static PageTurn of(Optional<String> address) {
        return address.filter(PageTurn::isWellFormed)
                .map(text -> new PageTurn(Optional.of(new PublicId(text.substring(1))), text.charAt(0) == BEFORE))
                .orElse(FIRST);
    }

    static String behind(PublicId last) {
        return BEHIND + last.value();
    }

    static String before(PublicId first) {
        return BEFORE + first.value();
    }

    private static boolean isWellFormed(String text) {
        return !text.isEmpty()
                && (text.charAt(0) == BEHIND || text.charAt(0) == BEFORE)
                && PublicId.isWellFormed(text.substring(1));
    }
}
