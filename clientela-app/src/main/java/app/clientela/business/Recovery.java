package app.clientela.business;

import app.clientela.kernel.Problem;
import app.clientela.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The way back in for an owner whose password is lost. A command on the shop's own computer gives
/// out a code; with it the owner chooses a new password in the browser. The web gives out nothing.
public final class Recovery {

    static final Duration CODE_HOLDS = Duration.ofHours(1);
    private static final Throttle.Name GUESSES = new Throttle.Name("recovery", 5);

    private final Database database;
    private final People people;
    private final SignIn signIn;
    private final Audit audit;
    private final Clock clock;
    private final RecoveryStore store;
    private final Throttle throttle;

    public Recovery(Database database, People people, SignIn signIn, Audit audit, Clock clock) {
        this.database = database;
        this.people = people;
        this.signIn = signIn;
        this.audit = audit;
        this.clock = clock;
        this.store = new RecoveryStore(database);
        this.throttle = new Throttle(clock);
    }

    /// A fresh code for an owner; any earlier one of theirs is void.
    /// @param email of the owner; empty where there is only one
    public Issuing issue(Optional<String> email, RandomGenerator random) {
        List<Person> owners = people.all().stream()
                .filter(person -> person.isOwner() && person.isActive())
                .filter(owner -> email.isEmpty() || owner.email().equals(PersonRules.normal(email.get())))
                .toList();
        return switch (owners.size()) {
            case 0 -> new Issuing.Nobody();
            case 1 -> issue(owners.getFirst(), random);
            default -> new Issuing.Several(owners);
        };
    }

    private Issuing issue(Person owner, RandomGenerator random) {
        String code = Secrets.code(random);
        database.write(() -> {
            store.replace(owner.id(), Secrets.hash(code), clock.instant().plus(CODE_HOLDS));
            audit.noteCommand("people.recover", "code for person " + owner.id().value());
        });
        return new Issuing.Issued(owner, code);
    }

    /// True while a code is out that still holds.
    public boolean isWaiting() {
        return database.read(() -> store.isAnyOut(clock.instant()));
    }

    /// Takes the code and the new password. Every session and device of the owner must sign in
    /// again.
    public Regaining regain(String typedCode, String fresh) {
        Optional<Duration> wait = throttle.begin(List.of(GUESSES));
        if (wait.isPresent()) {
            return new Regaining.MustWait(wait.get());
        }
        Regaining outcome = database.write(() -> spend(Secrets.hash(Secrets.plain(typedCode)), fresh));
        if (!(outcome instanceof Regaining.WrongCode)) {
            throttle.forget(GUESSES);
        }
        return outcome;
    }

    private Regaining spend(String codeHash, String fresh) {
        Instant now = clock.instant();
        Optional<PersonId> owner = store.find(codeHash, now);
        if (owner.isEmpty()) {
            return new Regaining.WrongCode();
        }
        return switch (people.admit(owner.get(), fresh)) {
            case Joining.Refused(List<Problem> problems) -> new Regaining.Refused(problems);
            case Joining.Joined(Person person) -> {
                store.delete(person.id());
                signIn.forgetAll(person.id());
                audit.note(person.id(), "people.regain", "person " + person.id().value());
                yield new Regaining.Regained(person);
            }
        };
    }
}
