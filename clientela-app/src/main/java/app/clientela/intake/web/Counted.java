package app.clientela.intake.web;

import app.clientela.intake.Tally;
import java.util.ArrayList;
import java.util.List;

/// So many of one kind that a file holds.
/// @param key of the text that names the kind
record Counted(String key, long count) {

    /// What is there at all, sales first.
    static List<Counted> of(Tally tally) {
        List<Counted> all = new ArrayList<>();
        all.add(new Counted("intake.numbers.sales", tally.sales()));
        all.add(new Counted("intake.numbers.refunds", tally.refunds()));
        all.add(new Counted("intake.numbers.received", tally.received()));
        tally.heard().forEach((kind, count) -> all.add(new Counted("intake.numbers." + kind, count)));
        all.add(new Counted("intake.numbers.revised", tally.revised()));
        all.add(new Counted("intake.numbers.known", tally.known()));
        return all.stream().filter(one -> one.count() > 0).toList();
    }
}
