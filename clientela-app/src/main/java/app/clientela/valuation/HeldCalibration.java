package app.clientela.valuation;

import app.clientela.valuation.CustomerFigures.Span;
import app.clientela.valuation.Evidence.Group;
import app.clientela.valuation.Evidence.Held;
import app.clientela.valuation.Evidence.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Counts how often what came ended inside the range that was said, for customers of like size.
final class HeldCalibration {

    private static final int FIFTHS = 5;

    private final List<Told> all = new ArrayList<>();

    void add(Span said, double came) {
        all.add(new Told(said, Math.rint(came)));
    }

    int customers() {
        return all.size();
    }

    Held held(LocalDate from, LocalDate until) {
        List<Told> sorted = all.stream()
                .sorted(Comparator.comparingDouble((Told told) -> told.said.mean())
                        .reversed())
                .toList();
        int top = (sorted.size() + FIFTHS - 1) / FIFTHS;
        int middle = (3 * sorted.size() + FIFTHS - 1) / FIFTHS;
        return new Held(
                from,
                until,
                List.of(
                        group(Size.ALL, sorted),
                        group(Size.TOP, sorted.subList(0, top)),
                        group(Size.MIDDLE, sorted.subList(top, middle)),
                        group(Size.REST, sorted.subList(middle, sorted.size()))));
    }

    private static Group group(Size size, List<Told> told) {
        int held = (int) told.stream().filter(Told::isHeld).count();
        return new Group(size, told.size(), held);
    }

    /// In whole minor units.
    private record Told(Span said, double came) {
        boolean isHeld() {
            return said.low() <= came && came <= said.high();
        }
    }
}
