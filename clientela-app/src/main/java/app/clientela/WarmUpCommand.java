package app.clientela;

import app.clientela.Serving.Door;
import app.clientela.business.NewPerson;
import app.clientela.business.Role;
import app.clientela.demo.DemoShop;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.DataFolder.Holding;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `clientela warm-up`: fills a throw-away shop, serves it to itself, looks at its main pages
/// again and again, and ends. The launcher runs it where the machine is to learn which classes a
/// start needs and which of their methods are worth compiling at once.
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final int OK = 200;

    private static final String NOWHERE = "/nowhere";

    private static final String EMAIL = "owner@solferina.example";

    /// Of the last, the first customer is looked at as well.
    private static final List<String> PAGES = List.of(
            "/",
            "/import",
            "/settings",
            "/health",
            "/costs",
            "/why",
            "/value",
            "/groups",
            "/customers/merges",
            "/customers?sort=chance",
            "/customers?q=anna+r",
            "/customers?group=loyal",
            "/customers");

    private static final List<String> CUSTOMER_PAGES = List.of("", "/why", "/documents");

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "An empty folder.")
    private @Nullable Path data;

    @Option(names = "--rounds", defaultValue = "100", description = "How often each page is looked at.")
    private int rounds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data;
        if (folder == null
                || DataFolder.hasData(folder)
                || !(DataFolder.hold(folder) instanceof Holding.Held(DataFolder held))) {
            return Clientela.USAGE;
        }
        String password;
        try (House house = House.open(held, Clock.systemUTC(), new SecureRandom())) {
            password = house.ids().nextPublic().value();
            house.business().open(DemoShop.in(Locale.ENGLISH).business());
            house.people().add(new NewPerson("Warm-up", EMAIL, password, Role.OWNER, Locale.ENGLISH));
            house.fillDemo();
            house.jobs().runWaiting();
            try (Serving serving = Serving.start(house, Door.local(0))) {
                look(serving.address(), password);
            }
        }
        return 0;
    }

    private void look(URI address, String password) throws IOException, InterruptedException {
        try (WarmUpVisit visit = new WarmUpVisit(address)) {
            visit.see("/");
            visit.signIn(EMAIL, password);
            visit.see(NOWHERE);
            for (int round = 0; round < rounds; round++) {
                for (String page : PAGES) {
                    find(visit, page);
                }
                String customer = visit.linked("/customers/[\\w-]{22}").orElse(NOWHERE);
                for (String page : CUSTOMER_PAGES) {
                    find(visit, customer + page);
                }
            }
        }
    }

    private static void find(WarmUpVisit visit, String page) throws IOException, InterruptedException {
        int status = visit.see(page);
        if (status != OK) {
            throw new IllegalStateException("status " + status + " of " + page);
        }
    }
}
