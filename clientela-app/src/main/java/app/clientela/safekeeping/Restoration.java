package app.clientela.safekeeping;

import java.nio.file.Path;
import java.util.Optional;

/// How putting a backup back ended.
public sealed interface Restoration {

    /// @param upgradedFrom version of its tables, where this program had to bring them up to date
    /// @param aside where the data lie that were there before; empty where there were none
    record Restored(Contents contents, Optional<String> upgradedFrom, Optional<Path> aside) implements Restoration {}

    /// Nothing was changed.
    /// @param detail the version of the tables, where that is the reason; else empty
    record Refused(Refusal why, String detail) implements Restoration {}
}
