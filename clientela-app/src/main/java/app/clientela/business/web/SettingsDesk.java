package app.clientela.business.web;

import app.clientela.business.Business;
import app.clientela.business.People;
import app.clientela.business.Person;
import app.clientela.business.Shop;
import app.clientela.kernel.Problem;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;

/// Lays out the page Settings, as it is or with what was refused.
final class SettingsDesk {

    private static final String TEMPLATE = "business/web/settings";

    private final Business business;
    private final People people;
    private final Clock clock;

    SettingsDesk(Business business, People people, Clock clock) {
        this.business = business;
        this.people = people;
        this.clock = clock;
    }

    SettingsView view(Person reader) {
        Shop shop = business.get();
        Numbers numbers = new Numbers(reader.language());
        return new SettingsView(
                shop,
                reader,
                business.isMoneyFixed(),
                BusinessForm.of(shop, numbers),
                AssumptionsForm.of(shop, numbers),
                PersonForm.blank(reader.language()),
                reader.isOwner() ? people.all() : List.of(),
                clock.instant(),
                SettingsView.Refusal.none());
    }

    static String show(SettingsView view, Exchange exchange) {
        return exchange.show(TEMPLATE, view);
    }

    static String refused(SettingsView view, String section, List<Problem> problems, Exchange exchange) {
        return exchange.refuse(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, view.refusing(section, problems));
    }

    static String saved(String section, Exchange exchange) {
        return exchange.done("/settings#" + section, "business.settings.saved");
    }
}
