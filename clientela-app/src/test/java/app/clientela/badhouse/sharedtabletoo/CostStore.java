package app.clientela.badhouse.sharedtabletoo;

import app.clientela.db.Tables;

/// Says that the same table is its own.
final class CostStore {
    String table() {
        return Tables.JOB.getName();
    }
}
