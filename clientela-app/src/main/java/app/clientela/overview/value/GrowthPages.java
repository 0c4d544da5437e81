package app.clientela.overview.value;

import app.clientela.business.Business;
import app.clientela.business.Person;
import app.clientela.platform.jobs.Jobs;
import app.clientela.valuation.BaseValue;
import app.clientela.valuation.Valuations;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// How the shop grows, as a page and as a file.
@Controller
record GrowthPages(Business business, Valuations valuations, Jobs jobs, Clock clock) {

    @GetMapping(GrowthView.LINK)
    String show(Model model) {
        model.addAttribute("view", view());
        return "overview/value/growth";
    }

    @GetMapping(GrowthView.LINK + ".csv")
    void file(@AuthenticationPrincipal Person reader, HttpServletResponse response) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), business.get().zone());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + GrowthCsv.fileName(reader.language(), today) + "\"");
        new GrowthCsv(response.getOutputStream(), reader.language()).write(view());
    }

    private GrowthView view() {
        return GrowthView.of(
                valuations.growth(), valuations.base().map(BaseValue::asOf), jobs.isPending(Valuations.REVALUE));
    }
}
