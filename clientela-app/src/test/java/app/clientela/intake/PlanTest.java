package app.clientela.intake;

import static app.clientela.intake.ReadingFixtures.file;
import static app.clientela.intake.ReadingFixtures.preview;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlanTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Plan PLAN = preview(
                    file("order number;date;product;qty;total", "1;13/03/2025;Tè;1;1,50", "1;13/03/2025;Caffè;2;1,50"))
            .plan();

    @Test
    void comesBackFromJsonAsItWas() {
        assertThat(JSON.readValue(JSON.writeValueAsString(PLAN), Plan.class)).isEqualTo(PLAN);
        Plan inReais = new Plan(
                PLAN.dialect(),
                PLAN.titles(),
                PLAN.targets(),
                PLAN.dates(),
                PLAN.decimals(),
                PLAN.money(),
                PLAN.perOrder(),
                true,
                true,
                Optional.of(Currency.getInstance("BRL")));
        assertThat(JSON.readValue(JSON.writeValueAsString(inReais), Plan.class)).isEqualTo(inReais);
    }

    @Test
    void comesBackFromJsonOfBeforeWorkbooksWereRead() {
        String before = JSON.writeValueAsString(PLAN).replace(",\"sheets\":[]", "");
        assertThat(before).doesNotContain("sheets");
        assertThat(JSON.readValue(before, Plan.class)).isEqualTo(PLAN);
    }

    @Test
    void comesBackFromJsonWithTheSheetsOfAWorkbook() {
        Plan plan = preview(new TypedBook()
                        .sheet(
                                "Vendite",
                                TypedBook.row("Data", "Cliente", "Totale"),
                                TypedBook.row(TypedBook.day(45703), "Anna", TypedBook.number("1")))
                        .source())
                .plan();
        assertThat(plan.dialect().sheets()).containsExactly(new SheetPart(0, "Vendite", 1, 2));
        assertThat(JSON.readValue(JSON.writeValueAsString(plan), Plan.class)).isEqualTo(plan);
    }

    @Test
    void holdsWhatTheSecondPassNeeds() {
        assertThat(PLAN.money()).isEqualTo(MoneyRole.TOTAL_PER_ORDER);
        assertThat(PLAN.perOrder()).containsExactly(4);
        assertThat(PLAN.severalRowsPerNumber()).isTrue();
    }

    @Test
    void changesOneMeaningAtATime() {
        assertThat(PLAN.targetsWith(2, Target.SKU)).containsEntry(2, Target.SKU).containsEntry(1, Target.DATE);
    }
}
