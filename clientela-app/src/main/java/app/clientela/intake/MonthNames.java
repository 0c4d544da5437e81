package app.clientela.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The months of six languages, in full and cut to three letters or more.
final class MonthNames {

    private static final List<String> YEARS = List.of(
            "january february march april may june july august september october november december",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "januar februar marz april mai juni juli august september oktober november dezember",
            "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre");

    private static final Map<String, Integer> MONTHS = months();

    private MonthNames() {}

    /// 1 to 12, or 0 where it is no month.
    static int month(String word) {
        return MONTHS.getOrDefault(Headers.compact(word), 0);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String year : YEARS) {
            List<String> names = List.of(year.split(" "));
            for (int month = 1; month <= names.size(); month++) {
                String name = names.get(month - 1).toLowerCase(Locale.ROOT);
                for (int length = 3; length <= name.length(); length++) {
                    months.putIfAbsent(name.substring(0, length), month);
                }
            }
        }
        // Three letters are not enough for June and July in French: the shorter month keeps them.
        months.put("juin", 6);
        months.put("juil", 7);
        return Map.copyOf(months);
    }
}
