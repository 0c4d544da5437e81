package app.clientela.groups;

import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.KnownAs;
import app.clientela.platform.db.Membership;
import app.clientela.privacy.Channel;
import app.clientela.privacy.ConsentState;
import app.clientela.privacy.Privacy;
import app.clientela.valuation.RankedFigure;
import app.clientela.valuation.RankingFilter;
import app.clientela.valuation.RankingFilter.Among;
import app.clientela.valuation.RankingFilter.Found;
import app.clientela.valuation.RankingFilter.From;
import app.clientela.valuation.RankingFilter.Labelled;
import app.clientela.valuation.RankingFilter.Not;
import app.clientela.valuation.RankingFilter.Silent;
import app.clientela.valuation.RankingFilter.Tagged;
import app.clientela.valuation.RankingFilter.Within;
import app.clientela.valuation.Tag;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What a rule asks of the list of customers, on a day.
/// @param asOf the last day of the data, from which days are counted back
/// @param all how many customers there are
record Filtering(LocalDate asOf, int all, Customers customers, Privacy privacy) {

    static final RankingFilter NOBODY = new Within(RankedFigure.PLACE, 1, 0);

    List<RankingFilter> of(Rule rule) {
        return rule.conditions().stream().map(this::filter).toList();
    }

    private RankingFilter filter(Condition condition) {
        RankingFilter positive = positive(condition);
        return condition.how() == Comparison.NO || condition.how() == Comparison.NONE_OF ? new Not(positive) : positive;
    }

    private RankingFilter positive(Condition condition) {
        return switch (condition.field()) {
            case STATUS ->
                new Labelled(condition.values().stream()
                        .flatMap(code -> ConditionValues.status(code).stream())
                        .collect(Collectors.toSet()));
            case TAG -> new Among(customers.tagged(condition.values()));
            case COSTLY -> new Tagged(Tag.COSTS_A_LOT);
            case TOTAL -> within(RankedFigure.TOTAL, condition);
            case EARNED -> within(RankedFigure.EARNED, condition);
            case EXPECTED -> within(RankedFigure.EXPECTED, condition);
            case RISK -> within(RankedFigure.RISK, condition);
            case COST -> within(RankedFigure.COST, condition);
            case AGAIN -> within(RankedFigure.AGAIN, condition);
            case PURCHASES -> within(RankedFigure.PURCHASE_DAYS, condition);
            case LAST_AGO -> ago(RankedFigure.LAST, condition);
            case FIRST_AGO -> ago(RankedFigure.FIRST, condition);
            case LAST_DAY -> on(RankedFigure.LAST, condition);
            case FIRST_DAY -> on(RankedFigure.FIRST, condition);
            case SILENT -> new Silent(asOf);
            case RANK -> among(condition, number(condition));
            case RANK_SHARE -> among(condition, Math.ceilDiv(all * number(condition), (long) ConditionValues.WHOLE));
            case TOWN -> new From(spellings(condition.values()));
            case EMAIL -> new Among(customers.having(KnownAs.Kind.EMAIL));
            case PHONE -> new Among(customers.having(KnownAs.Kind.PHONE));
            case MAIL_YES -> said(Channel.EMAIL, ConsentState.GRANTED);
            case MAIL_NO -> said(Channel.EMAIL, ConsentState.WITHDRAWN);
            case MESSAGE_YES -> said(Channel.MESSAGE, ConsentState.GRANTED);
            case MESSAGE_NO -> said(Channel.MESSAGE, ConsentState.WITHDRAWN);
            case SEARCH -> new Found(condition.values().getFirst());
        };
    }

    private RankingFilter said(Channel channel, ConsentState state) {
        Membership<CustomerId> those = privacy.having(channel, state);
        return new Among(those);
    }

    private static RankingFilter within(RankedFigure figure, Condition condition) {
        long number = number(condition);
        return switch (condition.how()) {
            case AT_LEAST -> new Within(figure, number, Long.MAX_VALUE);
            case AT_MOST -> new Within(figure, Long.MIN_VALUE, number);
            default -> new Within(figure, number, number);
        };
    }

    private RankingFilter ago(RankedFigure figure, Condition condition) {
        long day = asOf.toEpochDay() - number(condition);
        return condition.how() == Comparison.OVER
                ? new Within(figure, Long.MIN_VALUE, day)
                : new Within(figure, day + 1, Long.MAX_VALUE);
    }

    private static RankingFilter on(RankedFigure figure, Condition condition) {
        long day = LocalDate.parse(condition.values().getFirst()).toEpochDay();
        return condition.how() == Comparison.BEFORE
                ? new Within(figure, Long.MIN_VALUE, day - 1)
                : new Within(figure, day, Long.MAX_VALUE);
    }

    private static RankingFilter among(Condition condition, long first) {
        return condition.how() == Comparison.OVER
                ? new Within(RankedFigure.PLACE, first + 1, Long.MAX_VALUE)
                : new Within(RankedFigure.PLACE, 1, first);
    }

    private static long number(Condition condition) {
        return Long.parseLong(condition.values().getFirst());
    }

    /// A place as documents may write it: as it was typed, and in small or large letters.
    private static Set<String> spellings(List<String> places) {
        Set<String> all = new HashSet<>();
        for (String place : places) {
            String small = place.toLowerCase(Locale.ROOT);
            all.addAll(List.of(place, small, place.toUpperCase(Locale.ROOT), capitals(small)));
        }
        return all;
    }

    private static String capitals(String small) {
        StringBuilder text = new StringBuilder(small);
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || !Character.isLetter(text.charAt(i - 1))) {
                text.setCharAt(i, Character.toTitleCase(text.charAt(i)));
            }
        }
        return text.toString();
    }
}
