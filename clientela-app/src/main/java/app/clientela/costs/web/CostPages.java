package app.clientela.costs.web;

import app.clientela.business.Person;
import app.clientela.costs.Category;
import app.clientela.costs.Costs;
import app.clientela.costs.Supplier;
import app.clientela.kernel.PublicId;
import app.clientela.platform.web.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
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

/// What the shop was billed, month by month, and its suppliers.
@Controller
record CostPages(Costs costs) {

    @GetMapping("/costs")
    String show(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String products,
            @AuthenticationPrincipal Person reader,
            Model model) {
        return costs.month(firstOf(month))
                .map(found -> {
                    boolean all = products.equals("all");
                    model.addAttribute("view", CostsView.of(found, costs.products(), all, reader.isOwner()));
                    return "costs/web/costs";
                })
                .orElse("costs/web/empty");
    }

    private static Optional<LocalDate> firstOf(String month) {
        try {
            return Optional.of(YearMonth.parse(month).atDay(1));
        } catch (DateTimeParseException notAMonth) {
            return Optional.empty();
        }
    }

    @GetMapping("/costs/suppliers/{id}")
    String supplier(@PathVariable String id, @AuthenticationPrincipal Person reader, Model model) {
        Supplier supplier = get(id);
        model.addAttribute("view", new SupplierView(supplier, costs.billsOf(supplier), reader.isOwner()));
        return "costs/web/supplier";
    }

    @PostMapping("/costs/suppliers/{id}/category")
    String decide(
            @PathVariable String id, @RequestParam(defaultValue = "") String category, HttpServletRequest request) {
        Supplier supplier = get(id);
        costs.decide(
                supplier.publicId(),
                Arrays.stream(Category.values())
                        .filter(one -> one.name().equals(category))
                        .findFirst());
        Toasts.say("costs.toast.decided", request);
        return "redirect:" + CostsView.link(supplier);
    }

    /// Confirms one product's cost, or every one where no product is named.
    @PostMapping("/costs/products")
    String confirm(
            @RequestParam(defaultValue = "") String supplier,
            @RequestParam(defaultValue = "") String product,
            HttpServletRequest request) {
        if (supplier.isEmpty()) {
            costs.confirmAll();
        } else if (!costs.confirm(get(supplier).publicId(), product)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Toasts.say("costs.toast.confirmed", request);
        return "redirect:/costs#products";
    }

    private Supplier get(String id) {
        return Optional.of(id)
                .filter(PublicId::isWellFormed)
                .flatMap(text -> costs.find(new PublicId(text)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
