package app.clientela.valuation;

import app.clientela.kernel.Money;
import app.clientela.valuation.CustomerFigures.Ahead;
import app.clientela.valuation.CustomerFigures.Made;
import app.clientela.valuation.CustomerFigures.Pace;
import app.clientela.valuation.ReasonLine.Figure;
import app.clientela.valuation.ReasonLine.Step;
import java.util.ArrayList;
import java.util.List;

/// The sums behind a customer's figures, line by line. What the lines say adds up to the cent.
final class ReasonFigures {

    private static final int LESSON_YEARS = 3;
    private static final double DAYS_A_YEAR = 365.25;

    private final Framing framing;
    private final ShownFigures shown;

    ReasonFigures(Framing framing, ShownFigures shown) {
        this.framing = framing;
        this.shown = shown;
    }

    Reasons reasons(CustomerFigures figures) {
        return new Reasons(earned(figures.made()), expected(figures), total(figures), lesson(figures));
    }

    private List<ReasonLine> earned(Made made) {
        List<ReasonLine> lines = new ArrayList<>();
        lines.add(amount("sales", Step.START, made.net()));
        if (made.refunds() != 0) {
            lines.add(amount("refunds", Step.MINUS, made.refunds()));
        }
        lines.add(margin());
        lines.add(amount("earned", Step.RESULT, made.earned()));
        return lines;
    }

    private List<ReasonLine> expected(CustomerFigures figures) {
        Ahead ahead = figures.ahead();
        long atOnce = Math.round(ahead.days().mean() * ahead.spend() * rate());
        long serving = Math.round(ahead.discounted() * ahead.serving());
        List<ReasonLine> lines = new ArrayList<>();
        lines.add(new ReasonLine(key("days"), Step.START, new Figure.Expected(shown.count(ahead.days()))));
        lines.add(amount("spend", Step.TIMES, Math.round(ahead.spend())));
        lines.add(margin());
        lines.add(amount("later", Step.MINUS, atOnce - serving - figures.expected()));
        if (serving != 0) {
            lines.add(amount("serving", Step.MINUS, serving));
        }
        lines.add(new ReasonLine(key("expected"), Step.RESULT, new Figure.Expected(shown.amount(ahead.margin()))));
        return lines;
    }

    private List<ReasonLine> total(CustomerFigures figures) {
        Made made = figures.made();
        Worth worth = shown.worth(made.earned(), figures.ahead().margin(), made.cost());
        return List.of(
                amount("earned", Step.START, made.earned()),
                new ReasonLine(key("expected"), Step.PLUS, new Figure.Expected(worth.expected())),
                amount("cost", Step.MINUS, made.cost()),
                new ReasonLine(key("total"), Step.RESULT, new Figure.Expected(worth.total())));
    }

    /// At the pace so far; over less than a year, what was bought counts as a year's.
    private Lesson lesson(CustomerFigures figures) {
        Made made = figures.made();
        Pace pace = figures.pace();
        double years = Math.max(1, (framing.asOf().toEpochDay() - pace.first()) / DAYS_A_YEAR);
        double days = Math.max(1, pace.buys());
        double order = made.net() / days;
        double yearly = pace.buys() == 0 ? 0 : (order * days * rate() - made.cost()) / years;
        LessonFigures lesson = new LessonFigures(yearly, yearlyDiscount(), LESSON_YEARS);
        return new Lesson(
                money(order),
                money(yearly),
                LESSON_YEARS,
                money(lesson.staying()),
                money(lesson.leaving(figures.ahead().again().mean())));
    }

    private double rate() {
        return OutlookCalibration.fraction(framing.margin().mean().basisPoints());
    }

    private double yearlyDiscount() {
        return OutlookCalibration.fraction(framing.outlook().yearlyDiscount().basisPoints());
    }

    private Money money(double minor) {
        return shown.money(Math.round(minor));
    }

    private ReasonLine margin() {
        return new ReasonLine(
                key(framing.margin().told() ? "margin" : "margin-assumed"),
                Step.TIMES,
                new Figure.Share(framing.margin().mean()));
    }

    private ReasonLine amount(String name, Step step, long minor) {
        return new ReasonLine(key(name), step, new Figure.Amount(shown.money(minor)));
    }

    private static String key(String name) {
        return "valuation.reason." + name;
    }
}
