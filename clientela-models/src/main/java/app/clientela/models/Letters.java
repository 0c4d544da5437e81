package app.clientela.models;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Parameters by the letters of the papers, in their order.
final class Letters {

    private Letters() {}

    static Map<String, Double> of(List<String> letters, double... values) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            parameters.put(letters.get(i), values[i]);
        }
        return Collections.unmodifiableMap(parameters);
    }
}
