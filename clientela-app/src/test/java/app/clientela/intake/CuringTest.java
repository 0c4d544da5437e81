package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CuringTest {

    private static final String BAD = """
            Number;Date;E-mail;Product;Quantity;Total
            1;13/01/2025;a@example.org;Tea;1;10,00
            2;14/01/2025;a@example.org;Tea;1;20,00
            3;01/15/2025;a@example.org;Tea;1;30,00
            4;31/02/2025;a@example.org;Tea;1;40,00
            5;16/01/2025;a@example.org;Tea;1;50.00
            6;17/01/2025;a@example.org;Tea;some;60,00
            7;18/01/2025;a@example.org;Tea;1;XYZ 70,00
            """;

    private Shopfloor shop;
    private ImportRun run;

    @BeforeEach
    void opens() {
        shop = new Shopfloor();
        run = shop.tried(((Reception.Received) shop.drop("bad.csv", BAD)).run());
    }

    @AfterEach
    void closes() {
        shop.close();
    }

    private Map<String, Long> refused() {
        return shop.now(run).tally().refused();
    }

    private List<Cure> curesOf(Reason reason) {
        return shop.intake.refused().groups(run).stream()
                .filter(group -> group.reason().equals(reason.slug()))
                .findFirst()
                .orElseThrow()
                .cures();
    }

    private void cure(Reason reason, Cure cure) {
        run = shop.tried(shop.intake.waiting().cure(run, reason, cure));
    }

    @Test
    void offersWhatTheMachineCanDo() {
        assertThat(curesOf(Reason.DATE_UNREADABLE)).containsExactly(Cure.DATES_OTHER_WAY, Cure.LEAVE_OUT);
        assertThat(curesOf(Reason.AMOUNT_OTHER_MARK)).containsExactly(Cure.MARK_OTHER_WAY, Cure.LEAVE_OUT);
        assertThat(curesOf(Reason.QUANTITY_UNREADABLE)).containsExactly(Cure.WITHOUT_COLUMN, Cure.LEAVE_OUT);
        assertThat(Curing.of(Reason.DATE_UNREADABLE, List.of("31/02/2025"), DateOrder.DAY_FIRST))
                .containsExactly(Cure.LEAVE_OUT);
        assertThat(Curing.of(Reason.CURRENCY_UNKNOWN, List.of("XYZ 1"), DateOrder.DAY_FIRST))
                .containsExactly(Cure.SHOP_CURRENCY, Cure.LEAVE_OUT);
    }

    @Test
    void curesGroupAfterGroupUntilNothingIsRefused() {
        long good = run.tally().sales();
        cure(Reason.DATE_UNREADABLE, Cure.DATES_OTHER_WAY);
        assertThat(refused()).containsEntry("date-unreadable", 1L);
        cure(Reason.AMOUNT_OTHER_MARK, Cure.MARK_OTHER_WAY);
        assertThat(refused()).doesNotContainKey("amount-other-mark");
        cure(Reason.QUANTITY_UNREADABLE, Cure.WITHOUT_COLUMN);
        assertThat(refused()).doesNotContainKey("quantity-unreadable");
        cure(Reason.DATE_UNREADABLE, Cure.LEAVE_OUT);
        assertThat(refused()).doesNotContainKey("date-unreadable");
        for (Reason left : List.of(Reason.CURRENCY_UNKNOWN, Reason.AMOUNT_UNREADABLE)) {
            if (refused().containsKey(left.slug())) {
                cure(left, curesOf(left).getFirst());
            }
        }
        assertThat(refused()).isEmpty();
        assertThat(run.tally().sales()).isGreaterThan(good + 2);
        assertThat(run.tally().skipped()).containsEntry("left-out", 1L);
        assertThat(run.tally().totals().getFirst().gross()).isGreaterThanOrEqualTo(17_000);
    }

    @Test
    void takesCuresBackAndDoesNotHandThemToTheNextFile() {
        Map<String, Long> before = refused();
        cure(Reason.DATE_UNREADABLE, Cure.LEAVE_OUT);
        run = shop.tried(shop.intake.waiting().uncure(run));
        assertThat(refused()).isEqualTo(before);
        cure(Reason.DATE_UNREADABLE, Cure.LEAVE_OUT);
        shop.intake.start(run, true);
        shop.jobs.runWaiting();

        ImportRun next = ((Reception.Received) shop.drop("next.csv", BAD + "\n")).run();
        assertThat(shop.intake.waiting().answers(next).isCured()).isFalse();
        assertThat(shop.tried(next).tally().refused()).containsEntry("date-unreadable", 2L);
    }

    @Test
    void keepsAnAnswerWhenSomethingElseIsSaid() {
        shop.intake.waiting().choose(run, "web shop", Answers.NONE.with(DateOrder.MONTH_FIRST));
        shop.intake.waiting().choose(run, "web shop", Answers.NONE.with(DecimalMark.COMMA));
        assertThat(shop.intake.waiting().answers(run).dates()).contains(DateOrder.MONTH_FIRST);
        assertThat(shop.now(run).source()).isEqualTo("web shop");
    }
}
