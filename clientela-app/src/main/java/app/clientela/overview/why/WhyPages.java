package app.clientela.overview.why;

import app.clientela.business.Business;
import app.clientela.business.Person;
import app.clientela.business.Shop;
import app.clientela.customers.Customer;
import app.clientela.customers.Customers;
import app.clientela.kernel.PublicId;
import app.clientela.platform.jobs.Jobs;
import app.clientela.valuation.CustomerValue;
import app.clientela.valuation.Valuations;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// How do we know? Of one customer, of all, and the same as files.
@Controller
record WhyPages(Business business, Customers customers, Valuations valuations, Jobs jobs, Clock clock) {

    @GetMapping("/why")
    String all(Model model) {
        model.addAttribute("view", new BaseWhyView(known(), isComputing()));
        return "overview/why/all";
    }

    @GetMapping("/customers/{id}/why")
    String one(@PathVariable String id, Model model) {
        Customer customer = get(id);
        model.addAttribute("view", new CustomerWhyView(customer, valueOf(customer), known(), isComputing(), today()));
        return "overview/why/one";
    }

    @GetMapping("/why.csv")
    void fileOfAll(@AuthenticationPrincipal Person reader, HttpServletResponse response) throws IOException {
        WhyCsv csv = open(reader, response);
        known().ifPresent(known -> {
            csv.sum(BaseWhyView.lines(known));
            csv.evidence(known);
        });
        csv.end();
    }

    @GetMapping("/customers/{id}/why.csv")
    void fileOfOne(@PathVariable String id, @AuthenticationPrincipal Person reader, HttpServletResponse response)
            throws IOException {
        Customer customer = get(id);
        WhyCsv csv = open(reader, response);
        csv.customer(customer.name());
        valueOf(customer).ifPresent(value -> csv.sum(CustomerWhyView.lines(value)));
        known().ifPresent(csv::evidence);
        csv.end();
    }

    private WhyCsv open(Person reader, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + WhyCsv.fileName(reader.language(), today()) + "\"");
        return new WhyCsv(response.getOutputStream(), reader.language());
    }

    private Optional<Known> known() {
        return business.find().flatMap(shop -> Known.of(shop, valuations));
    }

    private Optional<CustomerValue> valueOf(Customer customer) {
        return CustomerWhyView.explained(valuations.valueOf(customer.id()));
    }

    private boolean isComputing() {
        return jobs.isPending(Valuations.REVALUE);
    }

    private Customer get(String id) {
        return Optional.of(id)
                .filter(PublicId::isWellFormed)
                .flatMap(text -> customers.find(new PublicId(text)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        Shop shop = business.get();
        return LocalDate.ofInstant(clock.instant(), shop.zone());
    }
}
