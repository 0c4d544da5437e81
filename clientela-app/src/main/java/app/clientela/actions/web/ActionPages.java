package app.clientela.actions.web;

import app.clientela.actions.ActionId;
import app.clientela.actions.ActionRecording;
import app.clientela.actions.Actions;
import app.clientela.business.Audit;
import app.clientela.business.Business;
import app.clientela.business.Person;
import app.clientela.business.Shop;
import app.clientela.customers.Customer;
import app.clientela.customers.Customers;
import app.clientela.kernel.Problem;
import app.clientela.kernel.PublicId;
import app.clientela.platform.web.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Recording what was done for a customer, and taking back what was recorded by mistake.
@Controller
class ActionPages {

    private final Actions actions;
    private final Customers customers;
    private final Business business;
    private final Audit audit;
    private final Clock clock;

    ActionPages(Actions actions, Customers customers, Business business, Audit audit, Clock clock) {
        this.actions = actions;
        this.customers = customers;
        this.business = business;
        this.audit = audit;
        this.clock = clock;
    }

    /// The form: a part of the customer's page, or a page of its own where it was asked for alone.
    @GetMapping("/customers/{publicId}/actions/new")
    ModelAndView ask(@PathVariable String publicId, @RequestParam(defaultValue = "") String kind) {
        Shop shop = business.get();
        ActionForm blank = ActionForm.blank(kind, today(shop));
        return new ModelAndView("actions/web/form", Map.of("view", view(get(publicId), blank, shop)));
    }

    @PostMapping("/customers/{publicId}/actions")
    ModelAndView record(
            @PathVariable String publicId,
            ActionForm form,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request) {
        Customer customer = get(publicId);
        Shop shop = business.get();
        ActionView view = view(customer, form, shop);
        List<Problem> unread = form.problems(shop.currency());
        ActionRecording outcome = unread.isEmpty()
                ? actions.record(form.action(customer.id(), shop.currency(), reader.id()))
                : new ActionRecording.Refused(unread);
        return switch (outcome) {
            case ActionRecording.Recorded _ -> back(view.link(), "actions.toast.recorded", request);
            case ActionRecording.Refused(List<Problem> problems) ->
                new ModelAndView(
                        "actions/web/form", Map.of("view", view.with(problems)), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/customers/{publicId}/actions/remove")
    ModelAndView remove(
            @PathVariable String publicId,
            @RequestParam(defaultValue = "0") long action,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request) {
        Customer customer = get(publicId);
        if (!actions.remove(customer.id(), new ActionId(action))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        audit.note(reader.id(), "actions.remove", "action " + action);
        return back(link(customer), "actions.toast.removed", request);
    }

    private Customer get(String publicId) {
        return Optional.of(publicId)
                .filter(PublicId::isWellFormed)
                .flatMap(id -> customers.find(new PublicId(id)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ActionView view(Customer customer, ActionForm form, Shop shop) {
        return new ActionView(link(customer), customer.name(), form, List.of(), today(shop), shop.currency());
    }

    private LocalDate today(Shop shop) {
        return LocalDate.now(clock.withZone(shop.zone()));
    }

    private static String link(Customer customer) {
        return "/customers/" + customer.publicId().value();
    }

    private static ModelAndView back(String link, String toast, HttpServletRequest request) {
        Toasts.say(toast, request);
        return new ModelAndView("redirect:" + link);
    }
}
