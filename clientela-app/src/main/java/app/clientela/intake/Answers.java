package app.clientela.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a person has said about a file, now or when a file of the same header came before.
/// @param targets meanings of columns, by place; columns not named are proposed by us
/// @param dates order of day and month
/// @param decimals decimal mark of every column where the values leave it open
/// @param money how the amount is found
/// @param cures what is done to rows that would be refused; for this file alone
/// @param leftOut reasons whose rows stay out, knowingly; for this file alone
/// @param allIssued true where every invoice is the shop's own, whoever its seller is; for this
///     file alone
public record Answers(
        Map<Integer, Target> targets,
        Optional<DateOrder> dates,
        Optional<DecimalMark> decimals,
        Optional<MoneyRole> money,
        Set<Cure> cures,
        Set<Reason> leftOut,
        boolean allIssued) {

    public static final Answers NONE = new Answers(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Answers {
        targets = Map.copyOf(targets);
        cures = Set.copyOf(cures);
        leftOut = Set.copyOf(leftOut);
    }

    public Answers(
            Map<Integer, Target> targets,
            Optional<DateOrder> dates,
            Optional<DecimalMark> decimals,
            Optional<MoneyRole> money) {
        this(targets, dates, decimals, money, Set.of(), Set.of(), false);
    }

    public Answers with(Map<Integer, Target> meanings) {
        return new Answers(meanings, dates, decimals, money, cures, leftOut, allIssued);
    }

    public Answers with(DateOrder order) {
        return new Answers(targets, Optional.of(order), decimals, money, cures, leftOut, allIssued);
    }

    public Answers with(DecimalMark mark) {
        return new Answers(targets, dates, Optional.of(mark), money, cures, leftOut, allIssued);
    }

    Answers with(Cure cure) {
        Set<Cure> more = new HashSet<>(cures);
        more.add(cure);
        return new Answers(targets, dates, decimals, money, more, leftOut, allIssued);
    }

    Answers without(Reason reason) {
        Set<Reason> more = new HashSet<>(leftOut);
        more.add(reason);
        return new Answers(targets, dates, decimals, money, cures, more, allIssued);
    }

    Answers withoutCures() {
        return new Answers(targets, dates, decimals, money);
    }

    /// The same, with every invoice taken for the shop's own.
    public Answers withAllIssued() {
        return new Answers(targets, dates, decimals, money, cures, leftOut, true);
    }

    public boolean isCured() {
        return !cures.isEmpty() || !leftOut.isEmpty();
    }

    /// What is said now, and where it says nothing, what was said before.
    Answers over(Answers before) {
        Map<Integer, Target> meanings = new HashMap<>(before.targets);
        meanings.putAll(targets);
        return new Answers(
                meanings,
                dates.or(before::dates),
                decimals.or(before::decimals),
                money.or(before::money),
                before.cures,
                before.leftOut,
                allIssued || before.allIssued);
    }
}
