package app.clientela.intake.formats;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the numbers of orders in what payments say about themselves.
final class NamedOrders {

    private static final Pattern MARKED = Pattern.compile("#\\s?(\\w(?:[\\w./-]{0,40}\\w)?)");
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:order|ordine|ordini|pedido|orden|bestellung|commande|invoice|fattura|fatura|factura|facture"
                    + "|rechnung)\\b[\\s:.-]{0,3}(?:id|number|numero|número|num|nr|no|n)?[°º.:\\s]{0,3}"
                    + "#?(\\w{0,20}\\d(?:[\\w./-]{0,40}\\w)?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private NamedOrders() {}

    /// The numbers that a text names, the likeliest first; each also with and without its `#`.
    static List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher marked = MARKED.matcher(text);
        while (marked.find()) {
            add(found, marked.group(1));
        }
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            add(found, named.group(1));
        }
        return List.copyOf(found);
    }

    /// The ways to write a number that stands in a column of its own.
    static List<String> of(String number) {
        Set<String> found = new LinkedHashSet<>();
        if (!number.isEmpty()) {
            found.add(number);
            add(found, number.startsWith("#") ? number.substring(1).strip() : number);
        }
        return List.copyOf(found);
    }

    private static void add(Set<String> found, String number) {
        found.add("#" + number);
        found.add(number);
    }
}
