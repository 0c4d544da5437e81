package app.clientela.business.web;

import app.clientela.business.Business;
import app.clientela.business.Person;
import app.clientela.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Settings of the business and of what is assumed, saved section by section.
@Controller
class SettingsPages {

    private final Business business;
    private final SettingsDesk desk;

    SettingsPages(Business business, SettingsDesk desk) {
        this.business = business;
        this.desk = desk;
    }

    @GetMapping("/settings")
    String show(
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return SettingsDesk.show(desk.view(reader), new Exchange(request, response, model));
    }

    @PostMapping("/settings/business")
    String saveBusiness(
            BusinessForm form,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Exchange exchange = new Exchange(request, response, model);
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return SettingsDesk.refused(desk.view(reader).with(form), "business", problems, exchange);
        }
        business.save(form.applied(business.get(), business.isMoneyFixed()));
        return SettingsDesk.saved("business", exchange);
    }

    @PostMapping("/settings/assumptions")
    String saveAssumptions(
            AssumptionsForm form,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Exchange exchange = new Exchange(request, response, model);
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return SettingsDesk.refused(desk.view(reader).with(form), "assumptions", problems, exchange);
        }
        business.save(form.applied(business.get()));
        return SettingsDesk.saved("assumptions", exchange);
    }
}
