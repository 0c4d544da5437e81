package app.clientela.business.web;

import app.clientela.business.Person;
import app.clientela.business.Recovery;
import app.clientela.business.Regaining;
import app.clientela.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// A new password for an owner who holds a code from the command line. While no code is out this
/// address does not exist.
@Controller
class RecoverPages {

    private static final String TEMPLATE = "business/web/recover";

    private final Recovery recovery;
    private final Sessions sessions;

    RecoverPages(Recovery recovery, Sessions sessions) {
        this.recovery = recovery;
        this.sessions = sessions;
    }

    @GetMapping("/login/recover")
    String ask(Model model) {
        refuseUnlessWaiting();
        model.addAttribute("view", new RecoverView("", List.of()));
        return TEMPLATE;
    }

    @PostMapping("/login/recover")
    String choose(RecoverForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        refuseUnlessWaiting();
        Exchange exchange = new Exchange(request, response, model);
        return switch (recovery.regain(form.code(), form.password())) {
            case Regaining.Regained(Person owner) -> {
                sessions.begin(owner, request, response);
                yield exchange.done("/", "business.recover.done");
            }
            case Regaining.WrongCode() -> refused(form, code("business.recover.wrong"), exchange);
            case Regaining.MustWait(Duration wait) ->
                refused(form, code("business.recover.wait", wait.plusSeconds(59).toMinutes()), exchange);
            case Regaining.Refused(List<Problem> problems) -> refused(form, problems, exchange);
        };
    }

    private static String refused(RecoverForm form, List<Problem> problems, Exchange exchange) {
        return exchange.refuse(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, new RecoverView(form.code(), problems));
    }

    private static List<Problem> code(String key, Object... arguments) {
        return List.of(Problem.of(key, arguments).at("code"));
    }

    private void refuseUnlessWaiting() {
        if (!recovery.isWaiting()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
