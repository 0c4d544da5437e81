package app.clientela.journeys;

import app.clientela.House;
import app.clientela.Serving;
import app.clientela.TestFolders;
import app.clientela.business.NewPerson;
import app.clientela.business.NewShop;
import app.clientela.business.Role;
import app.clientela.business.Trade;
import app.clientela.platform.db.DataFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// A whole Clientela with its doors open, on a data folder of its own.
final class OpenShop implements AutoCloseable {

    private final House house;
    private final Serving serving;
    private final String code;

    private OpenShop(House house, Serving serving, String code) {
        this.house = house;
        this.serving = serving;
        this.code = code;
    }

    static OpenShop empty() {
        return in(TestFolders.fresh("journey"));
    }

    /// One of Marta's, in Italian and euro, without customers.
    static OpenShop solferina() {
        OpenShop shop = empty();
        shop.house
                .business()
                .open(new NewShop(
                        "Torrefazione Solferina",
                        Trade.FOOD,
                        "IT",
                        Currency.getInstance("EUR"),
                        ZoneId.of("Europe/Rome"),
                        Locale.ITALY,
                        false));
        shop.house.people().add(new NewPerson("Marta", Visitor.OWNER, Visitor.PASSWORD, Role.OWNER, Locale.ITALY));
        return shop;
    }

    static OpenShop in(Path data) {
        DataFolder folder = ((DataFolder.Holding.Held) DataFolder.hold(data)).folder();
        House house = House.open(folder, Clock.systemUTC(), new SecureRandom());
        Serving serving = Serving.start(house, Serving.Door.local(0));
        return new OpenShop(house, serving, serving.issueSetupCode().orElse(""));
    }

    House house() {
        return house;
    }

    String address() {
        return serving.address().toString();
    }

    /// What the console shows for the first run; empty once somebody has opened it.
    String code() {
        return code;
    }

    @Override
    public void close() {
        serving.close();
        house.close();
    }
}
