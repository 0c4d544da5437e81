package app.clientela.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Reads the day of a row, and its moment where the file tells the time.
final class DayCells {

    private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);

    private final DateOrder order;
    private final boolean otherWay;
    private final ZoneId zone;
    private final LocalDate today;
    private final int timeColumn;

    DayCells(Plan plan, Hints hints) {
        this.order = plan.dates();
        this.otherWay = hints.answers().cures().contains(Cure.DATES_OTHER_WAY);
        this.zone = hints.zone();
        this.today = hints.today();
        this.timeColumn = plan.column(Target.TIME).orElse(-1);
    }

    Moment read(RawLine line, String cell) {
        if (cell.isEmpty()) {
            return Moment.refused(Reason.DATE_MISSING);
        }
        DayText text = DayText.of(cell);
        Moment moment = read(line, text, order);
        return otherWay && moment.isRefused() ? read(line, text, order.other()) : moment;
    }

    private Moment read(RawLine line, DayText text, DateOrder by) {
        Optional<LocalDate> written = text.day(by);
        if (written.isEmpty()) {
            return Moment.refused(Reason.DATE_UNREADABLE);
        }
        String clock = text.rest().isEmpty() ? line.cell(timeColumn).strip() : text.rest();
        Optional<ClockText> time = clock.isEmpty() ? Optional.empty() : ClockText.of(clock);
        if (time.isEmpty() && !text.rest().isEmpty()) {
            return Moment.refused(Reason.DATE_UNREADABLE);
        }
        return within(written.get(), time);
    }

    private Moment within(LocalDate written, Optional<ClockText> time) {
        if (written.isBefore(OLDEST)) {
            return Moment.refused(Reason.DATE_TOO_OLD);
        }
        Optional<Instant> at = time.map(clock -> clock.on(written, zone));
        boolean elsewhere = time.flatMap(ClockText::offset).isPresent();
        LocalDate on =
                elsewhere ? at.map(moment -> moment.atZone(zone).toLocalDate()).orElse(written) : written;
        return on.isAfter(today) ? Moment.refused(Reason.DATE_IN_FUTURE) : new Moment(on, at, Optional.empty());
    }

    /// A day, with the moment if known; or why there is none.
    record Moment(LocalDate on, Optional<Instant> at, Optional<Reason> problem) {
        boolean isRefused() {
            return problem.isPresent();
        }

        static Moment refused(Reason reason) {
            return new Moment(LocalDate.EPOCH, Optional.empty(), Optional.of(reason));
        }
    }
}
