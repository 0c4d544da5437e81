package app.clientela.intake;

import static app.clientela.intake.RunFixtures.NOON;
import static app.clientela.intake.RunFixtures.TODAY;
import static app.clientela.intake.RunFixtures.aRun;
import static app.clientela.intake.RunFixtures.anInside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.Currency;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the store of runs promises on every database.
abstract class RunStoreContract {

    private static final RunId FIRST = new RunId(1);

    private Database database;
    private RunStore store;

    abstract Database open();

    @BeforeEach
    void opens() {
        database = open();
        store = new RunStore(database);
        database.write(() -> store.add(aRun(1), anInside()));
    }

    @AfterEach
    void closes() {
        database.close();
    }

    @Test
    void givesBackWhatItWasGiven() {
        ImportRun run = aRun(1);
        assertThat(store.find(FIRST)).contains(run);
        assertThat(store.find(run.publicId())).contains(run);
        assertThat(store.holding(run.file().hash())).contains(run);
        assertThat(store.inside(FIRST)).isEqualTo(anInside());
    }

    @Test
    void keepsTheTally() {
        Counting counting = new Counting();
        counting.documents = 3;
        counting.sales = 2;
        counting.saleOf(TODAY, euros(1220), euros(1000));
        counting.refundOf(TODAY.minusMonths(1), euros(50));
        counting.skip("intake.skipped.total", 4);
        counting.refuse("intake.problem.date");
        Tally tally = counting.tally();

        assertThat(store.checked(FIRST, "till", "{}", tally)).isTrue();

        assertThat(store.find(FIRST).orElseThrow().tally()).isEqualTo(tally);
        assertThat(store.find(FIRST).orElseThrow().checked()).isTrue();
    }

    @Test
    void holdsTheSameBytesOnceUntilTheyAreUndone() {
        ImportRun again = aRun(2);
        ImportRun twin = new ImportRun(
                again.id(),
                again.publicId(),
                again.by(),
                aRun(1).file(),
                again.source(),
                again.state(),
                again.progress(),
                false,
                Tally.none(),
                "",
                again.times());
        assertThatThrownBy(() -> database.write(() -> store.add(twin, anInside())))
                .isInstanceOf(DataAccessException.class);

        store.move(FIRST, RunState.RECEIVED, RunState.UNDONE, NOON);
        database.write(() -> store.add(twin, anInside()));

        assertThat(store.holding(aRun(1).file().hash())).map(ImportRun::id).contains(new RunId(2));
    }

    @Test
    void movesTheCheckpointOnlyFromWhereItStands() {
        Checkpoint ten = new Checkpoint(10, 12, 300);
        assertThat(store.advance(FIRST, Checkpoint.START, ten)).isFalse();

        assertThat(store.start(FIRST, FIRST, NOON, TODAY.plusDays(1))).isTrue();
        assertThat(store.start(FIRST, FIRST, NOON, TODAY)).isFalse();
        assertThat(store.advance(FIRST, Checkpoint.START, ten)).isTrue();
        assertThat(store.advance(FIRST, Checkpoint.START, ten)).isFalse();

        assertThat(store.inside(FIRST).checkpoint()).isEqualTo(ten);
        assertThat(store.inside(FIRST).latest()).isEqualTo(TODAY.plusDays(1));
        assertThat(store.unfinished()).extracting(ImportRun::id).containsExactly(FIRST);
    }

    @Test
    void takesItsPlaceAmongTheRunsWhenItStarts() {
        database.write(() -> store.add(aRun(2), anInside()));
        assertThat(store.start(FIRST, new RunId(3), NOON, TODAY)).isTrue();
        assertThat(store.find(FIRST)).isEmpty();
        assertThat(store.newest(10)).extracting(ImportRun::id).containsExactly(new RunId(3), new RunId(2));
        assertThat(store.find(aRun(1).publicId())).map(ImportRun::state).contains(RunState.RUNNING);
    }

    @Test
    void changesThePlanOnlyBeforeTheStart() {
        store.checked(FIRST, "till", "{}", Tally.none());
        assertThat(store.choose(FIRST, "shop", "{\"a\":1}")).isTrue();
        ImportRun chosen = store.find(FIRST).orElseThrow();
        assertThat(chosen.source()).isEqualTo("shop");
        assertThat(chosen.checked()).isFalse();
        assertThat(store.checked(FIRST, "shop", "{}", Tally.none())).isFalse();
        assertThat(store.checked(FIRST, "till", "{\"a\":1}", Tally.none())).isFalse();

        store.start(FIRST, FIRST, NOON, TODAY);
        assertThat(store.choose(FIRST, "till", "{}")).isFalse();
    }

    @Test
    void listsTheNewestFirst() {
        database.write(() -> store.add(aRun(2), anInside()));
        assertThat(store.newest(10)).extracting(ImportRun::id).containsExactly(new RunId(2), FIRST);
        assertThat(store.newest(1)).hasSize(1);
        store.remove(new RunId(2));
        assertThat(store.newest(10)).hasSize(1);
    }

    @Test
    void needsTheFileOfARunUntilItsTimeIsOver() {
        String hash = aRun(1).file().hash();
        Instant later = NOON.plusSeconds(1);
        assertThat(store.needs(hash, later)).as("it waits").isTrue();
        store.start(FIRST, FIRST, NOON, TODAY);
        assertThat(store.needs(hash, later)).as("it comes in").isTrue();
        store.move(FIRST, RunState.RUNNING, RunState.DONE, NOON);
        assertThat(store.needs(hash, NOON)).isTrue();
        assertThat(store.needs(hash, later)).isFalse();
        store.nameErased(FIRST);
        assertThat(store.needs(hash, NOON)).isFalse();
    }

    @Test
    void saysWhyARunStandsStillUntilItMovesAgain() {
        store.start(FIRST, FIRST, NOON, TODAY);
        store.stuck(FIRST, "intake.problem.fault");
        assertThat(store.find(FIRST).orElseThrow().problem()).isEqualTo("intake.problem.fault");
        store.advance(FIRST, Checkpoint.START, new Checkpoint(1, 1, 9));
        assertThat(store.find(FIRST).orElseThrow().problem()).isEmpty();
    }

    private static Money euros(long minor) {
        return new Money(minor, Currency.getInstance("EUR"));
    }
}
