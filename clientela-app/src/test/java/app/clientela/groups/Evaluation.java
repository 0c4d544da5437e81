package app.clientela.groups;

import app.clientela.customers.Customer;
import app.clientela.customers.CustomerId;
import app.clientela.customers.KnownAs;
import app.clientela.privacy.Channel;
import app.clientela.privacy.ConsentState;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Whether a rule is true of one customer, worked out in plain Java.
record Evaluation(GroupShop shop, int all) {

    private static final long AS_OF = RandomRules.AS_OF.toEpochDay();

    boolean holds(Rule rule, Map<String, Object> row) {
        return rule.conditions().stream().allMatch(condition -> holds(condition, row));
    }

    private boolean holds(Condition condition, Map<String, Object> row) {
        Customer customer = shop.customers.get(new CustomerId(number(row, "customer_id")));
        boolean positive = condition.how() != Comparison.NO && condition.how() != Comparison.NONE_OF;
        boolean is = switch (condition.field()) {
            case STATUS -> condition.values().contains(row.get("status"));
            case TAG -> condition.values().stream().anyMatch(customer.tags()::contains);
            case COSTLY -> number(row, "costs_a_lot") == 1;
            case TOWN -> condition.values().stream().anyMatch(customer.place().orElse("")::equalsIgnoreCase);
            case EMAIL -> customer.first(KnownAs.Kind.EMAIL).isPresent();
            case PHONE -> customer.first(KnownAs.Kind.PHONE).isPresent();
            case MAIL_YES -> said(customer, Channel.EMAIL, ConsentState.GRANTED);
            case MAIL_NO -> said(customer, Channel.EMAIL, ConsentState.WITHDRAWN);
            case MESSAGE_YES -> said(customer, Channel.MESSAGE, ConsentState.GRANTED);
            case MESSAGE_NO -> said(customer, Channel.MESSAGE, ConsentState.WITHDRAWN);
            case SEARCH ->
                Stream.of(plain(condition.values().getFirst()).split(" ", -1))
                        .allMatch(cell(row, "searched").toString()::contains);
            default -> compares(condition, row);
        };
        return is == positive;
    }

    private boolean compares(Condition condition, Map<String, Object> row) {
        boolean bought = number(row, "purchase_days") > 0;
        long silence = AS_OF - number(row, "last_on");
        return switch (condition.field()) {
            case TOTAL ->
                bounded(
                        condition,
                        number(row, "earned_minor") + number(row, "expected_minor") - number(row, "cost_minor"));
            case EARNED -> bounded(condition, number(row, "earned_minor"));
            case EXPECTED -> bounded(condition, number(row, "expected_minor"));
            case RISK -> bounded(condition, number(row, "at_risk_minor"));
            case COST -> bounded(condition, number(row, "cost_minor"));
            case AGAIN -> {
                double asked = value(condition) / 10_000d;
                double again = ((Number) cell(row, "again")).doubleValue();
                yield condition.how() == Comparison.AT_LEAST ? again >= asked : again <= asked;
            }
            case PURCHASES -> bounded(condition, number(row, "purchase_days"));
            case LAST_AGO -> bought && ago(condition, silence);
            case FIRST_AGO -> bought && ago(condition, AS_OF - number(row, "first_on"));
            case LAST_DAY -> bought && on(condition, number(row, "last_on"));
            case FIRST_DAY -> bought && on(condition, number(row, "first_on"));
            case SILENT -> bought && silence > number(row, "own_gap_days");
            case RANK -> first(condition, number(row, "place"), value(condition));
            case RANK_SHARE -> first(condition, number(row, "place"), Math.ceilDiv(value(condition) * all, 10_000L));
            default -> throw new AssertionError(condition);
        };
    }

    private static boolean first(Condition condition, long place, long first) {
        return (condition.how() == Comparison.WITHIN) == (place <= first);
    }

    private static boolean ago(Condition condition, long days) {
        return (condition.how() == Comparison.OVER) == (days >= value(condition));
    }

    private static boolean on(Condition condition, long day) {
        LocalDate asked = LocalDate.parse(condition.values().getFirst());
        return (condition.how() == Comparison.BEFORE)
                == LocalDate.ofEpochDay(day).isBefore(asked);
    }

    private static boolean bounded(Condition condition, long number) {
        return switch (condition.how()) {
            case AT_LEAST -> number >= value(condition);
            case AT_MOST -> number <= value(condition);
            default -> number == value(condition);
        };
    }

    private boolean said(Customer customer, Channel channel, ConsentState state) {
        return shop.privacy.stateOf(customer.id(), channel) == state;
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static long value(Condition condition) {
        return Long.parseLong(condition.values().getFirst());
    }

    private static Object cell(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }

    /// A truth counts as 1: one database has it as a number.
    static long number(Map<String, Object> row, String column) {
        return switch (cell(row, column)) {
            case Number number -> number.longValue();
            case Boolean truth -> truth ? 1 : 0;
            default -> throw new AssertionError(column);
        };
    }
}
