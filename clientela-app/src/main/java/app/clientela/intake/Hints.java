package app.clientela.intake;

import app.clientela.business.Vat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/// What the shop knows before a file is opened.
/// @param zone where its days begin
/// @param today the last day a sale can have
/// @param currency of amounts that do not say theirs, if known
/// @param vat what amounts hold of tax where a file does not bring its own
/// @param answers what was said about this file already
/// @param own the shop's tax ids
public record Hints(
        ZoneId zone, LocalDate today, Optional<Currency> currency, Vat vat, Answers answers, OwnTaxIds own) {

    /// Where nothing is known of tax ids.
    public Hints(ZoneId zone, LocalDate today, Optional<Currency> currency, Vat vat, Answers answers) {
        this(zone, today, currency, vat, answers, OwnTaxIds.NONE);
    }

    public Hints with(Answers said) {
        return new Hints(zone, today, currency, vat, said, own);
    }
}
