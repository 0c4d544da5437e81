package app.clientela.business;

import app.clientela.Now;
import app.clientela.TestDatabase;
import app.clientela.kernel.Ids;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Random;

/// A shop and its people on a database of their own.
final class BusinessFixtures {

    static final String PASSWORD = "a horse of another colour";

    final Now now = new Now(Instant.parse("2026-03-14T09:00:00Z"));
    final Random random = new Random(7);
    final Database database = TestDatabase.sqlite();
    final News news = new News();
    final Ids ids = new Ids(now, random);
    final Business business = new Business(database, news);
    final People people = new People(database, ids, now);
    final SignIn signIn = new SignIn(database, people, now, random);
    final Audit audit = new Audit(database, ids, now);
    final Recovery recovery = new Recovery(database, people, signIn, audit, now);
    final FirstRun firstRun = new FirstRun(database, business, people, now, random);

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

    static NewPerson marta() {
        return new NewPerson("Marta", "Marta@Solferina.example", PASSWORD, Role.OWNER, Locale.ITALY);
    }

    static NewPerson paolo() {
        return new NewPerson("Paolo", "paolo@solferina.example", PASSWORD, Role.STAFF, Locale.ITALY);
    }

    Person join(NewPerson typed) {
        return switch (people.add(typed)) {
            case Joining.Joined(Person person) -> person;
            case Joining.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
