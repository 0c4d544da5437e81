package app.clientela.business;

import app.clientela.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The door: e-mail and password, with patience for people and little for guessers; and devices
/// that stay signed in.
public final class SignIn {

    /// How long a device stays signed in after it was last used.
    public static final Duration REMEMBERED = Duration.ofDays(30);

    private static final int TRIES_PER_ACCOUNT = 5;
    private static final int TRIES_PER_ADDRESS = 20;
    private static final int TRIES_OF_ALL = 100;
    private static final int KNOWN_PLACES = 500;

    private final Database database;
    private final People people;
    private final Clock clock;
    private final RandomGenerator random;
    private final DeviceStore devices;
    private final Throttle throttle;

    /// Where each account entered before: a guesser elsewhere cannot keep its owner out.
    private final Set<String> known = Collections.synchronizedSet(Collections.newSetFromMap(new Places()));

    public SignIn(Database database, People people, Clock clock, RandomGenerator random) {
        this.database = database;
        this.people = people;
        this.clock = clock;
        this.random = random;
        this.devices = new DeviceStore(database);
        this.throttle = new Throttle(clock);
    }

    /// @param address of the computer that asks
    public Entry enter(String email, String password, String address) {
        String account = PersonRules.normal(email);
        String place = account + " from " + address;
        List<Throttle.Name> names = names(account, address, place);
        Optional<Duration> wait = throttle.begin(names);
        if (wait.isPresent()) {
            return new Entry.MustWait(wait.get());
        }
        Optional<Person> person = people.findByPassword(account, password);
        if (person.isEmpty()) {
            return new Entry.Wrong();
        }
        throttle.succeeded(names);
        throttle.forget(names.getFirst());
        known.add(place);
        return new Entry.Entered(person.get());
    }

    private List<Throttle.Name> names(String account, String address, String place) {
        List<Throttle.Name> names = new ArrayList<>();
        if (known.contains(place)) {
            names.add(new Throttle.Name(place, TRIES_PER_ACCOUNT));
        } else {
            names.add(new Throttle.Name(account, TRIES_PER_ACCOUNT));
            names.add(new Throttle.Name("everybody", TRIES_OF_ALL));
        }
        names.add(new Throttle.Name(address, TRIES_PER_ADDRESS));
        return names;
    }

    /// From now on this device enters with the secret that is given back; empty while nothing can be
    /// written.
    public Optional<String> remember(PersonId person) {
        if (database.trouble().isPresent()) {
            return Optional.empty();
        }
        String series = Secrets.token(random);
        String token = Secrets.token(random);
        Instant now = clock.instant();
        database.write(() -> {
            devices.deleteUnusedSince(now.minus(REMEMBERED));
            devices.insert(series, new DeviceStore.Device(person, Secrets.hash(token), now));
        });
        return Optional.of(series + token);
    }

    /// Whose device keeps this secret. It gets a fresh one; a secret that was used before is a
    /// stolen one, and the device is forgotten. While nothing can be written all stays as it is.
    public Optional<Recalled> recall(String secret) {
        if (!secret.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        String series = secret.substring(0, 32);
        if (database.trouble().isPresent()) {
            return database.read(() -> devices.find(series))
                    .flatMap(device -> owner(device, secret))
                    .map(person -> new Recalled(person, secret));
        }
        return database.write(() -> devices.find(series).flatMap(device -> recall(series, device, secret)));
    }

    private Optional<Recalled> recall(String series, DeviceStore.Device device, String secret) {
        Optional<Person> person = owner(device, secret);
        if (person.isEmpty()) {
            devices.delete(series);
            return Optional.empty();
        }
        String token = Secrets.token(random);
        devices.renew(series, Secrets.hash(token), clock.instant());
        return Optional.of(new Recalled(person.get(), series + token));
    }

    private Optional<Person> owner(DeviceStore.Device device, String secret) {
        boolean right = Secrets.same(device.tokenHash(), Secrets.hash(secret.substring(32)));
        boolean fresh = device.usedAt().plus(REMEMBERED).isAfter(clock.instant());
        return people.find(device.person())
                .filter(person -> right && fresh && person.isActive())
                .filter(person -> !person.passwordAt().isAfter(device.usedAt()));
    }

    /// The device must sign in again. While nothing can be written it is enough that its browser
    /// forgets the secret.
    public void forget(String secret) {
        if (secret.length() == 64 && database.trouble().isEmpty()) {
            database.write(() -> devices.delete(secret.substring(0, 32)));
        }
    }

    /// All devices of a person must sign in again.
    public void forgetAll(PersonId person) {
        database.write(() -> devices.deleteAllOf(person));
    }

    /// Keeps the newest places only.
    private static final class Places extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KNOWN_PLACES;
        }
    }
}
