package app.clientela.badhouse.conflictreturning;

import app.clientela.db.Tables;
import java.util.Objects;
import org.jooq.DSLContext;

/// Asks SQLite for the row it has just written over, and is given another.
record PriceStore(DSLContext sql) {
    long price() {
        return Objects.requireNonNull(sql.insertInto(Tables.JOB)
                        .set(Tables.JOB.ID, 1L)
                        .onConflict(Tables.JOB.ID)
                        .doUpdate()
                        .set(Tables.JOB.ATTEMPTS, 2)
                        .returning(Tables.JOB.ID)
                        .fetchOne())
                .getId();
    }
}
