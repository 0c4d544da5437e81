package app.clientela.intake;

import static app.clientela.intake.RunFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.HeaderPlanStore.Remembered;
import app.clientela.platform.db.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the memory of headers promises on every database.
abstract class HeaderPlanStoreContract {

    private Database database;
    private HeaderPlanStore store;

    abstract Database open();

    @BeforeEach
    void opens() {
        database = open();
        store = new HeaderPlanStore(database);
    }

    @AfterEach
    void closes() {
        database.close();
    }

    @Test
    void knowsNothingOfANewHeader() {
        assertThat(store.find("h")).isEmpty();
    }

    @Test
    void remembersTheLastWay() {
        store.remember("h", new Remembered("till", "{}"), NOON);
        store.remember("h", new Remembered("shop", "{\"a\":1}"), NOON.plusSeconds(1));
        store.remember("other", new Remembered("x", "{}"), NOON);
        assertThat(store.find("h")).contains(new Remembered("shop", "{\"a\":1}"));
    }
}
