package app.clientela.business.web;

import app.clientela.business.Joining;
import app.clientela.business.People;
import app.clientela.business.Person;
import app.clientela.business.SignIn;
import app.clientela.kernel.Problem;
import app.clientela.platform.texts.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What everybody may change about themselves: language and password.
@Controller
class OwnPages {

    private static final String SECTION = "you";

    private final People people;
    private final SignIn signIn;
    private final Sessions sessions;
    private final SettingsDesk desk;

    OwnPages(People people, SignIn signIn, Sessions sessions, SettingsDesk desk) {
        this.people = people;
        this.signIn = signIn;
        this.sessions = sessions;
        this.desk = desk;
    }

    @PostMapping("/settings/you/language")
    String speak(
            @RequestParam String tongue,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        people.speak(reader.id(), Texts.nearest(Locale.forLanguageTag(tongue)));
        return SettingsDesk.saved(SECTION, new Exchange(request, response, model));
    }

    /// Ends every other session of the person; this one goes on.
    @PostMapping("/settings/you/password")
    String changePassword(
            PasswordForm form,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Exchange exchange = new Exchange(request, response, model);
        return switch (people.changePassword(reader.id(), form.old(), form.password())) {
            case Joining.Joined(Person changed) -> {
                signIn.forgetAll(changed.id());
                sessions.begin(changed, request, response);
                yield SettingsDesk.saved(SECTION, exchange);
            }
            case Joining.Refused(List<Problem> problems) ->
                SettingsDesk.refused(desk.view(reader), SECTION, problems, exchange);
        };
    }
}
