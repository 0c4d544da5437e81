package app.clientela.overview.value;

import app.clientela.valuation.Movement;
import app.clientela.valuation.Movement.Move;
import app.clientela.valuation.Movement.Stage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How customers move from a first purchase to a habit.
record MovementView(Movement movement) {

    private static final int NEWEST = 4;

    /// Where somebody went.
    private enum Way {
        UP,
        STAYS,
        BACK,
        QUIET
    }

    /// Of those who were at a stage when a quarter began, over the newest quarters.
    record Row(Stage stage, int now, Rate up, Rate stays, Rate back, Rate quiet) {
        List<Rate> rates() {
            return List.of(up, stays, back, quiet);
        }
    }

    /// One quarter.
    record Quarter(LocalDate from, LocalDate to, Rate newUp, Rate repeatUp, Rate regularStays, Rate quietUp) {
        List<Rate> rates() {
            return List.of(newUp, repeatUp, regularStays, quietUp);
        }
    }

    static Optional<MovementView> of(Movement movement) {
        return movement.moves().isEmpty() ? Optional.empty() : Optional.of(new MovementView(movement));
    }

    List<Row> rows() {
        LocalDate from = begins().getFirst();
        return Arrays.stream(Stage.values())
                .map(stage -> row(stage, move -> !move.from().isBefore(from)))
                .toList();
    }

    private Row row(Stage stage, Predicate<Move> when) {
        return new Row(
                stage,
                movement.now().getOrDefault(stage, 0),
                rate(stage, Way.UP, when),
                rate(stage, Way.STAYS, when),
                rate(stage, Way.BACK, when),
                rate(stage, Way.QUIET, when));
    }

    /// The quarters that rates are taken over.
    int count() {
        return begins().size();
    }

    private List<LocalDate> begins() {
        List<LocalDate> all =
                movement.moves().stream().map(Move::from).distinct().toList();
        return all.subList(Math.max(0, all.size() - NEWEST), all.size());
    }

    /// All that are known, the newest first.
    List<Quarter> quarters() {
        return movement.moves().stream()
                .filter(first(movement.moves()))
                .map(move -> quarter(move.from(), move.to()))
                .toList()
                .reversed();
    }

    private static Predicate<Move> first(List<Move> moves) {
        return move -> moves.stream()
                .filter(other -> other.from().equals(move.from()))
                .findFirst()
                .equals(Optional.of(move));
    }

    private Quarter quarter(LocalDate from, LocalDate to) {
        Predicate<Move> when = move -> move.from().equals(from);
        return new Quarter(
                from,
                to,
                rate(Stage.NEW, Way.UP, when),
                rate(Stage.REPEAT, Way.UP, when),
                rate(Stage.REGULAR, Way.STAYS, when),
                rate(Stage.QUIET, Way.UP, when));
    }

    private Rate rate(Stage stage, Way way, Predicate<Move> when) {
        return movement.moves().stream()
                .filter(when)
                .filter(move -> move.before() == stage)
                .map(move -> new Rate(way(move) == way ? move.customers() : 0, move.customers()))
                .reduce(new Rate(0, 0), Rate::plus);
    }

    private static Way way(Move move) {
        if (move.before() == move.after()) {
            return Way.STAYS;
        }
        if (move.after() == Stage.QUIET) {
            return Way.QUIET;
        }
        return move.before() == Stage.QUIET || move.after().compareTo(move.before()) > 0 ? Way.UP : Way.BACK;
    }

    /// The first step: from a first purchase to more.
    Rate fromNew() {
        return rows().getFirst().up();
    }

    static String key(Stage stage) {
        return switch (stage) {
            case NEW -> "overview.growth.stage.new";
            case REPEAT -> "overview.growth.stage.repeat";
            case REGULAR -> "overview.growth.stage.regular";
            case QUIET -> "overview.growth.stage.quiet";
        };
    }
}
