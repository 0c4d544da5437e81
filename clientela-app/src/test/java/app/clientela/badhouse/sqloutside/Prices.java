package app.clientela.badhouse.sqloutside;

import org.jooq.DSLContext;

/// Speaks SQL though it is no store.
record Prices(DSLContext sql) {}
