package app.clientela.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.House;
import app.clientela.business.NewPerson;
import app.clientela.business.NewShop;
import app.clientela.business.Role;
import app.clientela.business.Trade;
import app.clientela.costs.BillKind;
import app.clientela.costs.NewBill;
import app.clientela.costs.NewBillLine;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Identity;
import app.clientela.customers.MergeProposal;
import app.clientela.customers.Recognition;
import app.clientela.groups.Comparison;
import app.clientela.groups.Condition;
import app.clientela.groups.GroupId;
import app.clientela.groups.NewGroup;
import app.clientela.groups.Rule;
import app.clientela.groups.RuleField;
import app.clientela.groups.Saving;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.privacy.Channel;
import app.clientela.privacy.NewConsent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages of costs, of merges and of groups, and of value before a first sale, as browsers
/// show them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomPagesIT {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final RunId RUN = new RunId(1);

    private OpenShop shop;
    private Browsers browsers;
    private List<String> addresses;

    @BeforeAll
    void opens() {
        browsers = Browsers.start();
        shop = OpenShop.empty();
        House house = shop.house();
        house.business()
                .open(new NewShop(
                        "Torrefazione Solferina",
                        Trade.FOOD,
                        "IT",
                        EUR,
                        ZoneId.of("Europe/Rome"),
                        Locale.ITALY,
                        false));
        house.people().add(new NewPerson("Marta", Visitor.OWNER, Visitor.PASSWORD, Role.OWNER, Locale.ITALY));
        house.costs().record(List.of(beans(), parcels()), RUN);
        addresses = addresses(house);
    }

    private static List<String> addresses(House house) {
        CustomerId rosa = customer(house, "Rosa Bianchini", "rosa@bianchini.example");
        customer(house, "Bianchini Rosa", "amministrazione.acquisti@torrefazione-bianchini.example");
        CustomerId ugo = customer(house, "Ugo Sereni", "ugo@sereni.example");
        CustomerId old = customer(house, "U. Sereni", "sereni@old.example");
        house.merges().merge(ugo, old, Optional.empty());
        house.privacy()
                .record(
                        List.of(new NewConsent(
                                rosa,
                                Channel.EMAIL,
                                true,
                                Optional.of(LocalDate.parse("2026-01-05")),
                                Optional.empty(),
                                "signup form")),
                        RUN);
        MergeProposal open = house.merges().proposals(1).getFirst();
        String one = open.customer().publicId().value();
        String other = open.other().orElseThrow().publicId().value();
        String supplier =
                house.costs().products().getFirst().supplier().publicId().value();
        return List.of(
                "/groups",
                "/groups/unasked",
                "/groups/" + saved(house),
                "/groups/" + saved(house) + "/edit?rule=&field=status",
                "/groups/new?field=earned&how=at-least&value=tanto&deed=add",
                "/costs",
                "/costs/suppliers/" + supplier,
                "/value",
                "/value/growth",
                "/customers/merges",
                "/customers/merges/compare?one=" + one + "&other=" + other,
                "/customers/" + one + "/merge?q=nessuno",
                "/customers/" + house.customers().get(ugo).publicId().value(),
                "/customers/" + one + "/erase",
                "/customers/" + erased(house));
    }

    private static String erased(House house) {
        CustomerId eva = customer(house, "Eva Tolta", "eva@tolta.example");
        String address = house.customers().get(eva).publicId().value();
        house.erasing().erase(eva);
        return address;
    }

    private static String saved(House house) {
        Rule rule = new Rule(List.of(new Condition(RuleField.TOWN, Comparison.ONE_OF, List.of("Cuneo"))));
        String name = "Gruppo numero " + house.groups().saved().size();
        return switch (house.groups().save(new NewGroup(name, rule, true, Optional.empty()))) {
            case Saving.Saved(GroupId id) -> id.value();
            case Saving.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static CustomerId customer(House house, String name, String email) {
        Identity who = new Identity(
                "rooms",
                Optional.of(email),
                Optional.of(name),
                Optional.of(email),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Cuneo"),
                Optional.empty(),
                true);
        return switch (house.customers().recognise(List.of(who), RUN).getFirst()) {
            case Recognition.Created(CustomerId id) -> id;
            case Recognition other -> throw new AssertionError(other);
        };
    }

    private static NewBill beans() {
        return bill(
                "Crudo Verde di Bianchi e Figli S.a.s.",
                "7/2026",
                new NewBillLine("Santos NY2 verde, sacco da 60 kg", Optional.of("S1"), 60_000, new Money(48_000, EUR)),
                new NewBillLine("Etiopia Sidamo", Optional.of("S2"), 30_000, new Money(33_000, EUR)),
                new NewBillLine("Spese di trasporto", Optional.empty(), 1_000, new Money(2_500, EUR)));
    }

    private static NewBill parcels() {
        return bill(
                "Corriere Lampo",
                "88",
                new NewBillLine("Spedizioni di marzo", Optional.empty(), 1_000, new Money(12_300, EUR)));
    }

    private static NewBill bill(String supplier, String number, NewBillLine... lines) {
        long net = List.of(lines).stream().mapToLong(line -> line.net().minor()).sum();
        return new NewBill(
                "papers",
                number,
                BillKind.BILL,
                Optional.empty(),
                supplier,
                LocalDate.parse("2026-03-02"),
                new Money(net * 122 / 100, EUR),
                new Money(net, EUR),
                List.of(lines),
                1);
    }

    @AfterAll
    void closes() {
        if (shop != null) {
            shop.close();
            browsers.close();
        }
    }

    static List<Screen> screens() {
        return List.of(Screen.DESK, Screen.DESK.inTheDark(), Screen.PHONE, Screen.PHONE.inTheDark());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void areReadableOnEveryScreen(Screen screen) {
        try (Visitor owner = browsers.visitor(shop, screen).signIn()) {
            for (String address : addresses) {
                owner.open(address);
                assertThat(owner.barriers()).as(address).isEmpty();
                assertThat(owner.scrollsSideways()).as(address).isFalse();
            }
            assertThat(owner.complaints()).isEmpty();
        }
    }
}
