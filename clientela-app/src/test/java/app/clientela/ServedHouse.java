package app.clientela;

import app.clientela.business.Joining;
import app.clientela.business.NewPerson;
import app.clientela.business.NewShop;
import app.clientela.business.Person;
import app.clientela.business.Role;
import app.clientela.business.Trade;
import app.clientela.platform.db.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Random;

/// One house with open doors for all tests of pages: a whole application on a file of its own.
final class ServedHouse {

    static final String PASSWORD = "a horse of another colour";
    static final NewPerson MARTA =
            new NewPerson("Canaria Marta", "canaria@solferina.example", PASSWORD, Role.OWNER, Locale.ITALY);
    static final NewPerson PAOLO =
            new NewPerson("Canario Paolo", "canario@solferina.example", PASSWORD, Role.STAFF, Locale.UK);

    private ServedHouse() {}

    static House house() {
        return Started.HOUSE;
    }

    static Serving serving() {
        return Started.SERVING;
    }

    static Visitor stranger() {
        return new Visitor(serving().address());
    }

    static Visitor signedIn(NewPerson person) {
        Visitor visitor = stranger();
        visitor.signIn(person.email(), PASSWORD);
        return visitor;
    }

    static House freshHouse() {
        try {
            return switch (DataFolder.hold(Files.createTempDirectory("clientela"))) {
                case DataFolder.Holding.Held(DataFolder folder) ->
                    House.open(folder, Clock.systemUTC(), new Random(11));
                case DataFolder.Holding.TakenBy _ -> throw new AssertionError("a fresh folder is nobody's");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Person join(House house, NewPerson typed) {
        return switch (house.people().add(typed)) {
            case Joining.Joined(Person person) -> person;
            case Joining.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    static NewShop roastery() {
        return new NewShop(
                "Torrefazione Solferina",
                Trade.FOOD,
                "IT",
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Rome"),
                Locale.ITALY,
                false);
    }

    private static final class Started {
        static final House HOUSE = open();
        static final Serving SERVING = Serving.start(HOUSE, Serving.Door.local(0));

        private static House open() {
            House house = freshHouse();
            house.business().open(roastery());
            join(house, MARTA);
            join(house, PAOLO);
            return house;
        }
    }
}
