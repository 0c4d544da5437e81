package app.clientela;

import app.clientela.business.Issuing;
import app.clientela.business.Person;
import app.clientela.kernel.Problem;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.DataFolder.Holding;
import app.clientela.platform.db.ServerOption;
import app.clientela.platform.db.ShopPlace;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `clientela recover`: a code with which an owner who lost the password chooses a new one. Whoever
/// can run it can read the data anyway.
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        description = "An owner lost the password: gives a code to choose a new one in the browser.",
        footer = {
            "",
            "Stop Clientela first, and start it again afterwards. The code works once, for an hour; the",
            "new password ends every session of that owner. Staff need no code: an owner gives them a",
            "new password under Settings, People.",
            "",
            "  clientela recover --data ~/my-shop",
            "  clientela serve --data ~/my-shop       then open the sign-in page"
        })
final class RecoverCommand implements Callable<Integer> {

    private static final int DONE = 0;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the shop's data. Default: where `serve` keeps it.")
    private @Nullable Path data;

    @Mixin
    private final ServerOption server = new ServerOption();

    @Option(names = "--email", paramLabel = "E", description = "Which owner, where there are several.")
    private @Nullable String email;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Path given = data;
        Path folder = given == null ? ServingOptions.usual(System.getenv(), ServeCommand.FOLDER) : given;
        ShopPlace place = server.in(folder);
        if (!place.hasData()) {
            return refuse("There is no shop in " + folder + ": name its folder with --data", line);
        }
        return switch (DataFolder.hold(place)) {
            case Holding.Refused(Problem problem) -> refuse(ServingOptions.said(problem), line);
            case Holding.TakenBy(Optional<String> where) -> refuse(ServingOptions.taken(folder, where), line);
            case Holding.Held(DataFolder held) -> issue(held, line);
        };
    }

    private int issue(DataFolder held, CommandLine line) {
        SecureRandom random = new SecureRandom();
        try (House house = House.open(held, Clock.systemUTC(), random)) {
            return switch (house.recovery().issue(Optional.ofNullable(email), random)) {
                case Issuing.Issued(Person owner, String code) -> {
                    line.getOut().println("Code for " + owner.email() + ": " + code);
                    line.getOut().println("It works once, for an hour, on the sign-in page: start Clientela again.");
                    line.getOut().flush();
                    yield DONE;
                }
                case Issuing.Several(List<Person> owners) -> {
                    line.getErr().println("There are several owners: say which with --email");
                    owners.forEach(owner -> line.getErr().println("  " + owner.email()));
                    yield Clientela.QUESTION;
                }
                case Issuing.Nobody() ->
                    refuse(
                            email == null
                                    ? "Nobody has opened this shop yet: clientela serve gives the code for that"
                                    : "No owner has the e-mail " + email,
                            line);
            };
        }
    }

    private static int refuse(String sentence, CommandLine line) {
        line.getErr().println(sentence);
        return Clientela.USAGE;
    }
}
