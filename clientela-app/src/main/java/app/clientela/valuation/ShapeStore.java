package app.clientela.valuation;

import app.clientela.platform.db.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jooq.Record;

/// What a table is made of, as its database says it, so that another like it can be made.
final class ShapeStore {

    private final Database database;
    private final String table;

    ShapeStore(Database database, String table) {
        this.database = database;
        this.table = table;
    }

    /// @param behind how the statement that makes it goes on behind the name of its table
    record Index(boolean unique, String behind) {
        /// Whether it takes long to be made of all rows at once, and so grows with them.
        boolean isSlow() {
            return behind.startsWith("USING gin");
        }
    }

    /// Makes an empty table of the same columns. On PostgreSQL its keys are missing.
    void make(String name) {
        database.sql()
                .execute(
                        database.isSqlite()
                                ? "create table " + name + columns()
                                : "create table " + name + " (like " + table + " including defaults)");
    }

    private String columns() {
        String said = database.sql()
                .fetchSingle("select sql from sqlite_master where type = 'table' and name = ?", table)
                .get(0, String.class);
        return said.substring(said.indexOf('('));
    }

    /// Its indexes by their names; on PostgreSQL that of the primary key, too.
    Map<String, Index> indexes() {
        Map<String, Index> indexes = new LinkedHashMap<>();
        String from = database.isSqlite() ? "(" : "USING ";
        database.sql()
                .fetch(
                        database.isSqlite()
                                ? "select name, sql from sqlite_master"
                                        + " where type = 'index' and sql is not null and tbl_name = ?"
                                : "select indexname, indexdef from pg_indexes"
                                        + " where schemaname = current_schema() and tablename = ?",
                        table)
                .forEach(row -> indexes.put(row.get(0, String.class), index(row, from)));
        return indexes;
    }

    private static Index index(Record row, String from) {
        String said = row.get(1, String.class);
        return new Index(said.startsWith("CREATE UNIQUE"), said.substring(said.indexOf(from)));
    }

    /// The statements that give its keys to another table, once that has its rows and indexes.
    /// @param turned what the other table calls an index of this one
    List<String> keys(String other, UnaryOperator<String> turned) {
        if (database.isSqlite()) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        database.sql()
                .fetch(
                        "select conname, contype = 'p', pg_get_constraintdef(oid) from pg_constraint"
                                + " where conrelid = cast(? as regclass) and contype in ('p', 'f')"
                                + " order by contype desc",
                        table)
                .forEach(row -> {
                    String name = row.get(0, String.class);
                    keys.add("alter table " + other + " add "
                            + (row.get(1, Boolean.class)
                                    ? "primary key using index " + turned.apply(name)
                                    : "constraint " + name + " " + row.get(2, String.class)));
                });
        keys.add("analyze " + other);
        return keys;
    }
}
