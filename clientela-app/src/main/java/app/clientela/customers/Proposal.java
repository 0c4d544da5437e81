package app.clientela.customers;

import java.util.Optional;

/// Two customers who may be one, or sales without a name that may be this customer's.
record Proposal(CustomerId customer, Optional<CustomerId> other, Reason reason) {

    enum Reason {
        /// One row led to both.
        TWO_KEYS,
        /// The same phone number and a similar name.
        PHONE,
        /// The same name at the same place.
        NAME_PLACE,
        /// A tax id that would be the other's with its leading zeros.
        TAX_ID_ZERO,
        /// The same e-mail address with different tax ids.
        EMAIL_TAX_ID,
        /// Sales that name nobody but by this name.
        UNNAMED_SALE
    }

    /// The older customer stands first, so that a pair is proposed once.
    static Proposal between(CustomerId one, CustomerId other, Reason reason) {
        boolean ordered = one.value() < other.value();
        return new Proposal(ordered ? one : other, Optional.of(ordered ? other : one), reason);
    }
}
