package app.clientela.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;

/// A short word on the next page about what was just done.
public final class Toasts {

    private static final String KEY = "toast";

    private Toasts() {}

    /// @param key of the text, without placeholders
    public static void say(String key, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(KEY, key);
    }

    static String of(HttpServletRequest request) {
        @Nullable Map<String, ?> kept = RequestContextUtils.getInputFlashMap(request);
        return kept != null && kept.get(KEY) instanceof String key ? key : "";
    }
}
