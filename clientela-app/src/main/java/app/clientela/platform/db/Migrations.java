package app.clientela.platform.db;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings a database from whatever version it has to the newest. One set of files for both
/// databases.
final class Migrations {

    private Migrations() {}

    static void bringUpToDate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
