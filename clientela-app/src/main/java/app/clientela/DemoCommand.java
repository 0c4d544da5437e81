package app.clientela;

import app.clientela.business.Joining;
import app.clientela.business.NewPerson;
import app.clientela.business.Person;
import app.clientela.business.Role;
import app.clientela.business.Shop;
import app.clientela.demo.DemoShop;
import app.clientela.platform.texts.Texts;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `clientela demo`: an invented shop to look around in.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Opens an invented coffee roaster with three years of sales, to look around in.",
        footer = {
            "",
            "Nobody in it exists. It has a folder of its own, ~/.local/share/clientela-demo, and never",
            "touches your shop. Each start prints a fresh password.",
            "",
            "  clientela demo --language it"
        })
final class DemoCommand implements Callable<Integer>, Occasion {

    private static final String EMAIL = "owner@solferina.example";

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ServingOptions options = new ServingOptions();

    @Option(
            names = "--language",
            paramLabel = "it|pt|en",
            description = "Language of the shop; euros in Italian and English, reais in Portuguese.")
    private @Nullable Language language;

    private String password = "";

    /// The languages that the invented shop speaks.
    enum Language {
        IT,
        PT,
        EN;

        Locale locale() {
            return Texts.nearest(Locale.of(name().toLowerCase(Locale.ROOT)));
        }

        /// By the first letters of what the terminal speaks, such as `it_IT.UTF-8`.
        static Language of(String terminal) {
            for (Language known : values()) {
                if (terminal.toUpperCase(Locale.ROOT).startsWith(known.name())) {
                    return known;
                }
            }
            return EN;
        }
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        return options.serve(this, line.getOut(), line.getErr());
    }

    @Override
    public String usualFolder() {
        return "clientela-demo";
    }

    @Override
    public Optional<String> objection(House house) {
        return house.business()
                .find()
                .filter(shop -> !shop.demo())
                .map(Shop::name)
                .map(name -> "This folder holds the shop " + name + ": give the demo a folder of its own with --data");
    }

    @Override
    public void prepare(House house, PrintWriter out) {
        if (!house.business().isOpen()) {
            Language asked = language;
            Language spoken = asked == null ? Language.of(System.getenv().getOrDefault("LANG", "")) : asked;
            house.business().open(DemoShop.in(spoken.locale()).business());
        }
        password = house.ids().nextPublic().value();
        admit(house);
        if (house.customers().count() == 0) {
            out.println("Filling the invented shop with three years of sales ...");
            out.flush();
            house.fillDemo();
        }
        house.jobs().runWaiting();
    }

    /// The demo's owner, with a password that this start alone knows.
    private void admit(House house) {
        Optional<Person> owner = house.people().all().stream()
                .filter(person -> person.email().equals(EMAIL))
                .findFirst();
        Joining joining = owner.map(person -> house.people().admit(person.id(), password))
                .orElseGet(() -> house.people()
                        .add(new NewPerson(
                                "Solferina",
                                EMAIL,
                                password,
                                Role.OWNER,
                                house.business().get().language())));
        if (joining instanceof Joining.Refused(var problems)) {
            throw new IllegalStateException("the demo's owner cannot come in: " + problems);
        }
    }

    @Override
    public void welcome(Serving serving, PrintWriter out) {
        out.println("Open: " + serving.address());
        out.println("Sign in as: " + EMAIL);
        out.println("Password:   " + password + "   (for this start)");
        out.println("Stop with Ctrl+C.");
    }
}
