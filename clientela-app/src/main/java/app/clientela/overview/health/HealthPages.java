package app.clientela.overview.health;

import app.clientela.business.Audit;
import app.clientela.business.Business;
import app.clientela.business.Person;
import app.clientela.costs.Costs;
import app.clientela.customers.Customers;
import app.clientela.intake.Intake;
import app.clientela.intake.Origins;
import app.clientela.orders.Orders;
import app.clientela.orders.SourceFigures;
import app.clientela.orders.SourceRole;
import app.clientela.platform.web.Toasts;
import app.clientela.privacy.Privacy;
import app.clientela.safekeeping.Backups;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// How complete the data are: whose sales have a name, what is missing, and what each source tells.
@Controller
record HealthPages(
        Business business,
        Customers customers,
        Privacy privacy,
        Orders orders,
        Costs costs,
        Intake intake,
        Backups backups,
        Audit audit,
        Clock clock) {

    @GetMapping("/health")
    String show(@AuthenticationPrincipal Person reader, Model model) {
        List<SourceLine> sources = sources();
        model.addAttribute(
                "view",
                new HealthView(
                        orders.takings(),
                        orders.pairs().stream()
                                .map(pair -> PairLine.of(pair, sources))
                                .toList(),
                        gaps(),
                        backups.state(),
                        sources,
                        reader.isOwner()));
        return "overview/health/health";
    }

    private List<SourceLine> sources() {
        Origins origins = intake.origins();
        LocalDate today = LocalDate.ofInstant(clock.instant(), business.get().zone());
        return orders.sources().stream()
                .map(told -> SourceLine.of(origins.nameOf(told.source(), told.lastRun()), told, today))
                .toList();
    }

    private HealthView.Gaps gaps() {
        return new HealthView.Gaps(
                privacy.health().unknown(),
                ProductGaps.of(orders.soldLately(), costs.known()),
                orders.loosePayments(),
                customers.proposals());
    }

    /// The owner says what the sales of a source are.
    @PostMapping("/health/role")
    String role(
            @RequestParam String source,
            @RequestParam SourceRole role,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request) {
        decide(known(source), role, reader);
        Toasts.say("overview.data.role.saved", request);
        return "redirect:/health#sources";
    }

    /// The owner says which of two sources holds the papers only.
    /// @param papers that one; empty where the sales of both count
    @PostMapping("/health/pair")
    String pair(
            @RequestParam String one,
            @RequestParam String other,
            @RequestParam(defaultValue = "") String papers,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request) {
        if (papers.isEmpty()) {
            orders.bothCount(known(one), known(other));
            audit.note(reader.id(), "orders.both", one + " and " + other);
        } else {
            decide(known(papers), SourceRole.PAPERS, reader);
        }
        Toasts.say("overview.data.role.saved", request);
        return "redirect:/health";
    }

    private void decide(String source, SourceRole role, Person reader) {
        orders.setRole(source, role);
        audit.note(reader.id(), "orders.role", source + " " + role);
    }

    private String known(String source) {
        return orders.sources().stream()
                .map(SourceFigures::source)
                .filter(source::equals)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
