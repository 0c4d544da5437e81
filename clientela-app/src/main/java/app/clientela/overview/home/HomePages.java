package app.clientela.overview.home;

import app.clientela.business.Business;
import app.clientela.business.Shop;
import app.clientela.customers.Customers;
import app.clientela.intake.ImportRun;
import app.clientela.intake.Intake;
import app.clientela.kernel.Percent;
import app.clientela.orders.Orders;
import app.clientela.orders.Takings;
import app.clientela.overview.label.Named;
import app.clientela.overview.label.Often;
import app.clientela.overview.label.SlippingLine;
import app.clientela.platform.jobs.Jobs;
import app.clientela.platform.web.Toasts;
import app.clientela.valuation.BaseValue;
import app.clientela.valuation.Valuations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first page: what all customers are worth, or what is missing to say it.
@Controller
record HomePages(
        Business business,
        Customers customers,
        Orders orders,
        Intake intake,
        Valuations valuations,
        Jobs jobs,
        Clock clock) {

    private static final int SLIPPING = 3;

    @GetMapping("/")
    String home(Model model) {
        return show(model, "", false);
    }

    /// The answer to the one question that the figures ask.
    @PostMapping("/margin")
    String margin(
            @RequestParam(defaultValue = "") String margin,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Percent> told = TypedShare.read(margin);
        if (told.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, margin, true);
        }
        business.save(business.get().withMargin(told.get()));
        Toasts.say("overview.margin.saved", request);
        return "redirect:/";
    }

    private String show(Model model, String typed, boolean refused) {
        HomeView.Moment moment = moment();
        Optional<BaseValue> base = valuations.base().filter(all -> all.counts().all() > 0);
        if (base.isPresent()) {
            model.addAttribute("view", view(moment, base.get(), new HomeView.Margin(typed, refused)));
            return "overview/home/home";
        }
        if (orders.asOf().isPresent() || moment.running().isAny()) {
            model.addAttribute("view", new ComputingView(moment, customers.count()));
            return "overview/home/computing";
        }
        model.addAttribute("view", new EmptyView(moment));
        return "overview/home/empty";
    }

    private HomeView view(HomeView.Moment moment, BaseValue base, HomeView.Margin margin) {
        Takings takings = orders.takings();
        return new HomeView(
                moment,
                base,
                Often.of(business.get().rangePercent()),
                valuations.trend(),
                SlippingLine.of(valuations.slippingAway(SLIPPING), moment.today()),
                new HomeView.Health(
                        Named.share(takings),
                        takings.otherCurrencies().stream()
                                .map(Takings.Part::gross)
                                .toList(),
                        customers.proposals(),
                        orders.pairs().size()),
                margin);
    }

    private HomeView.Moment moment() {
        Optional<Shop> shop = business.find();
        ZonedDateTime now = shop.map(open -> clock.instant().atZone(open.zone()))
                .orElseGet(() -> clock.instant().atZone(clock.getZone()));
        List<ImportRun> runs = intake.runs();
        boolean fillsSoon = runs.isEmpty() && shop.filter(Shop::demo).isPresent();
        long imports =
                fillsSoon ? 1 : runs.stream().filter(ImportRun::isUnfinished).count();
        return new HomeView.Moment(
                Greeting.at(now.toLocalTime()),
                now.toLocalDate(),
                new Running(imports, jobs.isPending(Valuations.REVALUE)));
    }
}
