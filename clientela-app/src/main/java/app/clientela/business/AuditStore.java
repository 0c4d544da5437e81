package app.clientela.business;

import static app.clientela.db.Tables.AUDIT_ENTRY;

import app.clientela.db.tables.records.AuditEntryRecord;
import app.clientela.platform.db.Database;
import java.util.List;
import java.util.Optional;

/// The lines of the audit, only ever added.
final class AuditStore {

    private final Database database;

    AuditStore(Database database) {
        this.database = database;
    }

    void insert(long id, AuditEntry entry) {
        AuditEntryRecord row = database.sql().newRecord(AUDIT_ENTRY);
        row.setId(id);
        row.setPersonId(entry.person().orElse(null));
        row.setWhat(entry.what());
        row.setDetail(entry.detail());
        row.setDoneAt(entry.doneAt());
        row.insert();
    }

    List<AuditEntry> newest(int most) {
        return database.sql()
                .selectFrom(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(most)
                .fetch(row -> new AuditEntry(
                        Optional.ofNullable(row.getPersonId()), row.getWhat(), row.getDetail(), row.getDoneAt()));
    }
}
