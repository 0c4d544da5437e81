package app.clientela.groups;

import app.clientela.groups.RuleField.Kind;
import app.clientela.valuation.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Rules drawn at random: every field and comparison comes up.
final class RandomRules {

    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static final List<RuleField> FIELDS = List.of(RuleField.values());
    private static final List<String> WORDS = List.of("amico", "bar", "ufficio");
    private static final List<String> TOWNS = List.of("torino", "Cuneo", "ASTI", "São Paulo");
    private static final List<String> SEARCHES = List.of("an", "01", "Tori", "antônia 1");
    private static final int DAYS = 500;

    private RandomRules() {}

    static List<Rule> each(int many) {
        SplittableRandom random = new SplittableRandom(7);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            RuleField first = FIELDS.get(i % FIELDS.size());
            Rule rule = Rule.EVERYBODY.and(condition(first, random));
            for (int more = random.nextInt(3); more > 0; more--) {
                RuleField next = FIELDS.get(random.nextInt(FIELDS.size()));
                rule = rule.and(condition(next, random));
            }
            rules.add(rule);
        }
        return rules;
    }

    private static Condition condition(RuleField field, SplittableRandom random) {
        Comparison how =
                field.comparisons().get(random.nextInt(field.comparisons().size()));
        return new Condition(field, how, values(field, random));
    }

    private static List<String> values(RuleField field, SplittableRandom random) {
        Kind kind = field.kind();
        return switch (kind) {
            case NOTHING -> List.of();
            case STATUS -> some(Stream.of(Status.values()).map(Status::code).toList(), random);
            case WORDS -> some(field == RuleField.TOWN ? TOWNS : WORDS, random);
            case SEARCH -> List.of(SEARCHES.get(random.nextInt(SEARCHES.size())));
            case MONEY -> List.of(String.valueOf(random.nextInt(-5_000, 60_000)));
            case SHARE -> List.of(String.valueOf(random.nextInt(10_001)));
            case COUNT -> List.of(String.valueOf(random.nextInt(field == RuleField.RANK ? 200 : 8)));
            case DAYS -> List.of(String.valueOf(random.nextInt(DAYS)));
            case DAY -> List.of(AS_OF.minusDays(random.nextInt(DAYS)).toString());
        };
    }

    private static List<String> some(List<String> from, SplittableRandom random) {
        int first = random.nextInt(from.size());
        return from.subList(first, random.nextInt(first + 1, from.size() + 1));
    }
}
