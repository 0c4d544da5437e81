package app.clientela.groups;

import static app.clientela.groups.Comparison.AT_LEAST;
import static app.clientela.groups.Comparison.AT_MOST;
import static app.clientela.groups.Comparison.BEFORE;
import static app.clientela.groups.Comparison.EXACTLY;
import static app.clientela.groups.Comparison.NO;
import static app.clientela.groups.Comparison.NONE_OF;
import static app.clientela.groups.Comparison.ONE_OF;
import static app.clientela.groups.Comparison.OVER;
import static app.clientela.groups.Comparison.SINCE;
import static app.clientela.groups.Comparison.WITHIN;
import static app.clientela.groups.Comparison.YES;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a condition may be about, in the order in which it is offered.
public enum RuleField {
    STATUS(Kind.STATUS),
    /// The owner's own words.
    TAG(Kind.WORDS),
    /// The tag that the program gives.
    COSTLY(Kind.NOTHING),
    TOTAL(Kind.MONEY),
    EARNED(Kind.MONEY),
    EXPECTED(Kind.MONEY),
    RISK(Kind.MONEY),
    COST(Kind.MONEY),
    AGAIN(Kind.SHARE),
    PURCHASES(Kind.COUNT),
    LAST_AGO(Kind.DAYS),
    LAST_DAY(Kind.DAY),
    FIRST_AGO(Kind.DAYS),
    FIRST_DAY(Kind.DAY),
    /// Silent for longer than is usual for them.
    SILENT(Kind.NOTHING),
    /// Place in the order of total value.
    RANK(Kind.COUNT),
    /// The same as a share of all customers.
    RANK_SHARE(Kind.SHARE),
    TOWN(Kind.WORDS),
    EMAIL(Kind.NOTHING),
    PHONE(Kind.NOTHING),
    /// Said that they may be written to by e-mail.
    MAIL_YES(Kind.NOTHING),
    /// Said that they must not.
    MAIL_NO(Kind.NOTHING),
    /// The same of messages on the phone.
    MESSAGE_YES(Kind.NOTHING),
    MESSAGE_NO(Kind.NOTHING),
    /// What a search looks for.
    SEARCH(Kind.SEARCH);

    /// What a condition compares with. In a kept rule a value is a text: money in minor units, a
    /// share in hundredths of a percent, a day as ISO writes it.
    public enum Kind {
        NOTHING,
        STATUS,
        WORDS,
        SEARCH,
        MONEY,
        SHARE,
        COUNT,
        DAYS,
        DAY
    }

    private final Kind kind;

    RuleField(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// The usual one first.
    public List<Comparison> comparisons() {
        return switch (this) {
            case STATUS, TAG, TOWN -> List.of(ONE_OF, NONE_OF);
            case SEARCH -> List.of(ONE_OF);
            case TOTAL, EARNED, EXPECTED, RISK, COST, AGAIN -> List.of(AT_LEAST, AT_MOST);
            case PURCHASES -> List.of(AT_LEAST, AT_MOST, EXACTLY);
            case LAST_AGO -> List.of(OVER, WITHIN);
            case FIRST_AGO, RANK, RANK_SHARE -> List.of(WITHIN, OVER);
            case LAST_DAY, FIRST_DAY -> List.of(SINCE, BEFORE);
            case COSTLY, SILENT, EMAIL, PHONE, MAIL_YES, MAIL_NO, MESSAGE_YES, MESSAGE_NO -> List.of(YES, NO);
        };
    }

    /// The word that addresses and kept rules use, such as `last-ago`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RuleField> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /// One of this field's comparisons.
    public Optional<Comparison> comparison(String code) {
        return comparisons().stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
