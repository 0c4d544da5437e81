package app.clientela.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/// Which of our languages somebody reads who has not signed in.
public final class Languages {

    private Languages() {}

    /// Asked for in the address, else chosen before, else the browser's, else English.
    public static Locale of(HttpServletRequest request) {
        return PageMaker.languageOf(request, null);
    }
}
