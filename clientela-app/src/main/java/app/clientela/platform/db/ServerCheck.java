package app.clientela.platform.db;

import app.clientela.kernel.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a server may keep a shop's books, asked before anything is written to it.
final class ServerCheck {

    /// PostgreSQL's own number of the oldest version that the stores are written for.
    private static final int OLDEST = 150_000;

    /// The first thing that Clientela ever wrote to a database.
    private static final String FIRST_MIGRATION = "202611231000";

    /// What the driver says where the server wants a password and none is told.
    private static final String REJECTED = "08004";

    /// The class of what is wrong with a user or a password.
    private static final String PASSWORD = "28";

    private ServerCheck() {}

    /// What is in the way, empty where nothing is.
    static Optional<Problem> of(ServerAddress address) {
        try (Connection connection = ServerPools.source(address).getConnection();
                Statement asking = connection.createStatement()) {
            return unfit(asking, address);
        } catch (SQLException fault) {
            return Optional.of(refusal(fault, address));
        }
    }

    private static Problem refusal(SQLException fault, ServerAddress address) {
        @Nullable String state = fault.getSQLState();
        boolean unsaid = REJECTED.equals(state) && address.password().isEmpty();
        return switch (state == null ? "" : unsaid ? PASSWORD : state.substring(0, 2)) {
            case PASSWORD -> Problem.of("platform.server.password", address, address.user(), ServerAddress.PASSWORD);
            case "3D" -> Problem.of("platform.server.noDatabase", address);
            case "08" -> Problem.of("platform.server.unreachable", address);
            default ->
                Problem.of(
                        "platform.server.refuses",
                        address,
                        String.valueOf(fault.getMessage()).lines().findFirst().orElse(""));
        };
    }

    private static Optional<Problem> unfit(Statement asking, ServerAddress address) throws SQLException {
        if (Integer.parseInt(answer(asking, "SHOW server_version_num")) < OLDEST) {
            return Optional.of(Problem.of(
                    "platform.server.tooOld", address, answer(asking, "SHOW server_version"), OLDEST / 10_000));
        }
        for (String setting : new String[] {"fsync", "full_page_writes", "data_checksums"}) {
            if (!answer(asking, "SHOW " + setting).equals("on")) {
                return Optional.of(Problem.of("platform.server.unsafe", address, setting));
            }
        }
        if (!answer(asking, "SHOW server_encoding").equals("UTF8")) {
            return Optional.of(Problem.of("platform.server.encoding", address));
        }
        if (!isOurs(asking)) {
            return Optional.of(Problem.of("platform.server.foreign", address));
        }
        if (answer(asking, "SELECT pg_is_in_recovery() OR NOT has_schema_privilege(current_schema(), 'CREATE')")
                .equals("t")) {
            return Optional.of(Problem.of("platform.server.rights", address, address.user()));
        }
        return answer(asking, "SELECT pg_try_advisory_lock(" + ServerPools.LOCK + ")")
                        .equals("t")
                ? Optional.empty()
                : Optional.of(Problem.of("platform.server.taken", address));
    }

    /// True for an empty database, and for one that Clientela filled.
    private static boolean isOurs(Statement asking) throws SQLException {
        String tables = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()";
        if (answer(asking, tables).equals("0")) {
            return true;
        }
        return !answer(asking, tables + " AND tablename = 'flyway_schema_history'")
                        .equals("0")
                && !answer(
                                asking,
                                "SELECT count(*) FROM flyway_schema_history WHERE version = '" + FIRST_MIGRATION + "'")
                        .equals("0");
    }

    private static String answer(Statement asking, String question) throws SQLException {
        try (ResultSet answer = asking.executeQuery(question)) {
            return answer.next() ? String.valueOf(answer.getString(1)) : "";
        }
    }
}
