package app.clientela.demo;

import app.clientela.demo.Buyer.Contact;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Invents the buyers: who they are, how often they truly buy, when they come and when they leave.
final class Population {

    private static final double SIZE_SHAPE = 5;
    private static final double FOUNDERS = .35;
    private static final int FOUNDING_DAYS = 60;
    private static final int DAYS_A_WEEK = 7;

    private final DemoWords words;
    private final Chance chance;
    private final LocalDate from;
    private final LocalDate to;
    private final Set<String> taken = new HashSet<>();

    Population(DemoWords words, Chance chance, LocalDate from, LocalDate to) {
        this.words = words;
        this.chance = chance;
        this.from = from;
        this.to = to;
    }

    List<Buyer> of(int count) {
        return IntStream.range(0, count).mapToObj(this::buyer).toList();
    }

    private Buyer buyer(int number) {
        BuyerKind kind = kind(number);
        BuyerKind.Laws laws = kind.laws();
        double rate = chance.gamma(laws.r(), laws.alpha());
        double leaving = chance.gamma(laws.s(), laws.beta());
        LocalDate first = first();
        double stays = Math.min(chance.exponential(leaving) * DAYS_A_WEEK, 1e6);
        LocalDate left = first.plusDays((long) stays);
        return new Buyer(
                number,
                kind,
                contact(number, kind),
                rate,
                leaving,
                chance.gamma(SIZE_SHAPE, SIZE_SHAPE),
                first,
                left.isAfter(to) ? Optional.empty() : Optional.of(left));
    }

    private static BuyerKind kind(int number) {
        int ofHundred = number * 37 % 100;
        for (BuyerKind kind : BuyerKind.values()) {
            ofHundred -= kind.share();
            if (ofHundred < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("the shares of the kinds do not come to 100");
    }

    private LocalDate first() {
        long days = chance.happens(FOUNDERS) ? FOUNDING_DAYS : ChronoUnit.DAYS.between(from, to) + 1;
        return from.plusDays((long) (chance.unit() * days));
    }

    private Contact contact(int number, BuyerKind kind) {
        String place = chance.oneOf(words.many("place"));
        String name = name(kind, place);
        while (!taken.add(name)) {
            name = name(kind, place);
        }
        String email = plain(name) + "@" + words.one("mail");
        int digits = words.number("phoneDigits");
        String phone = words.one("phone") + String.format(Locale.ROOT, "%0" + digits + "d", 1000 + number);
        return new Contact(name, email, phone, place);
    }

    private String name(BuyerKind kind, String place) {
        return switch (kind) {
            case BAR -> chance.oneOf(words.many("bar")) + ", " + place;
            case OFFICE -> chance.oneOf(words.many("office")) + " " + chance.oneOf(words.many("last"));
            case PERSON -> chance.oneOf(words.many("first")) + " " + chance.oneOf(words.many("last"));
        };
    }

    private static String plain(String name) {
        List<String> parts = new ArrayList<>();
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        for (String part : bare.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join(".", parts);
    }
}
