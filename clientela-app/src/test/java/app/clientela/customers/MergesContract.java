package app.clientela.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.Ids;
import app.clientela.kernel.PublicId;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What merging promises, on whichever database.
abstract class MergesContract {

    private static final RunId FIRST = new RunId(1);
    private static final RunId SECOND = new RunId(2);
    private static final RunId THIRD = new RunId(3);
    private static final Rows SHOP = Rows.of("shop");
    private static final Rows TILL = Rows.of("till");
    private static final String ANNA = "id=1 | name=Anna Rossi | email=anna@example.com | place=Asti";
    private static final String ANNAS_TILL = "id=9 | name=A. Rossi | phone=335 6581698";

    private final List<CustomersJoined> told = new ArrayList<>();
    private Database database;
    private Customers customers;
    private Merges merges;
    private CustomerId anna;
    private CustomerId till;

    abstract Database open();

    @BeforeEach
    void opens() {
        database = open();
        Clock clock = Clock.fixed(Instant.parse("2026-03-14T10:00:00Z"), ZoneOffset.UTC);
        News news = new News();
        news.on(CustomersJoined.class, told::add);
        Ids ids = new Ids(clock, new Random(1));
        customers = new Customers(database, ids, news, clock, () -> "IT");
        merges = new Merges(database, ids, news, clock);
        anna = only(FIRST, SHOP, ANNA);
        till = only(SECOND, TILL, ANNAS_TILL);
    }

    @AfterEach
    void closes() {
        database.close();
    }

    private CustomerId only(RunId run, Rows rows, String said) {
        return switch (customers.recognise(List.of(rows.row(said)), run).getFirst()) {
            case Recognition.Known(var id) -> id;
            case Recognition.Created(var id) -> id;
            case Recognition.Unnamed _ -> throw new AssertionError("nobody");
        };
    }

    private CustomerId merge(CustomerId one, CustomerId other) {
        return merges.merge(one, other, Optional.empty());
    }

    private void withdraw(RunId run) {
        customers.withdraw(run, _ -> Map.of());
    }

    private static Set<CustomerId> these(CustomerId... ids) {
        return Set.of(ids);
    }

    @Test
    void knowsHowManyHaveAnAddressWhateverHappensToThem() {
        assertThat(customers.reachable()).isOne();

        CustomerId bruno = only(THIRD, SHOP, "id=2 | name=Bruno | email=bruno@example.com");
        assertThat(customers.reachable()).isEqualTo(2);

        merge(bruno, till);
        assertThat(customers.reachable()).isEqualTo(2);
        merge(bruno, anna);
        assertThat(customers.reachable()).isOne();

        assertThat(merges.undo(bruno)).isTrue();
        assertThat(customers.reachable()).isEqualTo(2);

        customers.markBy(UnaryOperator.identity());
        customers.forget(Set.of(anna));
        assertThat(customers.reachable()).isOne();

        withdraw(THIRD);
        assertThat(customers.reachable()).isZero();
    }

    @Test
    void makesTwoCustomersOneUnderTheOlder() {
        PublicId old = customers.get(till).publicId();

        assertThat(merge(till, anna)).isEqualTo(anna);
        assertThat(merge(anna, till)).isEqualTo(anna);

        assertThat(told).containsExactly(new CustomersJoined(these(anna, till), anna));
        assertThat(customers.count()).isEqualTo(1);
        Customer one = customers.find(old).orElseThrow();
        assertThat(one.id()).isEqualTo(anna);
        assertThat(one.first(KnownAs.Kind.EMAIL)).contains("anna@example.com");
        assertThat(one.first(KnownAs.Kind.PHONE)).contains("+393356581698");
        List<CustomerCard> cards = customers.cardsAfter(new CustomerId(0), 10);
        assertThat(customers.all()).containsExactly(anna);
        assertThat(cards).extracting(CustomerCard::id).containsExactly(anna);
        assertThat(cards.getFirst().searched()).contains("anna@example.com", "+393356581698");
        assertThat(customers.knownBy(KnownAs.Kind.PHONE)).containsExactly(anna);
        assertThat(merges.done(10))
                .extracting(merge ->
                        merge.merged() + " " + merge.name() + " " + merge.into().id())
                .containsExactly(till + " A. Rossi " + anna);
    }

    @Test
    void recognisesEachByTheirOwnKeysAndSaysWhoTheyAreNow() {
        merge(anna, till);

        assertThat(only(THIRD, TILL, ANNAS_TILL)).isEqualTo(till);
        assertThat(only(THIRD, SHOP, ANNA)).isEqualTo(anna);
        assertThat(customers.nowOf(List.of(anna, till))).isEqualTo(Map.of(till, anna));
        assertThat(customers.count()).isEqualTo(1);
    }

    @Test
    void partsThemAgainWithWhatEachLearntMeanwhile() {
        merge(anna, till);
        only(THIRD, TILL, "id=9 | name=A. Rossi | email=a.rossi@work.example");
        assertThat(customers.get(anna).identities()).extracting(KnownAs::given).contains("a.rossi@work.example");

        assertThat(merges.undo(till)).isTrue();
        assertThat(merges.undo(till)).isFalse();
        assertThat(merges.undo(anna)).isFalse();

        assertThat(told.getLast()).isEqualTo(new CustomersJoined(these(till), till));
        assertThat(customers.get(anna).identities())
                .extracting(KnownAs::given)
                .doesNotContain("a.rossi@work.example", "+393356581698");
        assertThat(customers.get(till).identities()).extracting(KnownAs::given).contains("a.rossi@work.example");
        assertThat(customers.nowOf(List.of(anna, till))).isEmpty();
        assertThat(customers.count()).isEqualTo(2);
    }

    @Test
    void keepsALaterMergeWhenAnEarlierOneIsTakenBackAndTheOtherWayRound() {
        CustomerId third = only(THIRD, Rows.of("fair"), "id=5 | name=Anna R.");
        merge(till, third);
        merge(anna, third);
        assertThat(told.getLast()).isEqualTo(new CustomersJoined(these(anna, till, third), anna));

        merges.undo(third);
        assertThat(told.getLast()).isEqualTo(new CustomersJoined(these(third), third));
        assertThat(customers.get(till).id()).isEqualTo(anna);

        merge(third, till);
        merges.undo(till);
        assertThat(customers.get(third).id()).isEqualTo(anna);
        assertThat(customers.get(till).id()).isEqualTo(till);

        merge(third, till);
        CustomerId fourth = only(THIRD, Rows.of("market"), "id=6 | name=Anna");
        merge(fourth, till);
        merges.undo(till);
        assertThat(customers.nowOf(List.of(till, third, fourth))).isEqualTo(Map.of(third, anna, fourth, anna));
    }

    @Test
    void undoesTheImportOfWhoeverWasMerged() {
        PublicId gone = customers.get(till).publicId();
        merge(anna, till);
        withdraw(SECOND);

        assertThat(customers.count()).isEqualTo(1);
        assertThat(customers.get(anna).first(KnownAs.Kind.PHONE)).isEmpty();
        assertThat(customers.find(gone)).isEmpty();
        assertThat(merges.done(10)).isEmpty();
        assertThat(only(SECOND, TILL, ANNAS_TILL)).isNotEqualTo(anna);
        assertThat(customers.count()).isEqualTo(2);
    }

    @Test
    void undoesTheImportOfWhoeverOthersWereMergedInto() {
        CustomerId third = only(THIRD, Rows.of("fair"), "id=5 | name=Anna R.");
        merge(anna, till);
        merge(anna, third);
        withdraw(FIRST);

        assertThat(told.getLast()).isEqualTo(new CustomersJoined(these(till, third), till));
        assertThat(customers.get(third).id()).isEqualTo(till);
        assertThat(customers.count()).isEqualTo(1);

        merges.undo(third);
        assertThat(customers.count()).isEqualTo(2);
        withdraw(SECOND);
        withdraw(THIRD);
        assertThat(customers.count()).isZero();
    }

    @Test
    void keepsWhoIsKnownByAnotherRunWhenTheMergeIsOlder() {
        merge(anna, till);
        only(THIRD, TILL, "id=9 | name=A. Rossi | email=a.rossi@work.example");
        withdraw(SECOND);

        assertThat(customers.get(till).id()).isEqualTo(anna);
        assertThat(only(THIRD, TILL, "id=9")).isEqualTo(till);
        merges.undo(till);
        withdraw(FIRST);
        assertThat(customers.count()).isEqualTo(1);
    }

    @Test
    void remembersWhoIsNotTheSame() {
        only(THIRD, SHOP, "id=7 | name=Anna Rossi | place=Asti");
        assertThat(merges.proposals(10)).extracting(MergeProposal::reason).containsExactly(MergeReason.NAME_PLACE);
        MergeProposal open = merges.proposals(10).getFirst();
        CustomerId twin = open.other().orElseThrow().id();
        assertThat(customers.proposals()).isEqualTo(1);

        merges.keepApart(twin, Optional.of(open.customer().id()), Optional.empty());
        assertThat(merges.waiting()).isZero();
        assertThat(customers.proposals()).isZero();

        only(new RunId(4), TILL, "id=8 | name=Anna Rossi | place=Asti");
        assertThat(merges.proposals(10)).hasSize(2);
        merge(twin, only(new RunId(4), TILL, "id=8"));
        assertThat(merges.proposals(10)).isEmpty();
    }

    @Test
    void proposesNothingOfWhoAreOneAndProposesItAgainOnceTheyAreParted() {
        CustomerId twin = only(THIRD, SHOP, "id=7 | name=Anna Rossi | place=Asti");
        merge(anna, twin);
        assertThat(merges.waiting()).isZero();
        merges.undo(twin);
        assertThat(merges.waiting()).isEqualTo(1);
    }

    @Test
    void leavesSalesAloneThatOnlyCarryAName() {
        customers.recognise(List.of(TILL.row("name=Anna Rossi")), THIRD);
        assertThat(merges.proposals(10)).extracting(MergeProposal::reason).containsExactly(MergeReason.UNNAMED_SALE);
        merges.keepApart(anna, Optional.empty(), Optional.empty());
        assertThat(merges.waiting()).isZero();
    }

    @Test
    void keepsTagsOfBothAndTakesThemOffBoth() {
        customers.tag(anna, "vip");
        customers.tag(till, "till");
        merge(anna, till);
        assertThat(customers.get(anna).tags()).containsExactly("till", "vip");
        customers.untag(anna, "till");
        assertThat(customers.get(anna).tags()).containsExactly("vip");
    }
}
