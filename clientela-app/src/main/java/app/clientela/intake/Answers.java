package app.clientela.intake;

import java.util.Map;
import java.util.Optional;

/// What a person has said about a file, now or when a file of the same header came before.
/// @param targets meanings of columns, by place; columns not named are proposed by us
/// @param dates order of day and month
/// @param decimals decimal mark of every column where the values leave it open
/// @param money how the amount is found
public record Answers(
        Map<Integer, Target> targets,
        Optional<DateOrder> dates,
        Optional<DecimalMark> decimals,
        Optional<MoneyRole> money) {

    public static final Answers NONE = new Answers(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Answers {
        targets = Map.copyOf(targets);
    }

    public Answers with(Map<Integer, Target> meanings) {
        return new Answers(meanings, dates, decimals, money);
    }

    public Answers with(DateOrder order) {
        return new Answers(targets, Optional.of(order), decimals, money);
    }

    public Answers with(DecimalMark mark) {
        return new Answers(targets, dates, Optional.of(mark), money);
    }
}
