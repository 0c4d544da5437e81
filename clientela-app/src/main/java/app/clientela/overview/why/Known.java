package app.clientela.overview.why;

import app.clientela.business.Shop;
import app.clientela.kernel.Basis;
import app.clientela.kernel.Probability;
import app.clientela.overview.label.Often;
import app.clientela.valuation.BaseValue;
import app.clientela.valuation.Evidence;
import app.clientela.valuation.Evidence.Hindcast;
import app.clientela.valuation.MarginQuestion;
import app.clientela.valuation.Provenance;
import app.clientela.valuation.Valuations;
import java.util.Optional;

/// What the newest valuation found, and how right those before would have been.
record Known(Shop shop, BaseValue base, Provenance provenance, Optional<Evidence> evidence) {

    /// The flag of a shop too young or too small for a fit of its own.
    static final String BORROWED = "valuation.flag.borrowed";

    private static final String UNCORRECTED = "valuation.flag.uncorrected";

    /// Empty until the first valuation has ended, and while there is no customer.
    static Optional<Known> of(Shop shop, Valuations valuations) {
        return valuations
                .base()
                .filter(base -> base.counts().all() > 0)
                .flatMap(base -> valuations
                        .provenance()
                        .map(provenance -> new Known(shop, base, provenance, valuations.evidence())));
    }

    boolean isBorrowed() {
        return base.flags().contains(BORROWED);
    }

    /// True where chances are moved by the shop's own past.
    boolean isCorrected() {
        return !base.flags().contains(UNCORRECTED);
    }

    Often often() {
        return Often.of(shop.rangePercent());
    }

    Optional<PastView> past() {
        return hindcast().map(found -> new PastView(found, basis()));
    }

    /// @param today the chance of the customer whose page it is
    Optional<ChancesView> chances(Optional<Probability> today) {
        return hindcast().map(found -> new ChancesView(found, today));
    }

    /// What was written down, else what would have been.
    Optional<HeldView> held() {
        Probability aim = basis().level();
        return evidence.flatMap(Evidence::journal)
                .map(held -> new HeldView(held, true, aim))
                .or(() -> hindcast().map(found -> new HeldView(found.held(), false, aim)))
                .filter(view -> view.all().customers() > 0);
    }

    Optional<RaceView> race() {
        return evidence.map(RaceView::new);
    }

    /// What the owner could tell.
    Optional<MarginQuestion> margin() {
        return base.margin();
    }

    /// True where there is too little past to look back.
    boolean isYoung() {
        return evidence.isPresent() && hindcast().isEmpty();
    }

    private Optional<Hindcast> hindcast() {
        return evidence.flatMap(Evidence::hindcast);
    }

    private Basis basis() {
        return base.worth().expected().basis();
    }
}
