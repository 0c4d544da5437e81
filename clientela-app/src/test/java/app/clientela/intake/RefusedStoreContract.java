package app.clientela.intake;

import static app.clientela.intake.RunFixtures.aRun;
import static app.clientela.intake.RunFixtures.anInside;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the store of refused rows promises on every database.
abstract class RefusedStoreContract {

    private static final RunId RUN = new RunId(1);

    private Database database;
    private RefusedStore store;

    abstract Database open();

    @BeforeEach
    void opens() {
        database = open();
        store = new RefusedStore(database);
        database.write(() -> new RunStore(database).add(aRun(1), anInside()));
    }

    @AfterEach
    void closes() {
        database.close();
    }

    @Test
    void givesRowsBackInTheOrderOfTheFile() {
        RefusedLine late = line(9, "date", List.of("31/02/2025", "Café \"da\" Praça", ""));
        RefusedLine early = line(3, "date", List.of("a", "b"));
        database.write(() -> store.add(RUN, List.of(late, early)));
        assertThat(all()).containsExactly(early, late);
    }

    @Test
    void groupsByReasonWithTheFirstRowAsExample() {
        RefusedLine first = line(3, "date", List.of("x"));
        database.write(() ->
                store.add(RUN, List.of(line(7, "amount", List.of("y")), first, line(5, "date", List.of("z")))));
        assertThat(store.groups(RUN)).hasSize(2);
        assertThat(store.groups(RUN).getFirst()).isEqualTo(new RefusedGroup("date", 2, first, List.of()));
    }

    @Test
    void keepsARowThatIsTooLongByItsBeginning() {
        database.write(() -> store.add(RUN, List.of(line(1, "date", List.of("k", "\u0001".repeat(500_000))))));
        List<String> cells = all().getFirst().cells();
        assertThat(String.join("", cells).length()).isLessThan(8000);
    }

    @Test
    void forgetsTheRowsOfARun() {
        database.write(() -> store.add(RUN, List.of(line(1, "date", List.of("k")))));
        store.clear(RUN);
        assertThat(all()).isEmpty();
        assertThat(store.groups(RUN)).isEmpty();
    }

    private List<RefusedLine> all() {
        List<RefusedLine> found = new ArrayList<>();
        store.each(RUN, found::add);
        return found;
    }

    private static RefusedLine line(long at, String reason, List<String> cells) {
        return new RefusedLine(at, "Data", "given", reason, cells);
    }
}
