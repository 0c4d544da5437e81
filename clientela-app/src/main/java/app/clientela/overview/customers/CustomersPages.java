package app.clientela.overview.customers;

import app.clientela.business.Audit;
import app.clientela.business.Business;
import app.clientela.business.Person;
import app.clientela.business.Shop;
import app.clientela.customers.Adding;
import app.clientela.customers.Customer;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.groups.Group;
import app.clientela.groups.GroupId;
import app.clientela.groups.Groups;
import app.clientela.groups.RuleWords;
import app.clientela.platform.web.Toasts;
import app.clientela.valuation.BaseValue;
import app.clientela.valuation.GroupCounts;
import app.clientela.valuation.RankingPage;
import app.clientela.valuation.RankingQuery;
import app.clientela.valuation.Valuations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/// The list of customers, its export, and a customer typed by hand.
@Controller
record CustomersPages(
        Business business, Customers customers, Valuations valuations, Groups groups, Audit audit, Clock clock) {

    private static final String NEW = "overview/customers/new";
    private static final GroupCounts NOBODY = new GroupCounts(0, Map.of(), Map.of());

    @GetMapping("/customers")
    String list(@RequestParam Map<String, String> address, @AuthenticationPrincipal Person reader, Model model) {
        Asked asked = asked(address);
        boolean own = asked.group() instanceof RankingQuery.Group.Filtered;
        return show(asked, own ? groups.find(new GroupId(asked.groupCode())) : Optional.empty(), reader, model);
    }

    /// The list of a group, under its own address.
    @GetMapping("/groups/{id}")
    String group(
            @PathVariable String id,
            @RequestParam Map<String, String> address,
            @AuthenticationPrincipal Person reader,
            Model model) {
        Group group = groups.find(new GroupId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> within = new HashMap<>(address);
        within.put("group", id);
        return show(asked(within), Optional.of(group), reader, model);
    }

    private String show(Asked asked, Optional<Group> group, Person reader, Model model) {
        Shop shop = business.get();
        GroupCounts counts = valuations.base().map(BaseValue::counts).orElse(NOBODY);
        RuleWords words = new RuleWords(reader.language(), shop.zone(), shop.currency());
        Optional<GroupHead> head = group.map(one -> GroupHead.of(one, groups.sum(one.id()), words));
        List<Group> saved = groups.saved();
        RankingPage page = valuations.ranking(asked.query());
        model.addAttribute(
                "view",
                new CustomersView(
                        asked, counts, page, CustomerRow.of(page.customers()), new Chosen(head, saved), today()));
        return "overview/customers/customers";
    }

    /// Groups of the owner's are known by the names of their addresses.
    private Asked asked(Map<String, String> address) {
        Asked asked = Asked.of(address);
        GroupId id = new GroupId(address.getOrDefault("group", ""));
        return asked.groupCode().isEmpty() && groups.find(id).isPresent()
                ? asked.in(id.value(), groups.listed(id))
                : asked;
    }

    /// The same customers as a file, all of them; kept in the audit with their count, not their
    /// names.
    @GetMapping("/customers/export")
    void export(
            @RequestParam Map<String, String> address,
            @AuthenticationPrincipal Person reader,
            HttpServletResponse response)
            throws IOException {
        if (!reader.isOwner()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Asked asked = asked(address);
        CustomersCsv csv = new CustomersCsv(valuations, reader.language());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + csv.fileName(today()) + "\"");
        RankingPage page = valuations.ranking(asked.query());
        String found = (page.uncounted() ? "more than " : "") + page.found();
        audit.note(reader.id(), "customers.export", found + " customers, group " + asked.groupWord());
        csv.write(asked.query(), response.getOutputStream());
    }

    @GetMapping("/customers/new")
    String blank(Model model) {
        model.addAttribute("view", NewCustomerView.BLANK);
        return NEW;
    }

    @PostMapping("/customers/new")
    String add(NewCustomerForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return switch (customers.add(form.typed())) {
            case Adding.Added(CustomerId id) -> {
                Toasts.say("overview.new.saved", request);
                yield "redirect:" + link(customers.get(id));
            }
            case Adding.AlreadyHere(CustomerId id) -> {
                NewCustomerView.Same same = NewCustomerView.Same.of(customers.get(id));
                yield refuse(new NewCustomerView(form.typed(), List.of(), Optional.of(same)), response, model);
            }
            case Adding.Refused refused ->
                refuse(new NewCustomerView(form.typed(), refused.problems(), Optional.empty()), response, model);
        };
    }

    private static String refuse(NewCustomerView view, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", view);
        return NEW;
    }

    private static String link(Customer customer) {
        return "/customers/" + customer.publicId().value();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), business.get().zone());
    }
}
