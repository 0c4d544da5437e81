package app.clientela.demo;

import app.clientela.actions.ActionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The calls, visits and notes of three years: businesses are looked after, a few private people
/// too.
final class Calling {

    private static final int DAYS_BETWEEN = 45;
    private static final double VISIT = .18;
    private static final double NOTE = .15;
    private static final double PRIVATE_NOTE = .12;

    private final DemoWords words;
    private final Chance chance;

    Calling(DemoWords words, Chance chance) {
        this.words = words;
        this.chance = chance;
    }

    List<Call> of(List<Buyer> buyers, LocalDate to) {
        List<Call> calls = new ArrayList<>();
        for (Buyer buyer : buyers) {
            LocalDate until = buyer.leftOn().orElse(to);
            if (buyer.kind() != BuyerKind.PERSON) {
                LocalDate day = buyer.firstOn().plusDays(chance.below(DAYS_BETWEEN));
                while (!day.isAfter(until)) {
                    calls.add(business(buyer, day));
                    day = day.plusDays(DAYS_BETWEEN / 2 + chance.below(3 * DAYS_BETWEEN));
                }
            } else if (chance.happens(PRIVATE_NOTE)) {
                calls.add(call(buyer, ActionKind.NOTE, buyer.firstOn(), 3, "notes"));
            }
        }
        calls.sort(Comparator.comparing(Call::on));
        return calls;
    }

    private Call business(Buyer buyer, LocalDate day) {
        if (chance.happens(VISIT)) {
            return call(buyer, ActionKind.VISIT, day, 30 + chance.below(60), "visits");
        }
        return chance.happens(NOTE)
                ? call(buyer, ActionKind.NOTE, day, 2, "notes")
                : call(buyer, ActionKind.CALL, day, 5 + chance.below(15), "calls");
    }

    private Call call(Buyer buyer, ActionKind kind, LocalDate on, int minutes, String what) {
        return new Call(buyer, kind, on, minutes, chance.oneOf(words.many(what)));
    }
}
