package app.clientela.platform.db;

import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/// Brings a database from whatever version it has to the newest, all steps or none. One set of
/// files for both databases.
final class Migrations {

    private static final String FILES = "classpath:db/migration";

    private Migrations() {}

    /// @param before what must be done before data of an older version are changed
    /// @throws Unopened if the data are of a newer program than this one
    static void bringUpToDate(DataSource database, Runnable before) {
        Flyway flyway = on(database, FILES);
        switch (versionOf(flyway)) {
            case SchemaVersion.Newer newer -> throw new Unopened(newer.sentence());
            case SchemaVersion.Unknown unknown -> throw new Unopened(unknown.sentence());
            case SchemaVersion.Older _ -> before.run();
            case SchemaVersion.None _, SchemaVersion.Current _ -> {}
        }
        flyway.migrate();
    }

    static SchemaVersion versionOf(DataSource database) {
        return versionOf(on(database, FILES));
    }

    /// @param files where the steps lie
    static Flyway on(DataSource database, String files) {
        return Flyway.configure()
                .dataSource(database)
                .locations(files)
                .group(true)
                .load();
    }

    private static SchemaVersion versionOf(Flyway flyway) {
        var steps = flyway.info();
        Optional<MigrationInfo> last = Optional.ofNullable(steps.current());
        if (last.isEmpty()) {
            return new SchemaVersion.None();
        }
        String version = String.valueOf(last.get().getVersion());
        if (has(steps.applied(), MigrationState.FUTURE_SUCCESS)) {
            return new SchemaVersion.Newer(version);
        }
        if (has(steps.applied(), MigrationState.MISSING_SUCCESS)) {
            return new SchemaVersion.Unknown(version);
        }
        return steps.pending().length > 0 ? new SchemaVersion.Older(version) : new SchemaVersion.Current(version);
    }

    private static boolean has(MigrationInfo[] steps, MigrationState state) {
        return Arrays.stream(steps).anyMatch(step -> step.getState() == state);
    }
}
