package app.clientela.overview.customer;

import app.clientela.business.Business;
import app.clientela.business.Shop;
import app.clientela.customers.Customer;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.Erased;
import app.clientela.customers.Merges;
import app.clientela.customers.ServingCost;
import app.clientela.customers.TimelineEntry;
import app.clientela.intake.Intake;
import app.clientela.kernel.PublicId;
import app.clientela.orders.Orders;
import app.clientela.platform.jobs.Jobs;
import app.clientela.valuation.CustomerValue;
import app.clientela.valuation.Valuations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One customer: what they are worth, why, and what happened.
@Controller
record CustomerPages(
        Business business,
        Customers customers,
        Merges merges,
        Orders orders,
        Intake intake,
        Valuations valuations,
        Jobs jobs,
        Clock clock) {

    private static final int FIRST_ENTRIES = 12;
    private static final int MOST_ENTRIES = 5_000;

    /// Whoever was merged is found under their old address.
    @GetMapping("/customers/{id}")
    String show(@PathVariable String id, @RequestParam Map<String, String> address, Model model) {
        Optional<Erased> erased = PublicId.isWellFormed(id) ? customers.erased(new PublicId(id)) : Optional.empty();
        if (erased.isPresent()) {
            model.addAttribute("erased", erased.get());
            model.addAttribute(
                    "documents", orders.documentsOf(erased.get().id()).size());
            return "overview/customer/erased";
        }
        Customer customer = get(id);
        if (!customer.publicId().value().equals(id)) {
            return "redirect:" + CustomerView.linkTo(customer);
        }
        Shop shop = business.get();
        Optional<CustomerValue> value = valuations.valueOf(customer.id());
        Optional<WorthView> worth = value.map(found -> worth(customer.id(), found));
        List<ServingCost> costs = customers.servingCosts(customer.id()).stream()
                .filter(cost -> cost.amount().currency().equals(shop.currency()))
                .toList();
        model.addAttribute(
                "view",
                new CustomerView(
                        customer,
                        merges.into(customer.id()),
                        worth,
                        jobs.isPending(Valuations.REVALUE),
                        timeline(customer, address),
                        CostView.of(costs, value.map(found -> found.worth().earned()), shop.hourCost()),
                        intake.origins(),
                        LocalDate.ofInstant(clock.instant(), shop.zone())));
        return "overview/customer/customer";
    }

    /// The documents behind the figures: a part of the page, or a page where it was asked for
    /// alone.
    @GetMapping("/customers/{id}/documents")
    String documents(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String all,
            @RequestHeader(name = "HX-Request", defaultValue = "") String part,
            Model model) {
        Customer customer = get(id);
        DocumentsView view = DocumentsView.of(
                orders.documentsOf(customer.id()),
                !all.isEmpty(),
                CustomerView.linkTo(customer) + "/documents",
                intake.origins());
        model.addAttribute("view", view);
        model.addAttribute("name", customer.name());
        model.addAttribute("link", CustomerView.linkTo(customer));
        return part.isEmpty() ? "overview/customer/documentspage" : "overview/customer/documents";
    }

    @PostMapping("/customers/{id}/tags")
    String tag(@PathVariable String id, @RequestParam(defaultValue = "") String tag) {
        Customer customer = get(id);
        if (!tag.isBlank()) {
            customers.tag(customer.id(), tag);
        }
        return "redirect:" + CustomerView.linkTo(customer);
    }

    @PostMapping("/customers/{id}/tags/remove")
    String untag(@PathVariable String id, @RequestParam(defaultValue = "") String tag) {
        Customer customer = get(id);
        customers.untag(customer.id(), tag);
        return "redirect:" + CustomerView.linkTo(customer);
    }

    private Customer get(String id) {
        return Optional.of(id)
                .filter(PublicId::isWellFormed)
                .flatMap(text -> customers.find(new PublicId(text)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private WorthView worth(CustomerId id, CustomerValue value) {
        return WorthView.of(value, orders.historyOf(id, value.rhythm().asOf()));
    }

    private TimelineView timeline(Customer customer, Map<String, String> address) {
        TimelineView.Show show = TimelineView.Show.of(address.getOrDefault("show", ""));
        int most = entries(address.getOrDefault("entries", ""));
        List<TimelineEntry> found = first(customer.id(), show, most + 1);
        String link = CustomerView.linkTo(customer);
        return new TimelineView(
                link,
                show,
                found.stream().limit(most).map(TimelineView.Entry::new).toList(),
                found.size() > most
                        ? Optional.of(link + "?show=" + show.code() + "&entries=" + most * 3)
                        : Optional.empty());
    }

    /// The newest entries of a kind: asks for more and more of all kinds until there are enough.
    private List<TimelineEntry> first(CustomerId id, TimelineView.Show show, int enough) {
        int asked = enough;
        while (true) {
            List<TimelineEntry> all = customers.timeline(id, asked);
            List<TimelineEntry> held = all.stream().filter(show::holds).toList();
            if (held.size() >= enough || all.size() < asked || asked >= MOST_ENTRIES) {
                return held;
            }
            asked *= 4;
        }
    }

    private static int entries(String digits) {
        int asked = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : FIRST_ENTRIES;
        return Math.clamp(asked, FIRST_ENTRIES, MOST_ENTRIES);
    }
}
