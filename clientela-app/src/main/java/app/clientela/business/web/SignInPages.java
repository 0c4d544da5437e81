package app.clientela.business.web;

import app.clientela.business.Entry;
import app.clientela.business.FirstRun;
import app.clientela.business.Person;
import app.clientela.business.Recovery;
import app.clientela.business.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Sign in, sign out.
@Controller
class SignInPages {

    private final SignIn signIn;
    private final FirstRun firstRun;
    private final Recovery recovery;
    private final Sessions sessions;

    SignInPages(SignIn signIn, FirstRun firstRun, Recovery recovery, Sessions sessions) {
        this.signIn = signIn;
        this.firstRun = firstRun;
        this.recovery = recovery;
        this.sessions = sessions;
    }

    @GetMapping("/login")
    String ask(Model model) {
        if (firstRun.isWaiting()) {
            return "redirect:/setup";
        }
        if (Sessions.current().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("view", SignInView.blank().whileRecovering(recovery.isWaiting()));
        return "business/web/signin";
    }

    @PostMapping("/login")
    String enter(SignInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Exchange exchange = new Exchange(request, response, model);
        return switch (signIn.enter(form.email(), form.password(), exchange.address())) {
            case Entry.Entered(Person person) -> entered(person, form.stays(), exchange);
            case Entry.Wrong() -> refused(SignInView.wrong(form), HttpStatus.UNPROCESSABLE_CONTENT, exchange);
            case Entry.MustWait(Duration wait) ->
                refused(SignInView.mustWait(form, wait), HttpStatus.TOO_MANY_REQUESTS, exchange);
        };
    }

    private String entered(Person person, boolean stay, Exchange exchange) {
        Optional<String> asked = askedBefore(exchange);
        sessions.begin(person, exchange.request(), exchange.response());
        if (stay) {
            signIn.remember(person.id())
                    .ifPresent(secret -> sessions.keepOnDevice(secret, SignIn.REMEMBERED, exchange.response()));
        }
        return "redirect:" + asked.orElse("/");
    }

    private static Optional<String> askedBefore(Exchange exchange) {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        @Nullable SavedRequest saved = cache.getRequest(exchange.request(), exchange.response());
        cache.removeRequest(exchange.request(), exchange.response());
        return saved instanceof DefaultSavedRequest asked ? address(asked) : Optional.empty();
    }

    /// The page that was asked for, on this host whatever was said.
    private static Optional<String> address(DefaultSavedRequest asked) {
        String query = Objects.requireNonNullElse(asked.getQueryString(), "");
        return Optional.ofNullable(asked.getRequestURI())
                .filter(path -> path.startsWith("/") && !path.startsWith("//"))
                .map(path -> query.isEmpty() ? path : path + "?" + query);
    }

    private String refused(SignInView view, HttpStatus status, Exchange exchange) {
        exchange.response().setStatus(status.value());
        exchange.model().addAttribute("view", view.whileRecovering(recovery.isWaiting()));
        return "business/web/signin";
    }

    @PostMapping("/logout")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        sessions.deviceSecret(request).ifPresent(signIn::forget);
        sessions.keepOnDevice("", Duration.ZERO, response);
        sessions.end(request);
        return "redirect:/login";
    }
}
