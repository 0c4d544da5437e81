package app.clientela.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Proposes what each column means, from its title and from what its values look like.
final class Proposals {

    private static final Set<String> PERSONS = Set.of(
            "customer",
            "client",
            "buyer",
            "purchaser",
            "cliente",
            "comprador",
            "acquirente",
            "kunde",
            "kaufer",
            "acheteur",
            "shopper",
            "consumidor",
            "guest",
            "patient",
            "paziente",
            "paciente",
            "ospite",
            "hospede",
            "huesped");

    private static final int CHOSEN = 100;
    private static final int BY_CONTENT = 50;
    private static final int MOST = 80;
    private static final int HALF = 50;

    private final Vocabulary vocabulary;

    Proposals(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// One proposal for each column; what is not understood is ignored.
    /// @param chosen what a person said; it stands
    /// @param headed false where the file has no header; then values alone must tell
    List<Column> of(List<String> titles, List<ColumnProfile> profiles, Map<Integer, Target> chosen, boolean headed) {
        List<Candidate> candidates = new ArrayList<>();
        chosen.forEach((index, target) -> candidates.add(new Candidate(index, target, CHOSEN)));
        for (int i = 0; i < titles.size(); i++) {
            if (!chosen.containsKey(i)) {
                byTitle(i, titles.get(i), profiles.get(i)).ifPresent(candidates::add);
            }
        }
        List<Candidate> taken = withoutRivals(candidates);
        for (int i = 0; i < titles.size(); i++) {
            int index = i;
            if (!chosen.containsKey(i) && taken.stream().noneMatch(candidate -> candidate.index() == index)) {
                byContent(i, profiles.get(i), taken, headed).ifPresent(taken::add);
            }
        }
        return columns(titles, profiles, taken);
    }

    private static List<Column> columns(List<String> titles, List<ColumnProfile> profiles, List<Candidate> taken) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            int index = i;
            Candidate candidate = taken.stream()
                    .filter(one -> one.index() == index)
                    .findFirst()
                    .orElse(new Candidate(i, Target.IGNORED, 0));
            String example = profiles.get(i).example();
            columns.add(new Column(i, titles.get(i), candidate.target(), candidate.confidence(), example));
        }
        return List.copyOf(columns);
    }

    /// The best column of each meaning; the others stay free.
    private static List<Candidate> withoutRivals(List<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingInt(Candidate::confidence).reversed().thenComparingInt(Candidate::index));
        Set<Target> used = EnumSet.noneOf(Target.class);
        Set<Integer> settled = new HashSet<>();
        List<Candidate> taken = new ArrayList<>();
        for (Candidate candidate : sorted) {
            boolean free = candidate.target() == Target.IGNORED || used.add(candidate.target());
            if ((free || candidate.confidence() == CHOSEN) && settled.add(candidate.index())) {
                taken.add(candidate);
            }
        }
        return taken;
    }

    private Optional<Candidate> byTitle(int index, String title, ColumnProfile profile) {
        return vocabulary
                .meaning(withoutCounter(title))
                .filter(meaning -> meaning.isWhole() || (meaning.target() != Target.STATUS && !profile.isBlank()))
                .flatMap(meaning -> fitting(withoutCounter(title), meaning.target(), profile)
                        .map(target -> new Candidate(index, target, confidence(meaning, profile))));
    }

    private static int confidence(Vocabulary.Meaning meaning, ColumnProfile profile) {
        return profile.isBlank() ? meaning.confidence() / 2 : meaning.confidence();
    }

    private static String withoutCounter(String title) {
        return title.replaceFirst(" \\(\\d+\\)$", "");
    }

    /// The meaning of a title after a look at the values: a `customer` of e-mail addresses is an
    /// e-mail; a `date` of words is nothing.
    private static Optional<Target> fitting(String title, Target target, ColumnProfile profile) {
        if (profile.isBlank()) {
            return Optional.of(target);
        }
        return switch (target) {
            case DATE -> profile.dateShare() >= 20 ? Optional.of(target) : Optional.empty();
            case QUANTITY, UNIT_PRICE, TOTAL, NET, TAX, DISCOUNT, DELIVERY, FEE ->
                profile.numberShare() >= 20 && profile.writtenDateShare() < HALF
                        ? Optional.of(target)
                        : Optional.empty();
            case EMAIL -> profile.emailShare() >= 20 ? Optional.of(target) : Optional.empty();
            case NAME -> person(title, profile);
            case EXTERNAL_ID -> Optional.of(profile.emailShare() >= HALF ? Target.EMAIL : target);
            case LINE_NUMBER -> line(title, profile);
            case CURRENCY -> profile.numberShare() < HALF ? Optional.of(target) : Optional.empty();
            case ORDER_NUMBER, PRODUCT -> profile.writtenDateShare() < HALF ? Optional.of(target) : Optional.empty();
            default -> Optional.of(target);
        };
    }

    /// A column `item` may count the lines of an order, or name what was bought.
    private static Optional<Target> line(String title, ColumnProfile profile) {
        if (profile.numberShare() >= MOST) {
            return Optional.of(Target.LINE_NUMBER);
        }
        boolean named = profile.numberShare() == 0 && Headers.compact(title).equals("item");
        return named ? Optional.of(Target.PRODUCT) : Optional.empty();
    }

    /// A column `customer` may hold names, e-mail addresses or numbers of customers; a column
    /// `name` of #1001 and #1002 numbers orders.
    private static Optional<Target> person(String title, ColumnProfile profile) {
        if (profile.emailShare() >= HALF) {
            return Optional.of(Target.EMAIL);
        }
        if (profile.codeShare() < MOST) {
            return Optional.of(Target.NAME);
        }
        if (PERSONS.contains(Headers.compact(title))) {
            return Optional.of(Target.EXTERNAL_ID);
        }
        return profile.example().startsWith("#") ? Optional.of(Target.ORDER_NUMBER) : Optional.of(Target.NAME);
    }

    private static Optional<Candidate> byContent(
            int index, ColumnProfile profile, List<Candidate> taken, boolean headed) {
        return guess(profile, taken, headed)
                .filter(target -> taken.stream().noneMatch(one -> one.target() == target))
                .map(target -> new Candidate(index, target, BY_CONTENT));
    }

    private static Optional<Target> guess(ColumnProfile profile, List<Candidate> taken, boolean headed) {
        if (profile.isBlank()) {
            return Optional.empty();
        }
        if (profile.writtenDateShare() >= MOST) {
            return Optional.of(Target.DATE);
        }
        if (profile.emailShare() >= 60) {
            return Optional.of(Target.EMAIL);
        }
        if (profile.taxIdShare() >= MOST) {
            return Optional.of(Target.TAX_ID);
        }
        if (profile.currencyShare() >= MOST && profile.numberShare() == 0) {
            return Optional.of(Target.CURRENCY);
        }
        if (profile.moneyShare() >= HALF && profile.numberShare() >= MOST && !isPriced(taken)) {
            return Optional.of(Target.TOTAL);
        }
        boolean name = !headed && profile.nameShare() >= MOST && profile.numberShare() == 0;
        return name ? Optional.of(Target.NAME) : Optional.empty();
    }

    private static boolean isPriced(List<Candidate> taken) {
        return taken.stream()
                .map(Candidate::target)
                .anyMatch(target -> target == Target.TOTAL || target == Target.UNIT_PRICE || target == Target.NET);
    }

    private record Candidate(int index, Target target, int confidence) {}
}
