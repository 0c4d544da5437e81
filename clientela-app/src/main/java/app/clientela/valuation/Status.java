package app.clientela.valuation;

import java.util.Locale;

/// The one label a customer has. The first that fits, in this order, holds.
public enum Status {
    /// First bought a short while ago.
    NEW,
    /// Silent for longer than usual for them, but may well come back.
    SLIPPING,
    /// Bought more than once, and is not expected back.
    LOST,
    /// Brought clearly more in the last year than in the one before.
    GROWING,
    /// Buys often, and will most probably buy again.
    LOYAL,
    /// None of the others.
    OCCASIONAL;

    /// The text that names it, such as `valuation.status.slipping`.
    public String textKey() {
        return "valuation.status." + code();
    }

    /// The word that addresses and tables use, such as `slipping`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
