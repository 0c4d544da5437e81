package app.clientela.badhouse.hiddenwork;

import app.clientela.platform.db.Database;

/// Opens a unit of work behind the face's back.
record PriceRule(Database database) {
    String price() {
        return database.read(() -> "4.20");
    }
}
