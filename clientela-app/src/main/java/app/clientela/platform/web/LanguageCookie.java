package app.clientela.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;

/// Remembers the language that `?lang=` asked for.
final class LanguageCookie implements HandlerInterceptor {

    private static final Duration KEPT = Duration.ofDays(365);

    private final PublicAddress address;

    LanguageCookie(PublicAddress address) {
        this.address = address;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<Locale> asked = PageMaker.spoken(request.getParameter("lang"));
        asked.ifPresent(language -> response.addCookie(cookie(language)));
        return true;
    }

    private Cookie cookie(Locale language) {
        Cookie cookie = new Cookie(PageMaker.LANGUAGE_COOKIE, language.toLanguageTag());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(address.isSafe());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(Math.toIntExact(KEPT.toSeconds()));
        return cookie;
    }
}
