package app.clientela.business.web;

import app.clientela.business.Person;
import app.clientela.business.Shop;
import app.clientela.business.Trade;
import app.clientela.kernel.Problem;
import java.time.Instant;
import java.util.List;

/// The page Settings.
/// @param moneyFixed true where sales exist: country and currency can no longer change
/// @param people empty for those who may not see them
record SettingsView(
        Shop shop,
        Person reader,
        boolean moneyFixed,
        BusinessForm business,
        AssumptionsForm assumptions,
        PersonForm person,
        List<Person> people,
        Instant now,
        Refusal refusal) {

    /// What was wrong in one section.
    /// @param section its anchor; empty where nothing was refused
    record Refusal(String section, List<Problem> problems) {

        static Refusal none() {
            return new Refusal("", List.of());
        }
    }

    SettingsView with(BusinessForm typed) {
        return new SettingsView(shop, reader, moneyFixed, typed, assumptions, person, people, now, refusal);
    }

    SettingsView with(AssumptionsForm typed) {
        return new SettingsView(shop, reader, moneyFixed, business, typed, person, people, now, refusal);
    }

    SettingsView with(PersonForm typed) {
        return new SettingsView(shop, reader, moneyFixed, business, assumptions, typed, people, now, refusal);
    }

    SettingsView refusing(String section, List<Problem> problems) {
        Refusal found = new Refusal(section, problems);
        return new SettingsView(shop, reader, moneyFixed, business, assumptions, person, people, now, found);
    }

    List<Trade> trades() {
        return List.of(Trade.values());
    }

    List<Place> places() {
        return Place.KNOWN;
    }

    List<Integer> fileMonths() {
        return Shop.FILE_MONTHS;
    }

    boolean isElsewhere() {
        return Place.find(shop.country()).isEmpty();
    }

    List<Problem> problemsOf(String section) {
        return refusal.section().equals(section) ? refusal.problems() : List.of();
    }
}
