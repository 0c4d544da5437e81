package app.clientela.business;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import app.clientela.kernel.PublicId;
import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the stores of this room keep, on every database.
abstract class BusinessStoresContract {

    private static final Instant MORNING = Instant.parse("2026-03-14T09:00:00Z");

    private Database database;
    private ShopStore shops;
    private PersonStore people;
    private DeviceStore devices;
    private AuditStore audit;
    private RecoveryStore codes;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        shops = new ShopStore(database);
        people = new PersonStore(database);
        devices = new DeviceStore(database);
        audit = new AuditStore(database);
        codes = new RecoveryStore(database);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void keepsTheShopAsItWas() {
        Shop shop = Countries.starting(BusinessFixtures.roastery());
        database.write(() -> shops.insert(shop));
        assertThat(database.read(shops::find)).contains(shop);
    }

    @Test
    void keepsChangedSettingsAndThresholds() {
        Shop shop = Countries.starting(BusinessFixtures.roastery());
        database.write(() -> shops.insert(shop));
        Shop changed = ShopFixtures.calledLostBelow(ShopFixtures.with(shop, Optional.of(new Percent(5_750))), .15);
        database.write(() -> shops.update(changed));
        assertThat(database.read(shops::find)).contains(changed);
        assertThat(changed.thresholds().lostChance()).isEqualTo(new Probability(.15));
        database.write(() -> shops.update(shop));
        assertThat(database.read(shops::find)).contains(shop);
    }

    @Test
    void findsPeopleByEveryName() {
        Person marta = person(1, Role.OWNER);
        database.write(() -> people.insert(marta, "hash", MORNING));
        assertThat(database.read(() -> people.find(marta.id()))).contains(marta);
        assertThat(database.read(() -> people.find(marta.publicId()))).contains(marta);
        assertThat(database.read(() -> people.findByEmail(marta.email()))).contains(marta);
        assertThat(database.read(() -> people.findHash(marta.id()))).contains("hash");
        assertThat(database.read(() -> people.findByEmail("nobody@example.org")))
                .isEmpty();
    }

    @Test
    void countsOwnersWhoMayEnter() {
        database.write(() -> {
            people.insert(person(1, Role.OWNER), "hash", MORNING);
            people.insert(person(2, Role.OWNER), "hash", MORNING);
            people.insert(person(3, Role.STAFF), "hash", MORNING);
            people.disable(new PersonId(1), MORNING);
        });
        assertThat(database.read(people::activeOwners)).isEqualTo(1);
        assertThat(database.read(people::all)).extracting(Person::isActive).containsExactly(false, true, true);
        database.write(() -> people.enable(new PersonId(1)));
        assertThat(database.read(people::activeOwners)).isEqualTo(2);
    }

    @Test
    void changesAPersonInPlace() {
        database.write(() -> people.insert(person(1, Role.STAFF), "hash", MORNING));
        Instant later = MORNING.plusSeconds(60);
        database.write(() -> {
            people.setPassword(new PersonId(1), "other", later);
            people.setLanguage(new PersonId(1), Locale.UK);
            people.seen(new PersonId(1), later);
        });
        Person changed = database.read(() -> people.find(new PersonId(1))).orElseThrow();
        assertThat(changed.passwordAt()).isEqualTo(later);
        assertThat(changed.language()).isEqualTo(Locale.UK);
        assertThat(changed.lastSeenAt()).contains(later);
        assertThat(database.read(() -> people.findHash(new PersonId(1)))).contains("other");
    }

    @Test
    void remembersAndForgetsDevices() {
        database.write(() -> {
            people.insert(person(1, Role.STAFF), "hash", MORNING);
            devices.insert("series", new DeviceStore.Device(new PersonId(1), "token", MORNING));
            devices.insert("older", new DeviceStore.Device(new PersonId(1), "token", MORNING.minusSeconds(60)));
        });
        database.write(() -> devices.renew("series", "fresh", MORNING.plusSeconds(1)));
        assertThat(database.read(() -> devices.find("series")))
                .contains(new DeviceStore.Device(new PersonId(1), "fresh", MORNING.plusSeconds(1)));
        database.write(() -> devices.deleteUnusedSince(MORNING));
        assertThat(database.read(() -> devices.find("older"))).isEmpty();
        database.write(() -> devices.deleteAllOf(new PersonId(1)));
        assertThat(database.read(() -> devices.find("series"))).isEmpty();
    }

    @Test
    void keepsOneCodeAPersonUntilItRunsOut() {
        Instant end = MORNING.plusSeconds(3_600);
        database.write(() -> {
            people.insert(person(1, Role.OWNER), "hash", MORNING);
            people.insert(person(2, Role.OWNER), "hash", MORNING);
            codes.replace(new PersonId(1), "first", end);
            codes.replace(new PersonId(1), "second", end);
            codes.replace(new PersonId(2), "other", end.plusSeconds(1));
        });
        assertThat(database.read(() -> codes.find("first", MORNING))).isEmpty();
        assertThat(database.read(() -> codes.find("second", end.minusSeconds(1))))
                .contains(new PersonId(1));
        assertThat(database.read(() -> codes.find("second", end))).isEmpty();
        assertThat(database.read(() -> codes.isAnyOut(end))).isTrue();
        database.write(() -> codes.delete(new PersonId(2)));
        assertThat(database.read(() -> codes.find("other", MORNING))).isEmpty();
        assertThat(database.read(() -> codes.find("second", MORNING))).contains(new PersonId(1));
        assertThat(database.read(() -> codes.isAnyOut(end))).isFalse();
    }

    @Test
    void keepsTheAuditNewestFirst() {
        AuditEntry first = new AuditEntry(Optional.empty(), "imports.undo", "run 7", MORNING);
        AuditEntry second = new AuditEntry(Optional.of(new PersonId(1)), "customers.export", "412", MORNING);
        database.write(() -> {
            people.insert(person(1, Role.OWNER), "hash", MORNING);
            audit.insert(1, first);
            audit.insert(2, second);
        });
        assertThat(database.read(() -> audit.newest(5))).isEqualTo(List.of(second, first));
    }

    private static Person person(long id, Role role) {
        return new Person(
                new PersonId(id),
                PublicId.random(new Random(id)),
                "Person " + id,
                "person" + id + "@example.org",
                role,
                Locale.ITALY,
                MORNING,
                Optional.empty(),
                Optional.empty());
    }
}
