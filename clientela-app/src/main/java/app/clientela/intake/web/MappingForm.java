package app.clientela.intake.web;

import app.clientela.intake.Answers;
import app.clientela.intake.DateOrder;
import app.clientela.intake.DecimalMark;
import app.clientela.intake.Target;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a person says about the columns of a file: `t0`, `t1` … the meanings, `dates`, `decimals`,
///  `source`. What is not understood is passed over.
record MappingForm(Map<String, String> fields) {

    private static final int MOST_COLUMNS = 1000;

    Answers answers() {
        Map<Integer, Target> targets = new HashMap<>();
        for (int i = 0; i < MOST_COLUMNS && fields.containsKey("t" + i); i++) {
            int column = i;
            chosen(Target.values(), "t" + i).ifPresent(target -> targets.put(column, target));
        }
        return new Answers(
                targets,
                chosen(DateOrder.values(), "dates"),
                chosen(DecimalMark.values(), "decimals"),
                Optional.empty());
    }

    /// The name of where the file comes from; empty where none was given.
    Optional<String> source() {
        return Optional.ofNullable(fields.get("source")).map(String::strip).filter(name -> !name.isEmpty());
    }

    private <E extends Enum<E>> Optional<E> chosen(E[] all, String field) {
        String name = fields.getOrDefault(field, "");
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
