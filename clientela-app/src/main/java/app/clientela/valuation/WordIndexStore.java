package app.clientela.valuation;

import app.clientela.platform.db.Database;

/// On PostgreSQL, the index of every three letters by which parts of words are found: without it a
/// search among a million customers reads all their words. It needs an extension that comes with
/// the server; where the shop's user may not add it, searches do without.
final class WordIndexStore {

    private static final String MAY_BE_ADDED = """
            select coalesce(bool_or(trusted and has_database_privilege(current_database(), 'CREATE')), false)
            from pg_available_extension_versions where name = 'pg_trgm'""";
    private static final String IS_THERE =
            "select exists (select 1 from pg_opclass where opcname = 'gin_trgm_ops' and pg_opclass_is_visible(oid))";

    private final Database database;
    private final String name;
    private final ShapeStore shape;

    /// @param table whose words are searched
    WordIndexStore(Database database, String table) {
        this.database = database;
        this.name = table + "_words";
        this.shape = new ShapeStore(database, table);
    }

    /// Gives it to a table that is empty yet, unless the one in whose place that comes has it.
    void make(String next) {
        boolean missing =
                !database.isSqlite() && shape.indexes().values().stream().noneMatch(ShapeStore.Index::isSlow);
        if (missing && (says(IS_THERE) || isAdded())) {
            database.sql().execute("create index " + name + " on " + next + " using gin (searched gin_trgm_ops)");
        }
    }

    private boolean isAdded() {
        if (says(MAY_BE_ADDED)) {
            database.sql().execute("create extension if not exists pg_trgm");
        }
        return says(IS_THERE);
    }

    private boolean says(String question) {
        return database.sql().fetchSingle(question).get(0, Boolean.class);
    }
}
