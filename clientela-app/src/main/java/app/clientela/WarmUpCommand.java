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

/// `clientela warm-up`: fills a throw-away shop, serves it to itself, looks at every page, and
/// ends.
/// The launcher runs it where the machine is to learn which classes a start needs.
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final String EMAIL = "owner@solferina.example";
    private static final List<String> PAGES =
            List.of("/", "/customers", "/customers?sort=chance", "/import", "/settings", "/nowhere");

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "An empty folder.")
    private @Nullable Path data;

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

    private static void look(URI address, String password) throws IOException, InterruptedException {
        try (WarmUpVisit visit = new WarmUpVisit(address)) {
            visit.see("/");
            visit.signIn(EMAIL, password);
            for (String page : PAGES) {
                visit.see(page);
            }
            visit.follow("/customers/");
        }
    }
}
