package app.clientela.business;

import app.clientela.kernel.Ids;
import app.clientela.kernel.Problem;
import app.clientela.kernel.PublicId;
import app.clientela.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The people who may sign in. One of them at least is an owner.
public final class People {

    /// How coarse "last seen" is: a page view more often than this writes nothing.
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final PersonStore store;
    private final Passwords passwords;

    public People(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.store = new PersonStore(database);
        this.passwords = new Passwords();
    }

    /// True until somebody was added.
    public boolean isEmpty() {
        return database.read(store::isEmpty);
    }

    /// Adds a person, or says what is wrong with what was typed.
    public Joining add(NewPerson typed) {
        List<Problem> problems = PersonRules.problems(typed);
        if (!problems.isEmpty()) {
            return new Joining.Refused(problems);
        }
        String hash = passwords.hash(typed.password());
        Instant now = clock.instant();
        Person person = new Person(
                new PersonId(ids.next()),
                ids.nextPublic(),
                typed.name().strip(),
                PersonRules.normal(typed.email()),
                typed.role(),
                typed.language(),
                now,
                Optional.empty(),
                Optional.empty());
        return database.write(() -> insert(person, hash, now));
    }

    private Joining insert(Person person, String hash, Instant now) {
        if (store.findByEmail(person.email()).isPresent()) {
            return new Joining.Refused(
                    List.of(Problem.of("business.problem.emailTaken").at("email")));
        }
        store.insert(person, hash, now);
        return new Joining.Joined(person);
    }

    public Optional<Person> find(PersonId id) {
        return database.read(() -> store.find(id));
    }

    public Optional<Person> find(PublicId id) {
        return database.read(() -> store.find(id));
    }

    /// Everybody, the disabled too, in the order they came.
    public List<Person> all() {
        return database.read(store::all);
    }

    /// From now on the person cannot enter; their open sessions end with the next request.
    public Leaving disable(PersonId id) {
        return database.write(() -> {
            Optional<Person> person = store.find(id).filter(Person::isActive);
            if (person.isEmpty()) {
                return Leaving.UNKNOWN;
            }
            if (person.get().isOwner() && store.activeOwners() == 1) {
                return Leaving.LAST_OWNER;
            }
            store.disable(id, clock.instant());
            return Leaving.DISABLED;
        });
    }

    /// A new password ends every session that began before it.
    public Joining changePassword(PersonId id, String old, String fresh) {
        List<Problem> problems = new ArrayList<>(PersonRules.passwordProblems(fresh));
        String hash = database.read(() -> store.findHash(id)).orElseThrow();
        if (!passwords.matches(old, hash)) {
            problems.add(Problem.of("business.problem.oldPassword").at("old"));
        }
        if (!problems.isEmpty()) {
            return new Joining.Refused(problems);
        }
        String freshHash = passwords.hash(fresh);
        return database.write(() -> {
            store.setPassword(id, freshHash, clock.instant());
            return new Joining.Joined(store.find(id).orElseThrow());
        });
    }

    /// A new password given by an owner. It lets a disabled person in again.
    public Joining admit(PersonId id, String fresh) {
        List<Problem> problems = PersonRules.passwordProblems(fresh);
        if (!problems.isEmpty()) {
            return new Joining.Refused(problems);
        }
        String hash = passwords.hash(fresh);
        return database.write(() -> {
            store.setPassword(id, hash, clock.instant());
            store.enable(id);
            return new Joining.Joined(store.find(id).orElseThrow());
        });
    }

    /// The language in which the person reads from now on.
    public void speak(PersonId id, Locale language) {
        database.write(() -> store.setLanguage(id, language));
    }

    /// The person opened a page; where nothing can be written, nobody remembers.
    public void seen(Person person) {
        Instant now = clock.instant();
        boolean recently = person.lastSeenAt()
                .filter(at -> at.plus(SEEN_EVERY).isAfter(now))
                .isPresent();
        if (!recently && database.trouble().isEmpty()) {
            database.write(() -> store.seen(person.id(), now));
        }
    }

    /// The active person whose e-mail and password these are. Takes as long where there is none.
    Optional<Person> findByPassword(String email, String password) {
        Optional<Person> person =
                database.read(() -> store.findByEmail(PersonRules.normal(email)).filter(Person::isActive));
        Optional<String> hash = person.flatMap(p -> database.read(() -> store.findHash(p.id())));
        boolean right = hash.isPresent() ? passwords.matches(password, hash.get()) : passwords.matchesNobody(password);
        return right ? person : Optional.empty();
    }
}
