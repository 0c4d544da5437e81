package app.clientela.business.web;

import app.clientela.business.FirstRun;
import app.clientela.business.Opening;
import app.clientela.business.Person;
import app.clientela.kernel.Problem;
import app.clientela.platform.web.Languages;
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

/// The first run: four questions, once. Afterwards this address does not exist.
@Controller
class SetupPages {

    private final FirstRun firstRun;
    private final Sessions sessions;

    SetupPages(FirstRun firstRun, Sessions sessions) {
        this.firstRun = firstRun;
        this.sessions = sessions;
    }

    @GetMapping("/setup")
    String ask(HttpServletRequest request, Model model) {
        refuseOnceOpen();
        SetupForm form = firstRun.findShop().map(SetupForm::of).orElseGet(() -> SetupForm.blank(Languages.of(request)));
        return show(form, List.of(), model);
    }

    @PostMapping("/setup")
    String open(SetupForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        refuseOnceOpen();
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return refused(form, problems, new Exchange(request, response, model));
        }
        Exchange exchange = new Exchange(request, response, model);
        boolean isNew = firstRun.findShop().isEmpty();
        return switch (firstRun.open(form.code(), form.owner(), form.newShop())) {
            case Opening.Opened(Person owner) -> {
                sessions.begin(owner, request, response);
                yield "redirect:" + (isNew ? begin(form) : "/");
            }
            case Opening.WrongCode() -> refused(form, code("business.problem.code"), exchange);
            case Opening.MustWait(Duration wait) -> refused(form, mustWait(wait), exchange);
            case Opening.Refused(List<Problem> found) -> refused(form, found, exchange);
            case Opening.AlreadyOpen() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /// Fills a new shop if it is to be the demo, and says where its owner goes on.
    private String begin(SetupForm form) {
        if (!form.isDemo()) {
            return "/import";
        }
        firstRun.findDemo().ifPresent(Runnable::run);
        return "/";
    }

    private String refused(SetupForm form, List<Problem> problems, Exchange exchange) {
        exchange.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, problems, exchange.model());
    }

    private String show(SetupForm form, List<Problem> problems, Model model) {
        boolean isNew = firstRun.findShop().isEmpty();
        model.addAttribute(
                "view",
                new SetupView(
                        form, problems, isNew, isNew && firstRun.findDemo().isPresent()));
        return "business/web/setup";
    }

    private static List<Problem> code(String key, Object... arguments) {
        return List.of(Problem.of(key, arguments).at("code"));
    }

    private static List<Problem> mustWait(Duration wait) {
        return code("business.problem.codeWait", wait.plusSeconds(59).toMinutes());
    }

    private void refuseOnceOpen() {
        if (!firstRun.isWaiting()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
