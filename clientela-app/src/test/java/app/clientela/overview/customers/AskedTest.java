package app.clientela.overview.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.valuation.RankingQuery.Group;
import app.clientela.valuation.RankingQuery.Sort;
import app.clientela.valuation.Status;
import app.clientela.valuation.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Addresses of the list, read and written.
class AskedTest {

    @Test
    void asksForEverybodyByTotalValueWhereTheAddressSaysNothing() {
        Asked asked = Asked.of(Map.of());
        assertThat(asked.group()).isEqualTo(new Group.All());
        assertThat(asked.sort()).isEqualTo(Sort.TOTAL);
        assertThat(asked.isNarrowed()).isFalse();
        assertThat(asked.link()).isEqualTo("/customers");
    }

    @Test
    void readsWhatItWrote() {
        Map<String, String> address =
                Map.of("group", "slipping", "q", "Caffè & Co", "sort", "risk", "page", "x=1", "from", "50");
        Asked asked = Asked.of(address);
        assertThat(asked.group()).isEqualTo(new Group.With(Status.SLIPPING));
        assertThat(asked.link())
                .isEqualTo("/customers?group=slipping&q=Caff%C3%A8+%26+Co&sort=risk&page=x%3D1&from=50");
        assertThat(asked.query().search()).isEqualTo("Caffè & Co");
    }

    @Test
    void knowsThoseWhoBoughtOnceByTheirDays() {
        String link = "/customers?group=once.2025-01-01.2026-06-30";
        Asked asked = Asked.of(Map.of("group", "once.2025-01-01.2026-06-30"));
        assertThat(asked.group()).isEqualTo(new Group.Once(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 30)));
        assertThat(asked.link()).isEqualTo(link);
        assertThat(Asked.of(Map.of("group", "once.2025-13-01.2026-06-30")).group())
                .isEqualTo(new Group.All());
    }

    @Test
    void takesWhatItDoesNotUnderstandForTheOrdinary() {
        Asked asked = Asked.of(Map.of("group", "<script>", "sort", "'; DROP TABLE", "page", "p", "from", "-9e9"));
        assertThat(asked.group()).isEqualTo(new Group.All());
        assertThat(asked.sort()).isEqualTo(Sort.TOTAL);
        assertThat(asked.from()).isZero();
    }

    @Test
    void startsAgainAtTheFirstPageAmongOthersOrInAnotherOrder() {
        Asked third = Asked.of(Map.of("page", "p3", "from", "100", "q", "bar"));
        assertThat(third.among(new Group.Tagged(Tag.COSTS_A_LOT)).link()).isEqualTo("/customers?group=costs&q=bar");
        assertThat(third.with(Sort.NAME).link()).isEqualTo("/customers?q=bar&sort=name");
        assertThat(third.exportLink()).isEqualTo("/customers/export?q=bar");
    }

    @Test
    void keepsToAGroupOfTheOwnersOnEveryPage() {
        Asked own = Asked.of(Map.of("group", "AAAAAAAAAAAAAAAAAAAAAA", "sort", "cost"));
        assertThat(own.groupCode()).isEmpty();
        Asked listed = own.in("AAAAAAAAAAAAAAAAAAAAAA", new Group.Filtered(List.of()));
        assertThat(listed.next("p", 50).link())
                .isEqualTo("/customers?group=AAAAAAAAAAAAAAAAAAAAAA&sort=cost&page=p&from=50");
        assertThat(listed.exportLink()).isEqualTo("/customers/export?group=AAAAAAAAAAAAAAAAAAAAAA&sort=cost");
        assertThat(listed.everybody().link()).isEqualTo("/customers?sort=cost");
    }

    @Test
    void countsItsWayForthAndBack() {
        Asked second = Asked.of(Map.of()).next("b", 50);
        assertThat(second.from()).isEqualTo(50);
        Asked third = second.next("c", 50);
        assertThat(third.previous("back", 50))
                .isEqualTo(new Asked(new Group.All(), "", "", Sort.TOTAL, Optional.of("back"), 50));
        assertThat(second.previous("back", 50).link()).isEqualTo("/customers");
    }

    @Test
    void cutsASearchThatIsTooLong() {
        assertThat(Asked.of(Map.of("q", "a".repeat(500))).search()).hasSize(100);
    }
}
