package app.clientela.overview.value;

import app.clientela.business.Business;
import app.clientela.business.Person;
import app.clientela.overview.label.Often;
import app.clientela.overview.label.SlippingLine;
import app.clientela.platform.jobs.Jobs;
import app.clientela.valuation.BaseValue;
import app.clientela.valuation.Valuations;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who the value of all customers depends on. Everything it reads was found by the valuation.
@Controller
record ValuePages(Business business, Valuations valuations, Jobs jobs, Clock clock) {

    private static final int SLIPPING = 8;

    @GetMapping("/value")
    String show(Model model) {
        Optional<ValueView> view = view();
        model.addAttribute("computing", jobs.isPending(Valuations.REVALUE));
        view.ifPresent(found -> model.addAttribute("view", found));
        return view.isPresent() ? "overview/value/value" : "overview/value/none";
    }

    /// The numbers of the page as a file.
    @GetMapping("/value.csv")
    void file(@AuthenticationPrincipal Person reader, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + ValueCsv.fileName(reader.language(), today()) + "\"");
        ValueCsv csv = new ValueCsv(response.getOutputStream(), reader.language());
        view().ifPresent(csv::write);
        csv.end();
    }

    private Optional<ValueView> view() {
        return valuations.base().filter(base -> base.counts().all() > 0).map(this::view);
    }

    private ValueView view(BaseValue base) {
        return new ValueView(
                base,
                Often.of(business.get().rangePercent()),
                valuations.spread().map(SpreadView::new),
                GroupsView.of(valuations.groups()),
                valuations.growth().flatMap(growth -> RetentionView.of(growth.retention(), growth.firstOn())),
                new LeadersView(valuations.leaders()),
                SlippingLine.of(valuations.slippingAway(SLIPPING), today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), business.get().zone());
    }
}
