package app.clientela.badhouse.sharedtable;

import app.clientela.db.Tables;

/// Says that the table is its own.
final class PriceStore {
    String table() {
        return Tables.JOB.getName();
    }
}
