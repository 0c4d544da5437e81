package app.clientela.business.web;

import app.clientela.business.Person;
import app.clientela.platform.web.PublicAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/// Begins and ends sessions. A session that signs in gets a new id and a new token; it ends after
/// two hours without a page, and after twelve hours anyway.
final class Sessions {

    static final Duration IDLE = Duration.ofHours(2);
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String SIGNED_IN_AT = Sessions.class.getName();

    private final Clock clock;
    private final PublicAddress address;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    Sessions(Clock clock, PublicAddress address) {
        this.clock = clock;
        this.address = address;
    }

    SecurityContextRepository contexts() {
        return contexts;
    }

    CsrfTokenRepository tokens() {
        return tokens;
    }

    /// From this request on the session is the person's.
    void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setMaxInactiveInterval(Math.toIntExact(IDLE.toSeconds()));
        session.setAttribute(SIGNED_IN_AT, clock.instant());
        tokens.saveToken(null, request, response);
        SecurityContext context = become(person);
        contexts.saveContext(context, request, response);
    }

    /// Who reads, as the house knows them now. The session keeps it: pages that tell of an error
    /// ask nobody else.
    void renew(Person claimed, Person now, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = become(now);
        if (!now.equals(claimed)) {
            contexts.saveContext(context, request, response);
        }
    }

    private static SecurityContext become(Person person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(
                person,
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + person.role().name()))));
        SecurityContextHolder.setContext(context);
        return context;
    }

    static Optional<Person> current() {
        @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Person person ? Optional.of(person) : Optional.empty();
    }

    /// False for a session that is too old, or older than the person's password.
    boolean isValid(HttpSession session, Person person) {
        return session.getAttribute(SIGNED_IN_AT) instanceof Instant since
                && since.plus(LONGEST).isAfter(clock.instant())
                && !person.passwordAt().isAfter(since)
                && person.isActive();
    }

    void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /// The secret that this device keeps, if it stays signed in.
    Optional<String> deviceSecret(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(address.deviceCookie()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /// @param kept how long; zero makes the device forget
    void keepOnDevice(String secret, Duration kept, HttpServletResponse response) {
        Cookie cookie = new Cookie(address.deviceCookie(), secret);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(address.isSafe());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(Math.toIntExact(kept.toSeconds()));
        response.addCookie(cookie);
    }
}
