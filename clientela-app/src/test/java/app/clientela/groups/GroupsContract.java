package app.clientela.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import app.clientela.kernel.Problem;
import app.clientela.platform.db.Database;
import app.clientela.privacy.Channel;
import app.clientela.valuation.GroupSum;
import app.clientela.valuation.RankedCustomer;
import app.clientela.valuation.RankingPage;
import app.clientela.valuation.RankingQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the room promises, on whichever database.
abstract class GroupsContract {

    private static final Rule FRIENDS = rule(Condition.of(RuleField.TAG, Comparison.ONE_OF, "amico"));
    private static final int RULES = 250;

    private GroupShop shop;
    private Groups groups;

    abstract Database open();

    @BeforeEach
    void opens() {
        shop = new GroupShop(open());
        groups = shop.groups;
    }

    @AfterEach
    void closes() {
        shop.close();
    }

    private static Rule rule(Condition... conditions) {
        return new Rule(List.of(conditions));
    }

    private GroupId save(String name, Rule rule, boolean fixed) {
        return switch (groups.save(new NewGroup(name, rule, fixed, Optional.empty()))) {
            case Saving.Saved(GroupId id) -> id;
            case Saving.Refused refused -> throw new AssertionError(refused);
        };
    }

    private List<String> problems(String name, Rule rule) {
        Saving saving = groups.save(new NewGroup(name, rule, false, Optional.empty()));
        return ((Saving.Refused) saving).problems().stream().map(Problem::key).toList();
    }

    @Test
    void findsTheSameAsPlainJava() {
        List<Map<String, Object>> rows = shop.rows();
        assertThat(rows).hasSize(GroupShop.CUSTOMERS - 3);
        Evaluation plain = new Evaluation(
                shop, shop.valuations.base().orElseThrow().counts().all());
        GroupId asked = save("Amici", FRIENDS, false);
        long some = shop.database.write(() -> RandomRules.each(RULES).stream()
                .filter(rule -> {
                    Set<CustomerId> expected = rows.stream()
                            .filter(row -> plain.holds(rule, row))
                            .map(row -> new CustomerId(Evaluation.number(row, "customer_id")))
                            .collect(Collectors.toSet());
                    groups.change(asked, "Amici", rule);
                    assertThat(groups.members(asked)).as("%s", rule).isEqualTo(expected);
                    return !expected.isEmpty() && expected.size() < rows.size();
                })
                .count());
        assertThat(some).as("rules that find some").isGreaterThan(RULES / 2);
    }

    @Test
    void countsAndSumsAndListsTheSameCustomers() {
        GroupId id = save("Amici", FRIENDS, false);
        Set<CustomerId> members = groups.members(id);
        assertThat(members).isNotEmpty();
        assertThat(groups.count(id)).isEqualTo(members.size());
        for (CustomerId one : shop.all) {
            assertThat(groups.contains(id, one)).isEqualTo(members.contains(one));
        }
        RankingPage page = shop.valuations.ranking(
                new RankingQuery(groups.listed(id), "", RankingQuery.Sort.NAME, Optional.empty()));
        assertThat(page.found()).isEqualTo(members.size());
        assertThat(page.customers()).extracting(RankedCustomer::customer).hasSameElementsAs(members);
        GroupSum sum = groups.sum(id).orElseThrow();
        assertThat(sum.customers()).isEqualTo(members.size());
        assertThat(sum.earned())
                .isEqualTo(page.customers().stream()
                        .map(one -> one.worth().earned())
                        .reduce(Money.zero(sum.earned().currency()), Money::plus));
        assertThat(sum.total()).isEqualTo(sum.earned().plus(sum.expected()).minus(sum.cost()));
    }

    @Test
    void isRightAtOnceAfterATagAConsentAndAPurchase() {
        CustomerId second = shop.all.get(1);
        GroupId friends = save("Amici", FRIENDS, false);
        int before = groups.count(friends);
        shop.customers.tag(second, "Amico");
        assertThat(groups.count(friends)).isEqualTo(before + 1);
        shop.customers.untag(second, "amico");
        assertThat(groups.count(friends)).isEqualTo(before);

        GroupId writable = save("Scrivibili", rule(Condition.of(RuleField.MAIL_YES, Comparison.YES)), false);
        CustomerId unasked = shop.all.stream()
                .filter(one -> !groups.contains(writable, one)
                        && shop.privacy.consentsOf(one).isEmpty())
                .findFirst()
                .orElseThrow();
        shop.say(unasked, Channel.EMAIL, true, Optional.of(RandomRules.AS_OF));
        assertThat(groups.contains(writable, unasked)).isTrue();

        GroupId fresh = save("Di oggi", rule(Condition.of(RuleField.LAST_AGO, Comparison.WITHIN, "1")), false);
        LocalDate next = RandomRules.AS_OF.plusDays(1);
        shop.buy(second, "A-2", next);
        shop.value();
        assertThat(groups.members(fresh)).containsExactly(second);
    }

    @Test
    void keepsAFixedListAsItWas() {
        GroupId id = save(" Amici di luglio ", FRIENDS, true);
        Set<CustomerId> then = groups.members(id);
        shop.customers.tag(shop.all.get(1), "amico");
        then.forEach(one -> shop.customers.untag(one, "amico"));
        assertThat(groups.members(id)).isEqualTo(then);
        Group group = groups.find(id).orElseThrow();
        assertThat(group.name()).isEqualTo("Amici di luglio");
        assertThat(group.fixedOn()).contains(LocalDate.of(2026, 7, 2));
        assertThat(group.rule()).contains(FRIENDS);
        assertThat(groups.change(id, "Amici", Rule.EVERYBODY)).isEqualTo(new Saving.Saved(id));
        assertThat(groups.find(id).orElseThrow().rule()).contains(FRIENDS);
    }

    @Test
    void countsTheSurvivorOfAMergeOnceAndPartsThemAgain() {
        GroupId id = save("Amici", FRIENDS, true);
        Set<CustomerId> then = groups.members(id);
        List<CustomerId> two = then.stream()
                .sorted((a, b) -> Long.compare(a.value(), b.value()))
                .limit(2)
                .toList();
        CustomerId outside = shop.all.get(1);
        CustomerId survivor = shop.merges.merge(two.get(0), two.get(1), Optional.empty());
        shop.value();
        assertThat(groups.count(id)).isEqualTo(then.size() - 1);
        assertThat(groups.contains(id, survivor)).isTrue();
        CustomerId other = shop.merges.merge(outside, survivor, Optional.empty());
        shop.value();
        assertThat(groups.count(id)).isEqualTo(then.size() - 1);
        assertThat(groups.contains(id, other)).isTrue();
    }

    @Test
    void letsGoOfCustomersWhoAreWithdrawn() {
        shop.all.forEach(one -> shop.customers.untag(one, "bar"));
        GroupId id = save("Tutti", rule(Condition.of(RuleField.TOTAL, Comparison.AT_LEAST, "-900000000")), true);
        assertThat(groups.count(id)).isEqualTo(GroupShop.CUSTOMERS - 3);
        shop.customers.withdraw(GroupShop.RUN, _ -> Map.of());
        assertThat(groups.members(id)).isNotEmpty().isSubsetOf(shop.all).hasSizeLessThan(GroupShop.CUSTOMERS - 3);
    }

    @Test
    void refusesNonsenseInWords() {
        save("Amici", FRIENDS, false);
        assertThat(problems(" ", FRIENDS)).containsExactly("groups.problem.name");
        assertThat(problems("x".repeat(61), FRIENDS)).containsExactly("groups.problem.long");
        assertThat(problems("AMICI", FRIENDS)).containsExactly("groups.problem.taken");
        assertThat(problems("", Rule.EVERYBODY)).containsExactly("groups.problem.name", "groups.problem.empty");
        Rule tooMany = rule(IntStream.range(0, 13)
                .mapToObj(n -> Condition.of(RuleField.PURCHASES, Comparison.AT_LEAST, String.valueOf(n)))
                .toArray(Condition[]::new));
        assertThat(problems("Lungo", tooMany)).containsExactly("groups.problem.many");
        assertThat(groups.saved()).hasSize(1);
    }

    @Test
    void changesAndDeletesWhatPeopleSaved() {
        GroupId id = save("Amici", FRIENDS, false);
        GroupId list = save("Elenco", FRIENDS, true);
        Rule bars = rule(Condition.of(RuleField.TAG, Comparison.ONE_OF, "bar"));
        assertThat(groups.change(id, "Bar", bars)).isEqualTo(new Saving.Saved(id));
        assertThat(groups.find(id).orElseThrow().rule()).contains(bars);
        assertThat(((Saving.Refused) groups.change(id, "elenco", bars)).problems())
                .extracting(Problem::key)
                .containsExactly("groups.problem.taken");
        assertThat(groups.remove(list)).isTrue();
        assertThat(groups.remove(list)).isFalse();
        assertThat(groups.saved()).extracting(Group::name).containsExactly("Bar");
        assertThatThrownBy(() -> groups.count(list)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsNobodyWhereANewerVersionWroteTheRule() {
        GroupId id = save("Amici", FRIENDS, false);
        shop.database.write(() -> shop.database.sql().execute("update customer_group set rule = '{\"version\":2}'"));
        assertThat(groups.find(id).orElseThrow().rule()).isEmpty();
        assertThat(groups.count(id)).isZero();
        assertThat(groups.all()).hasSizeGreaterThan(10);
    }

    @Test
    void bringsReadyGroupsThatNobodyCanDelete() {
        for (Group ready : groups.all()) {
            assertThat(ready.isReady()).isTrue();
            assertThat(groups.count(ready.id()))
                    .isEqualTo(groups.members(ready.id()).size());
            assertThat(groups.remove(ready.id())).isFalse();
        }
        assertThat(groups.count(new GroupId("top"))).isLessThanOrEqualTo(20);
    }
}
