package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuationStoresPostgresIT extends ValuationStoresContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }

    @Test
    void partsOfWordsAreFoundByAnIndexHoweverOftenTheTableIsReplaced() {
        assertThat(indexes()).containsExactly("customer_ranking_words");
        database.write(() -> {
            RankingStore again = new RankingStore(database);
            again.begin();
            again.indexing().forEach(Runnable::run);
            again.show();
        });
        assertThat(indexes()).containsExactly("customer_ranking_words_turn");
    }

    private List<String> indexes() {
        return database.sql()
                .fetch("select indexname from pg_indexes where indexdef like '%gin (searched gin_trgm_ops)'")
                .getValues(0, String.class);
    }
}
