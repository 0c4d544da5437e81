package app.clientela.costs;

import app.clientela.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the bills of one month come to, without tax and in the shop's currency.
/// @param first the month's first day
/// @param shares the largest first, without those that are nothing
/// @param elsewhere bills in other currencies, which are not in the sums
/// @param before the first day of the last month before this one that has a bill
public record CostMonth(
        LocalDate first,
        Money total,
        List<Share> shares,
        List<Spent> suppliers,
        long elsewhere,
        Optional<LocalDate> before,
        Optional<LocalDate> after) {

    /// What one kind of thing came to.
    public record Share(Category category, Money amount) {}

    /// What one supplier billed.
    /// @param amount in the currency of its bills
    public record Spent(Supplier supplier, long bills, Money amount) {}

    public CostMonth {
        shares = List.copyOf(shares);
        suppliers = List.copyOf(suppliers);
    }

    /// @param bills of the month, in any currency
    static CostMonth of(LocalDate first, List<Bill> bills, Currency base) {
        List<Bill> ours = bills.stream()
                .filter(bill -> bill.net().currency().equals(base))
                .toList();
        Map<Category, Money> sums = new EnumMap<>(Category.class);
        ours.forEach(bill -> split(bill).forEach((category, net) -> sums.merge(category, net, Money::plus)));
        Money nothing = Money.zero(base);
        return new CostMonth(
                first,
                ours.stream().map(Bill::net).reduce(nothing, Money::plus),
                Arrays.stream(Category.values())
                        .map(category -> new Share(category, sums.getOrDefault(category, nothing)))
                        .filter(share -> !share.amount().isZero())
                        .sorted(Comparator.comparing(Share::amount).reversed())
                        .toList(),
                spent(bills),
                bills.size() - ours.size(),
                Optional.empty(),
                Optional.empty());
    }

    /// What each of a bill's lines was for. What the lines do not say is for what the supplier's
    /// bills are for, else other. A credit takes away, whichever sign its lines are written with.
    private static Map<Category, Money> split(Bill bill) {
        Map<Category, Money> parts = new EnumMap<>(Category.class);
        Money rest = bill.net();
        boolean turned = bill.kind() == BillKind.CREDIT
                && bill.lines().stream().mapToLong(line -> line.net().minor()).sum() > 0;
        for (BillLine line : bill.lines()) {
            Money net = turned ? line.net().negate() : line.net();
            parts.merge(line.category(), net, Money::plus);
            rest = rest.minus(net);
        }
        Category usual = bill.supplier().decided().orElse(Category.OTHER);
        parts.merge(usual, rest, Money::plus);
        return parts;
    }

    private static List<Spent> spent(List<Bill> bills) {
        record Account(Supplier supplier, Currency currency) {}
        Map<Account, List<Money>> accounts = new LinkedHashMap<>();
        bills.forEach(bill -> accounts.computeIfAbsent(
                        new Account(bill.supplier(), bill.net().currency()), _ -> new ArrayList<>())
                .add(bill.net()));
        return accounts.entrySet().stream()
                .map(account -> new Spent(
                        account.getKey().supplier(),
                        account.getValue().size(),
                        account.getValue().stream()
                                .reduce(Money.zero(account.getKey().currency()), Money::plus)))
                .sorted(Comparator.comparingLong((Spent spent) -> spent.amount().minor())
                        .reversed())
                .toList();
    }

    CostMonth between(Optional<LocalDate> dayBefore, Optional<LocalDate> dayAfter) {
        return new CostMonth(
                first,
                total,
                shares,
                suppliers,
                elsewhere,
                dayBefore.map(day -> day.withDayOfMonth(1)),
                dayAfter.map(day -> day.withDayOfMonth(1)));
    }
}
