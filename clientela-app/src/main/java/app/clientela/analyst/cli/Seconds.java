package app.clientela.analyst.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long each part of a fit took.
final class Seconds {

    private static final double NANO = 1e-9;

    private final Map<String, Double> parts = new LinkedHashMap<>();

    Seconds() {
        List.of("read", "fit", "score", "ranges", "write").forEach(part -> parts.put(part, 0.0));
    }

    /// @param begun what `System.nanoTime()` was then
    void took(String part, long begun) {
        parts.put(part, Math.round((System.nanoTime() - begun) * NANO * 1e4) / 1e4);
    }

    Map<String, Double> parts() {
        return Collections.unmodifiableMap(parts);
    }
}
