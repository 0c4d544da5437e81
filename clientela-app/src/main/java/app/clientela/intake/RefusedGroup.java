package app.clientela.intake;

import java.util.List;
import java.util.function.UnaryOperator;

/// The refused rows of a run that have one reason.
/// @param example the first of them
/// @param cures what can be done to all of them at once, while the file waits
public record RefusedGroup(String reason, long rows, RefusedLine example, List<Cure> cures) {

    public RefusedGroup {
        cures = List.copyOf(cures);
    }

    RefusedGroup at(UnaryOperator<RefusedLine> place) {
        return new RefusedGroup(reason, rows, place.apply(example), cures);
    }

    RefusedGroup with(List<Cure> found) {
        return new RefusedGroup(reason, rows, example, found);
    }
}
