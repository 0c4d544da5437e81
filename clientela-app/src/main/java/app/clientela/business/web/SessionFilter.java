package app.clientela.business.web;

import app.clientela.business.People;
import app.clientela.business.Person;
import app.clientela.business.Recalled;
import app.clientela.business.SignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks at every request whether who signed in may still be here, and lets devices in that stay
/// signed in.
final class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;
    private final People people;
    private final SignIn signIn;

    SessionFilter(Sessions sessions, People people, SignIn signIn) {
        this.sessions = sessions;
        this.people = people;
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Person> claimed = Sessions.current();
        if (claimed.isPresent()) {
            confirm(claimed.get(), request, response);
        }
        if (Sessions.current().isEmpty()) {
            sessions.deviceSecret(request).ifPresent(secret -> recall(secret, request, response));
        }
        chain.doFilter(request, response);
    }

    private void confirm(Person claimed, HttpServletRequest request, HttpServletResponse response) {
        Optional<Person> now =
                people.find(claimed.id()).filter(person -> sessions.isValid(request.getSession(), person));
        if (now.isPresent()) {
            sessions.renew(claimed, now.get(), request, response);
            people.seen(now.get());
        } else {
            sessions.end(request);
        }
    }

    private void recall(String secret, HttpServletRequest request, HttpServletResponse response) {
        Optional<Recalled> recalled = signIn.recall(secret);
        if (recalled.isPresent()) {
            sessions.begin(recalled.get().person(), request, response);
            sessions.keepOnDevice(recalled.get().secret(), SignIn.REMEMBERED, response);
        } else {
            sessions.keepOnDevice("", Duration.ZERO, response);
        }
    }
}
