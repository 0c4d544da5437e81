package app.clientela.groups;

import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.platform.texts.Texts;
import app.clientela.platform.web.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// Says a rule as a sentence, in the reader's language.
public final class RuleWords {

    private final Texts texts;
    private final Formats formats;
    private final Currency currency;

    /// @param zone the shop's
    public RuleWords(Locale reader, ZoneId zone, Currency currency) {
        this.texts = Texts.in(reader);
        this.formats = new Formats(reader, zone);
        this.currency = currency;
    }

    /// Loyal customers who brought a margin of at least €200 and who have not bought for 60 days
    public String sentence(Rule rule) {
        List<Condition> labels =
                rule.conditions().stream().filter(RuleWords::isSubject).limit(1).toList();
        List<String> clauses = rule.conditions().stream()
                .filter(condition -> !labels.contains(condition))
                .map(this::clause)
                .toList();
        String nobodyLabelled = clauses.isEmpty() ? "groups.say.everybody" : "groups.say.customers";
        String subject = labels.isEmpty() ? texts.text(nobodyLabelled) : clause(labels.getFirst());
        return clauses.isEmpty() ? subject : texts.text("groups.say.those", subject, listed(clauses, "groups.say.and"));
    }

    private static boolean isSubject(Condition condition) {
        return condition.field() == RuleField.STATUS && condition.how() == Comparison.ONE_OF;
    }

    /// One condition by itself, as it stands in the sentence.
    public String clause(Condition condition) {
        if (isSubject(condition)) {
            return subject(condition.values());
        }
        String key =
                "groups.say." + condition.field().code() + "." + condition.how().code();
        return switch (condition.field().kind()) {
            case NOTHING -> texts.text(key);
            case STATUS -> texts.text(key, labels(condition.values()));
            case WORDS -> texts.text(key, listed(quoted(condition.values()), "groups.say.or"));
            case SEARCH -> texts.text(key, quoted(condition.values()).getFirst());
            case MONEY -> texts.text(key, money(number(condition)));
            case SHARE -> texts.text(key, formats.percent(new Percent(Math.toIntExact(number(condition)))));
            case COUNT, DAYS -> texts.count(key, number(condition));
            case DAY ->
                texts.text(key, formats.day(LocalDate.parse(condition.values().getFirst())));
        };
    }

    private String subject(List<String> codes) {
        return codes.size() == 1
                ? texts.text("groups.say.only." + codes.getFirst())
                : texts.text("groups.say.status.one-of", labels(codes));
    }

    private String labels(List<String> codes) {
        return listed(
                codes.stream()
                        .map(code -> texts.text("groups.say.label." + code))
                        .toList(),
                "groups.say.or");
    }

    private List<String> quoted(List<String> words) {
        return words.stream().map(word -> texts.text("groups.say.quoted", word)).toList();
    }

    /// A round amount without its cents.
    private String money(long minor) {
        Money amount = new Money(minor, currency);
        long one = Money.of(BigDecimal.ONE, currency, RoundingMode.UNNECESSARY).minor();
        return minor % one == 0 ? formats.whole(amount) : formats.money(amount);
    }

    private static long number(Condition condition) {
        return Long.parseLong(condition.values().getFirst());
    }

    private String listed(List<String> parts, String last) {
        String words = parts.getLast();
        if (parts.size() == 1) {
            return words;
        }
        return texts.text(last, String.join(", ", parts.subList(0, parts.size() - 1)), words);
    }
}
