package app.clientela.intake;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How a file is read: everything the second pass needs to know, and what is remembered per header.
/// @param dialect how it is written
/// @param titles of the columns, each different
/// @param targets what each column means; a column that is not named is ignored
/// @param dates order of day and month in ambiguous dates
/// @param decimals decimal mark per column of numbers
/// @param money how the amount of an order is found
/// @param perOrder columns that repeat one amount in every row of a number and count once
/// @param scattered whether rows of one number, being lines of one order, stand apart in the file
/// @param cancellations whether a `C` before a number marks a cancellation
/// @param currency of amounts that do not say theirs: what their title names, else the shop's
public record Plan(
        Dialect dialect,
        List<String> titles,
        Map<Integer, Target> targets,
        DateOrder dates,
        Map<Integer, DecimalMark> decimals,
        MoneyRole money,
        Set<Integer> perOrder,
        boolean scattered,
        boolean cancellations,
        Optional<Currency> currency) {

    public Plan {
        titles = List.copyOf(titles);
        targets = Map.copyOf(new TreeMap<>(targets));
        decimals = Map.copyOf(decimals);
        perOrder = Set.copyOf(new TreeSet<>(perOrder));
    }

    /// The column with this meaning, if there is one.
    public OptionalInt column(Target target) {
        return targets.entrySet().stream()
                .filter(entry -> entry.getValue() == target)
                .mapToInt(Map.Entry::getKey)
                .min();
    }

    public boolean has(Target target) {
        return targets.containsValue(target);
    }

    /// Whether rows of one number are lines of one order.
    public boolean severalRowsPerNumber() {
        return has(Target.ORDER_NUMBER) && (has(Target.PRODUCT) || has(Target.SKU) || has(Target.LINE_NUMBER));
    }

    /// The same plan with another meaning of one column. Read the file again afterwards, for
    /// marks and roles follow from the meanings.
    public Map<Integer, Target> targetsWith(int column, Target target) {
        Map<Integer, Target> changed = new LinkedHashMap<>(targets);
        changed.put(column, target);
        return Map.copyOf(changed);
    }

    String title(int column) {
        return column >= 0 && column < titles.size() ? titles.get(column) : "";
    }
}
