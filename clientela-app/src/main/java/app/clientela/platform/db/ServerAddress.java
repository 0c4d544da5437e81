package app.clientela.platform.db;

import app.clientela.kernel.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Where the PostgreSQL database of a grown shop is reached.
/// @param url names no user and no password
/// @param password empty where the server asks for none
public record ServerAddress(String url, String user, String password) {

    static final String PASSWORD = "CLIENTELA_DATABASE_PASSWORD";
    static final String USER = "CLIENTELA_DATABASE_USER";

    private static final String BEGINNING = "jdbc:postgresql://";
    private static final String NAMED_USER = "user=";

    /// An address, or what is wrong with what was typed.
    public sealed interface Reading {
        record Read(ServerAddress address) implements Reading {}

        record Wrong(Problem problem) implements Reading {}
    }

    /// Reads `jdbc:postgresql://host/database`. The user stands in it or in the environment, the
    /// password in the environment alone: a command line is seen by everybody on the machine.
    static Reading read(String typed, Map<String, String> environment) {
        URI uri;
        try {
            uri = new URI(typed.replaceFirst("^jdbc:", ""));
        } catch (URISyntaxException e) {
            return new Reading.Wrong(Problem.of("platform.server.malformed"));
        }
        List<String> settings = uri.getRawQuery() == null
                ? List.of()
                : Arrays.asList(uri.getRawQuery().split("&", -1));
        String userInfo = uri.getUserInfo() == null ? "" : uri.getUserInfo();
        if (userInfo.contains(":") || settings.stream().anyMatch(setting -> setting.startsWith("password="))) {
            return new Reading.Wrong(Problem.of("platform.server.passwordShown", PASSWORD));
        }
        if (!typed.startsWith(BEGINNING)
                || uri.getHost() == null
                || uri.getPath() == null
                || uri.getPath().length() < 2) {
            return new Reading.Wrong(Problem.of("platform.server.malformed"));
        }
        String user = settings.stream()
                .filter(setting -> setting.startsWith(NAMED_USER))
                .map(setting -> setting.substring(NAMED_USER.length()))
                .findFirst()
                .orElse(userInfo.isEmpty() ? environment.getOrDefault(USER, "") : userInfo);
        if (user.isEmpty()) {
            return new Reading.Wrong(Problem.of("platform.server.noUser", USER));
        }
        return new Reading.Read(new ServerAddress(url(uri, settings), user, environment.getOrDefault(PASSWORD, "")));
    }

    private static String url(URI uri, List<String> settings) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String kept = settings.stream()
                .filter(setting -> !setting.startsWith(NAMED_USER))
                .collect(Collectors.joining("&"));
        return BEGINNING + uri.getHost() + port + uri.getRawPath() + (kept.isEmpty() ? "" : "?" + kept);
    }

    /// Without the password.
    @Override
    public String toString() {
        return url;
    }
}
