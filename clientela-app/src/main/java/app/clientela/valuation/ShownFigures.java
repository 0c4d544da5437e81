package app.clientela.valuation;

import app.clientela.kernel.Basis;
import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.kernel.Probability;
import app.clientela.kernel.Unit;
import app.clientela.valuation.CustomerFigures.Ahead;
import app.clientela.valuation.CustomerFigures.Lead;
import app.clientela.valuation.CustomerFigures.Made;
import app.clientela.valuation.CustomerFigures.Next;
import app.clientela.valuation.CustomerFigures.Pace;
import app.clientela.valuation.CustomerFigures.Span;
import java.time.LocalDate;
import java.util.Optional;

/// Plain numbers become values with a unit, a range and a basis.
final class ShownFigures {

    private final Framing framing;
    private final Basis basis;
    private final Basis yearBasis;
    private final Unit amount;

    ShownFigures(Framing framing) {
        this.framing = framing;
        this.basis = framing.basis();
        this.yearBasis = framing.yearBasis();
        this.amount = new Unit.Amount(framing.currency());
    }

    CustomerValue customer(CustomerFigures figures) {
        Made made = figures.made();
        return new CustomerValue(
                figures.customer(),
                figures.place(),
                framing.of(),
                figures.status(),
                figures.tags(),
                worth(made.earned(), figures.ahead().margin(), made.cost()),
                prospect(figures),
                rhythm(figures.pace()),
                new Paid(money(made.paidGross()), money(made.paidTax())),
                money(figures.atRisk()),
                certainty(figures.ahead().lead()),
                new ReasonFigures(framing, this).reasons(figures));
    }

    RankedCustomer ranked(RankedFigures figures) {
        RankedFigures.Sums sums = figures.sums();
        return new RankedCustomer(
                figures.customer(),
                figures.publicId(),
                figures.place(),
                figures.name(),
                figures.detail(),
                figures.status(),
                figures.tags(),
                worth(sums.earned(), sums.expected(), sums.cost()),
                chance(figures.again()),
                rhythm(figures.pace()),
                money(sums.atRisk()));
    }

    Certainty certainty(Lead lead) {
        return new Certainty(new Probability(lead.first()), new Probability(lead.fifth()));
    }

    /// Empty where too few have bought.
    Optional<Spread> spread(SpreadFigures figures) {
        return Optional.of(figures.points())
                .filter(points -> !points.isEmpty())
                .map(points -> new Spread(points.stream().map(this::point).toList()));
    }

    private Spread.Point point(SpreadFigures.Point point) {
        Span share = point.share();
        return new Spread.Point(
                point.customers(),
                new Estimate(share.mean(), share.low(), share.high(), new Unit.Share(), basis),
                money(point.minor()));
    }

    GroupOutlook group(GroupFigures group) {
        return new GroupOutlook(
                group.which(), group.customers(), money(group.expected()), new Probability(group.again()));
    }

    BaseValue base(BaseFigures totals, FittedModel model) {
        return new BaseValue(
                framing.asOf(),
                worth(totals.earned(), totals.expected(), totals.cost()),
                money(totals.atRisk()),
                totals.counts(),
                totals.change(),
                question(totals),
                totals.flags(),
                model);
    }

    private Optional<MarginQuestion> question(BaseFigures totals) {
        MarginRate margin = framing.margin();
        int assumed = margin.mean().basisPoints();
        return margin.told()
                ? Optional.empty()
                : Optional.of(new MarginQuestion(
                        margin.mean(),
                        margin.low(),
                        margin.high(),
                        money(totals.totalAt(margin.low().basisPoints(), assumed)),
                        money(totals.totalAt(margin.high().basisPoints(), assumed))));
    }

    /// @param expected in whole minor units
    Worth worth(long earned, Span expected, long cost) {
        double made = (double) earned - cost;
        Span total = new Span(expected.mean() + made, expected.low() + made, expected.high() + made);
        return new Worth(amount(total), money(earned), amount(expected), money(cost));
    }

    Rhythm rhythm(Pace pace) {
        boolean bought = pace.buys() > 0;
        Optional<Integer> usual = pace.buys() > 1
                ? Optional.of(Math.round((pace.last() - pace.first()) / (pace.buys() - 1f)))
                : Optional.empty();
        return new Rhythm(
                pace.buys(),
                bought ? Optional.of(LocalDate.ofEpochDay(pace.first())) : Optional.empty(),
                bought ? Optional.of(LocalDate.ofEpochDay(pace.last())) : Optional.empty(),
                usual,
                bought ? Optional.of(pace.ownGap()) : Optional.empty(),
                next(pace.next()),
                framing.asOf());
    }

    private static Optional<Rhythm.Next> next(Next next) {
        return next.equals(Next.UNKNOWN)
                ? Optional.empty()
                : Optional.of(new Rhythm.Next(
                        LocalDate.ofEpochDay(next.low()),
                        LocalDate.ofEpochDay(next.middle()),
                        LocalDate.ofEpochDay(next.high())));
    }

    Estimate chance(Span again) {
        return new Estimate(again.mean(), again.low(), again.high(), new Unit.Share(), yearBasis);
    }

    Estimate count(Span days) {
        return new Estimate(days.mean(), days.low(), days.high(), new Unit.Count(), basis);
    }

    /// @param minor in minor units
    Estimate amount(Span minor) {
        double unit = Math.pow(10, framing.currency().getDefaultFractionDigits());
        return new Estimate(minor.mean() / unit, minor.low() / unit, minor.high() / unit, amount, basis);
    }

    Money money(long minor) {
        return new Money(minor, framing.currency());
    }

    private Prospect prospect(CustomerFigures figures) {
        Ahead ahead = figures.ahead();
        Pace pace = figures.pace();
        return new Prospect(chance(ahead.again()), count(ahead.days()), count(pace.active()), count(pace.yearly()));
    }
}
