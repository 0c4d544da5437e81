package app.clientela.overview.merges;

import app.clientela.business.Business;
import app.clientela.business.Person;
import app.clientela.customers.Customer;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.Merges;
import app.clientela.intake.Intake;
import app.clientela.kernel.PublicId;
import app.clientela.orders.Orders;
import app.clientela.platform.web.Toasts;
import app.clientela.privacy.Privacy;
import app.clientela.valuation.RankingQuery;
import app.clientela.valuation.Valuations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Who may be the same person: what is proposed, two customers side by side, and what was merged.
@Controller
record MergePages(
        Merges merges,
        Customers customers,
        Orders orders,
        Privacy privacy,
        Intake intake,
        Valuations valuations,
        Business business) {

    private static final int MOST = 100;
    private static final int LONGEST = 100;

    @GetMapping("/customers/merges")
    String list(Model model) {
        model.addAttribute("view", MergesView.of(merges.proposals(MOST), merges.waiting(), merges.done(MOST)));
        return "overview/merges/merges";
    }

    @GetMapping("/customers/merges/compare")
    String compare(@RequestParam String one, @RequestParam String other, Model model) {
        Customer first = get(one);
        Customer second = get(other);
        if (first.id().equals(second.id())) {
            return "redirect:" + MergesView.linkTo(first);
        }
        model.addAttribute("one", side(first));
        model.addAttribute("other", side(second));
        return "overview/merges/compare";
    }

    private SideView side(Customer customer) {
        return SideView.of(
                customer,
                orders.documentsOf(customer.id()),
                privacy.consentsOf(customer.id()),
                business.get(),
                intake.origins());
    }

    /// Customers among whom to choose who is the same as this one.
    @GetMapping("/customers/{id}/merge")
    String choose(@PathVariable String id, @RequestParam(defaultValue = "") String q, Model model) {
        Customer customer = get(id);
        String search = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        List<ChoiceView.Found> found = search.isEmpty()
                ? List.of()
                : valuations
                        .ranking(new RankingQuery(
                                new RankingQuery.Group.All(), search, RankingQuery.Sort.NAME, Optional.empty()))
                        .customers()
                        .stream()
                        .filter(one -> !one.customer().equals(customer.id()))
                        .map(one -> new ChoiceView.Found(one.publicId().value(), one.name(), one.detail()))
                        .toList();
        model.addAttribute("view", new ChoiceView(customer, search, found));
        return "overview/merges/choose";
    }

    @PostMapping("/customers/merges/same")
    String same(
            @RequestParam String one,
            @RequestParam String other,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request) {
        CustomerId kept = merges.merge(get(one).id(), get(other).id(), Optional.of(reader.id()));
        Toasts.say("overview.merges.toast.same", request);
        return "redirect:" + MergesView.linkTo(customers.get(kept));
    }

    /// @param other empty where sales that only carry the customer's name are left alone
    @PostMapping("/customers/merges/apart")
    String apart(
            @RequestParam String one,
            @RequestParam(defaultValue = "") String other,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request) {
        Optional<CustomerId> second =
                other.isEmpty() ? Optional.empty() : Optional.of(get(other).id());
        merges.keepApart(get(one).id(), second, Optional.of(reader.id()));
        Toasts.say("overview.merges.toast.apart", request);
        return "redirect:/customers/merges";
    }

    @PostMapping("/customers/merges/undo")
    String undo(@RequestParam(defaultValue = "0") long merged, HttpServletRequest request) {
        CustomerId id = new CustomerId(merged);
        if (!merges.undo(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Toasts.say("overview.merges.toast.undone", request);
        return "redirect:" + MergesView.linkTo(customers.get(id));
    }

    private Customer get(String id) {
        return Optional.of(id)
                .filter(PublicId::isWellFormed)
                .flatMap(text -> customers.find(new PublicId(text)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
