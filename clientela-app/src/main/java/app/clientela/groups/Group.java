package app.clientela.groups;

import java.time.LocalDate;
import java.util.Optional;

/// Customers who have something in common.
/// @param name as the owner wrote it, or the key of the text that names a ready group
/// @param rule what is true of them, or was when the list was fixed; empty where a newer version
///     wrote it, and then nobody belongs to a live group
/// @param fixedOn the day on which the list was fixed; empty for live groups
public record Group(GroupId id, String name, Kind kind, Optional<Rule> rule, Optional<LocalDate> fixedOn) {

    public enum Kind {
        /// Comes with the program, and is live.
        READY,
        /// Whoever the rule is true of, whenever one looks.
        LIVE,
        /// Whoever the rule was true of on a day.
        FIXED
    }

    public boolean isReady() {
        return kind == Kind.READY;
    }

    public boolean isFixed() {
        return kind == Kind.FIXED;
    }
}
