package app.clientela;

import app.clientela.business.Joining;
import app.clientela.business.NewPerson;
import app.clientela.business.NewShop;
import app.clientela.business.Person;
import app.clientela.business.Role;
import app.clientela.business.Trade;
import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import app.clientela.orders.NewLine;
import app.clientela.orders.NewOrder;
import app.clientela.platform.db.DataFolder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// One house with open doors for all tests of pages: a whole application on a file of its own.
final class ServedHouse {

    /// Where an order of the tests stands in its file.
    private static final long LINE = 31;

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
        return switch (DataFolder.hold(TestFolders.fresh("served"))) {
            case DataFolder.Holding.Held(DataFolder folder) -> House.open(folder, Clock.systemUTC(), new Random(11));
            case DataFolder.Holding.TakenBy _, DataFolder.Holding.Refused _ ->
                throw new AssertionError("a fresh folder is nobody's");
        };
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

    /// A sale of one pack, or a refund of it, in a run of the tests.
    static NewOrder order(Kind kind, CustomerId customer, String number, LocalDate on) {
        Currency euro = Currency.getInstance("EUR");
        Money zero = Money.zero(euro);
        Money gross = new Money(2_440, euro);
        return new NewOrder(
                "test",
                number,
                true,
                kind,
                Optional.of(customer),
                on,
                Optional.empty(),
                gross,
                Optional.of(new Money(2_000, euro)),
                zero,
                zero,
                List.of(new NewLine("Miscela Portici", Optional.empty(), 1_000, gross)),
                Optional.empty(),
                LINE);
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
