package app.clientela.orders;

import app.clientela.business.Vat;
import app.clientela.kernel.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What the amount of a document holds of tax, in minor units: as the document says, else as the
/// shop's settings say now.
/// @param currency of the amounts
record Taxing(Currency currency, Vat vat) {

    /// @param said the net amount that the document says
    long net(long amount, @Nullable Long said) {
        return said == null ? vat.net(new Money(amount, currency)).minor() : said;
    }

    long gross(long amount, @Nullable Long said) {
        return said == null ? vat.gross(new Money(amount, currency)).minor() : amount;
    }
}
