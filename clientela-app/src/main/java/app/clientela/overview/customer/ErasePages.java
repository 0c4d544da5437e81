package app.clientela.overview.customer;

import app.clientela.business.Audit;
import app.clientela.business.Person;
import app.clientela.customers.Customer;
import app.clientela.customers.Customers;
import app.clientela.kernel.PublicId;
import app.clientela.orders.Orders;
import app.clientela.privacy.Erasing;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// The end of what is known of a customer: what goes and what stays, and one button. For owners.
@Controller
record ErasePages(Customers customers, Orders orders, Erasing erasing, Audit audit) {

    @GetMapping("/customers/{id}/erase")
    String ask(@PathVariable String id, Model model) {
        Customer customer = get(id);
        model.addAttribute("name", customer.name());
        model.addAttribute("link", CustomerView.linkTo(customer));
        model.addAttribute("documents", orders.documentsOf(customer.id()).size());
        return "overview/customer/erase";
    }

    /// The page of the customer is the receipt.
    @PostMapping("/customers/{id}/erase")
    String erase(@PathVariable String id, @AuthenticationPrincipal Person reader) {
        Customer customer = get(id);
        erasing.erase(customer.id());
        audit.note(reader.id(), "customer.erased", "customer " + customer.id().value());
        return "redirect:" + CustomerView.linkTo(customer);
    }

    private Customer get(String id) {
        return Optional.of(id)
                .filter(PublicId::isWellFormed)
                .flatMap(text -> customers.find(new PublicId(text)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
