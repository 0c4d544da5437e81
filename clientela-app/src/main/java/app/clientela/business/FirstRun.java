package app.clientela.business;

import app.clientela.kernel.Problem;
import app.clientela.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Opens the shop once: whoever can read the console gets a code, and with it becomes the owner.
public final class FirstRun {

    static final Duration CODE_HOLDS = Duration.ofHours(1);
    private static final int LONGEST_NAME = 120;
    private static final Throttle.Name GUESSES = new Throttle.Name("first run", 5);

    private final Database database;
    private final Business business;
    private final People people;
    private final Clock clock;
    private final RandomGenerator random;
    private final Throttle throttle;
    private @Nullable Code code;
    private @Nullable Runnable demo;

    private record Code(String hash, Instant until) {}

    public FirstRun(Database database, Business business, People people, Clock clock, RandomGenerator random) {
        this.database = database;
        this.business = business;
        this.people = people;
        this.clock = clock;
        this.random = random;
        this.throttle = new Throttle(clock);
    }

    /// A fresh code to be shown on the console; any earlier one is void. Empty where the shop is
    /// open already.
    public synchronized Optional<String> issueCode() {
        if (!isWaiting()) {
            return Optional.empty();
        }
        String fresh = Secrets.code(random);
        code = new Code(Secrets.hash(fresh), clock.instant().plus(CODE_HOLDS));
        return Optional.of(fresh);
    }

    /// True until somebody has opened the shop.
    public boolean isWaiting() {
        return people.isEmpty();
    }

    /// The shop as a command opened it for its first files, before anybody could sign in.
    public Optional<Shop> findShop() {
        return business.find();
    }

    /// What fills an opened shop with invented customers, where the composition has it.
    public synchronized void offerDemo(Runnable fill) {
        demo = fill;
    }

    public synchronized Optional<Runnable> findDemo() {
        return Optional.ofNullable(demo);
    }

    /// Opens the shop and makes the typed person its owner: both, or neither.
    public synchronized Opening open(String typedCode, NewPerson owner, NewShop shop) {
        if (!isWaiting()) {
            return new Opening.AlreadyOpen();
        }
        Optional<Duration> wait = throttle.begin(List.of(GUESSES));
        if (wait.isPresent()) {
            return new Opening.MustWait(wait.get());
        }
        if (!isRight(typedCode)) {
            return new Opening.WrongCode();
        }
        throttle.forget(GUESSES);
        List<Problem> problems = new ArrayList<>(PersonRules.problems(owner));
        if (shop.name().isBlank() || shop.name().length() > LONGEST_NAME) {
            problems.add(Problem.of("business.problem.shopName").at("shop"));
        }
        return problems.isEmpty() ? open(owner, shop) : new Opening.Refused(problems);
    }

    private Opening open(NewPerson owner, NewShop shop) {
        Opening opening = database.write(() -> isWaiting() ? openNow(owner, shop) : new Opening.AlreadyOpen());
        code = null;
        return opening;
    }

    private Opening openNow(NewPerson owner, NewShop shop) {
        return switch (people.add(owner)) {
            case Joining.Joined(Person person) -> {
                business.openOrName(shop);
                yield new Opening.Opened(person);
            }
            case Joining.Refused(List<Problem> problems) -> new Opening.Refused(problems);
        };
    }

    private boolean isRight(String typed) {
        @Nullable Code issued = code;
        return issued != null
                && issued.until().isAfter(clock.instant())
                && Secrets.same(issued.hash(), Secrets.hash(Secrets.plain(typed)));
    }
}
