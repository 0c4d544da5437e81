package app.clientela.intake.formats;

import app.clientela.intake.Format;
import com.google.auto.service.AutoService;

/// Payments and itemized balance changes of Stripe. Both tell the same charges under the charge's
/// own id, so that a charge counts once whichever file comes first.
@AutoService(Format.class)
public final class Stripe extends TableFormat {

    public Stripe() {
        super(
                "stripe",
                "Stripe",
                Subject.PAYMENTS,
                new KnownTable(StripeBalance.TITLES, StripeBalance::tell),
                new KnownTable(StripePayments.TITLES, StripePayments::tell));
    }
}
