package app.clientela;

import app.clientela.Serving.Door;
import app.clientela.kernel.Problem;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.DataFolder.Holding;
import app.clientela.platform.db.ServerOption;
import app.clientela.platform.texts.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What `serve` and `demo` share: where to listen, where the data live, and the life of an open
/// house from the lock on its folder to the signal that ends it.
final class ServingOptions {

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes any free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the data, made where it is missing.")
    private @Nullable Path data;

    @Mixin
    private final ServerOption server = new ServerOption();

    @Option(
            names = "--address",
            paramLabel = "A",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; 0.0.0.0 lets in the shop's network. Default: ${DEFAULT-VALUE}")
    private String address = "127.0.0.1";

    @Option(
            names = "--public-url",
            paramLabel = "U",
            description = "How browsers reach it where a proxy stands before it, such as https://shop.example")
    private @Nullable URI publicUrl;

    /// Serves a house until the process is told to stop. What is in the way is said in a line.
    /// @return the exit code
    int serve(Occasion occasion, PrintWriter out, PrintWriter err) {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return refuse(obstacle.get(), err);
        }
        Path given = data;
        Path folder = given == null ? usual(System.getenv(), occasion.usualFolder()) : given;
        try {
            return switch (DataFolder.hold(server.in(folder))) {
                case Holding.Held(DataFolder held) -> serve(held, occasion, out, err);
                case Holding.TakenBy(Optional<String> where) -> refuse(taken(folder, where), err);
                case Holding.Refused(Problem problem) -> refuse(said(problem), err);
            };
        } catch (UncheckedIOException e) {
            return refuse("The folder " + folder + " cannot be used: " + e.getCause(), err);
        }
    }

    private int serve(DataFolder held, Occasion occasion, PrintWriter out, PrintWriter err) {
        out.println("Data: " + held);
        out.flush();
        House house = House.open(held, Clock.systemUTC(), new SecureRandom());
        Optional<String> objection = occasion.objection(house);
        if (objection.isPresent()) {
            house.close();
            return refuse(objection.get(), err);
        }
        Stopping stopping = Stopping.of(house);
        try {
            occasion.prepare(house, out);
            Serving serving = Serving.start(house, new Door(address, port, Optional.ofNullable(publicUrl)));
            stopping.serves(serving);
            occasion.welcome(serving, out);
            out.flush();
        } catch (RuntimeException fault) {
            if (!stopping.isAsked()) {
                throw fault;
            }
        }
        stopping.await();
        return 0;
    }

    /// Says who holds a folder.
    static String taken(Path folder, Optional<String> where) {
        return "Another Clientela holds " + folder
                + where.map(url -> " and serves it at " + url).orElse("");
    }

    static String said(Problem problem) {
        return Texts.in(Locale.ENGLISH).text(problem.key(), problem.arguments().toArray());
    }

    private static int refuse(String sentence, PrintWriter err) {
        err.println(sentence);
        return Clientela.USAGE;
    }

    /// A port out of range, or one that somebody else listens on.
    private Optional<String> obstacle() {
        if (port < 0 || port > HIGHEST_PORT) {
            return Optional.of("--port is a number from 0 to " + HIGHEST_PORT);
        }
        URI url = publicUrl;
        if (url != null && (url.getHost() == null || !Set.of("https", "http").contains(url.getScheme()))) {
            return Optional.of("--public-url is a whole address, such as https://shop.example");
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("Nothing can listen on port " + port + " of " + address + " (" + e.getMessage()
                    + "): choose another with --port");
        }
    }

    /// Where data live when nobody says.
    /// @param environment of the process, where a desktop says what the user prefers
    static Path usual(Map<String, String> environment, String name) {
        String preferred = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = preferred.startsWith("/")
                ? Path.of(preferred)
                : Path.of(environment.getOrDefault("HOME", "."), ".local", "share");
        return base.resolve(name);
    }
}
