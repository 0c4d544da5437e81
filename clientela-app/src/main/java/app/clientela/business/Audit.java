package app.clientela.business;

import app.clientela.kernel.Ids;
import app.clientela.platform.db.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Who did what, and when: exports, undone imports, people added or disabled. Counts and ids only,
/// never names.
public final class Audit {

    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final AuditStore store;

    public Audit(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.store = new AuditStore(database);
    }

    /// @param what the deed, such as `customers.export`
    /// @param detail counts and ids
    public void note(PersonId person, String what, String detail) {
        write(Optional.of(person), what, detail);
    }

    /// The same for a deed on the command line, where nobody has signed in.
    public void noteCommand(String what, String detail) {
        write(Optional.empty(), what, detail);
    }

    public List<AuditEntry> newest(int most) {
        return database.read(() -> store.newest(most));
    }

    private void write(Optional<PersonId> person, String what, String detail) {
        database.write(() -> store.insert(ids.next(), new AuditEntry(person, what, detail, clock.instant())));
    }
}
