package app.clientela.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.kernel.PublicId;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the room promises, on whichever database.
abstract class CustomersContract {

    private static final RunId FIRST = new RunId(1);
    private static final RunId SECOND = new RunId(2);
    private static final Rows SHOP = Rows.of("shop");
    private static final Rows TILL = Rows.of("till");

    private final List<CustomersWithdrawn> withdrawn = new ArrayList<>();
    private Database database;
    private Customers customers;

    abstract Database open();

    @BeforeEach
    void opens() {
        database = open();
        Clock clock = Clock.fixed(Instant.parse("2026-03-14T10:00:00Z"), ZoneOffset.UTC);
        News news = new News();
        news.on(CustomersWithdrawn.class, withdrawn::add);
        customers = new Customers(database, new Ids(clock, new Random(1)), news, clock, () -> "IT");
    }

    @AfterEach
    void closes() {
        database.close();
    }

    private List<Recognition> recognise(RunId run, Rows rows, String... said) {
        return customers.recognise(Arrays.stream(said).map(rows::row).toList(), run);
    }

    private static CustomerId who(Recognition recognition) {
        return switch (recognition) {
            case Recognition.Known(var id) -> id;
            case Recognition.Created(var id) -> id;
            case Recognition.Unnamed _ -> throw new AssertionError("nobody");
        };
    }

    private CustomerId only(RunId run, Rows rows, String said) {
        return who(recognise(run, rows, said).getFirst());
    }

    @Test
    void recognisesBySourceAndNumber() {
        List<Recognition> first = recognise(FIRST, SHOP, "id=17850 | name=Anna", "id=17850 | name=Anna");
        List<Recognition> again = recognise(SECOND, SHOP, "id=17850.0 | name=Anna");
        List<Recognition> elsewhere = recognise(SECOND, TILL, "id=17850");

        assertThat(first.getFirst()).isInstanceOf(Recognition.Created.class);
        assertThat(first.getLast()).isEqualTo(new Recognition.Known(who(first.getFirst())));
        assertThat(again).containsExactly(new Recognition.Known(who(first.getFirst())));
        assertThat(elsewhere.getFirst()).isInstanceOf(Recognition.Created.class);
        assertThat(customers.count()).isEqualTo(2);
    }

    @Test
    void recognisesByTaxIdAndByEmailAcrossSources() {
        CustomerId anna = only(FIRST, SHOP, "id=1 | email=anna@example.com | tax=RSSMRA85T10A562S");

        assertThat(only(SECOND, TILL, "id=9 | tax=rssmra85t10a562s")).isEqualTo(anna);
        assertThat(only(SECOND, Rows.of("news"), "email=ANNA@example.com ")).isEqualTo(anna);
        assertThat(customers.count()).isEqualTo(1);
        assertThat(customers.proposals()).isZero();
    }

    @Test
    void learnsAFurtherAddressAndForgetsItWithItsRun() {
        CustomerId anna = only(FIRST, SHOP, "id=1 | name=Anna Rossi | email=anna@example.com");
        only(SECOND, SHOP, "id=1 | name=Anna Rossi | email=anna@work.example.com");

        assertThat(only(new RunId(3), TILL, "email=anna@work.example.com")).isEqualTo(anna);

        customers.withdraw(SECOND, _ -> Map.of());

        assertThat(customers.get(anna).identities())
                .extracting(KnownAs::given)
                .contains("anna@example.com", "Anna Rossi")
                .doesNotContain("anna@work.example.com");
    }

    @Test
    void keepsTheFirstName() {
        CustomerId anna = only(FIRST, SHOP, "id=1 | name=Anna Rossi");
        only(SECOND, SHOP, "id=1 | name=Anna Maria Rossi Bianchi");

        assertThat(customers.get(anna).name()).isEqualTo("Anna Rossi");
    }

    @Test
    void showsWhoeverHasNoNameByTheAddress() {
        CustomerId anna = only(FIRST, SHOP, "id=1 | email=anna@example.com");

        assertThat(customers.get(anna).name()).isEqualTo("anna@example.com");
    }

    @Test
    void makesTwoCustomersAndOneProposalOfOnePersonWrittenThreeWays() {
        List<Recognition> rows = recognise(
                FIRST,
                SHOP,
                "name=Maria De Luca | email=MARIA@Example.com ",
                "name=DE LUCA MARIA | email=maria@example.com",
                "name=Maria  de Luca",
                "name=Mario De Luca | email=mario@example.com");

        assertThat(who(rows.get(0))).isEqualTo(who(rows.get(1))).isNotEqualTo(who(rows.get(3)));
        assertThat(rows.get(2)).isEqualTo(new Recognition.Unnamed());
        assertThat(customers.count()).isEqualTo(2);
        assertThat(customers.proposals()).isEqualTo(1);
    }

    @Test
    void makesNobodyOfBlankOrDamagedKeys() {
        List<Recognition> rows = recognise(
                FIRST, SHOP, "name=Anna", "name=Anna | phone=3,47123E+11 | tax=1,2345E+10", "id=0 | name=Guest", "");

        assertThat(rows).containsOnly(new Recognition.Unnamed());
        assertThat(customers.count()).isZero();
        assertThat(customers.proposals()).isZero();
    }

    @Test
    void takesTheNameForAKeyOnlyWhereAFileHasNoBetterOne() {
        Rows names = Rows.namesOnly("notebook");
        CustomerId anna = only(FIRST, names, "name=Anna Rossi");

        assertThat(only(SECOND, names, "name= anna  ROSSI")).isEqualTo(anna);
        assertThat(only(SECOND, Rows.namesOnly("other"), "name=Anna Rossi")).isNotEqualTo(anna);
        assertThat(recognise(SECOND, names, "name=")).containsExactly(new Recognition.Unnamed());
    }

    @Test
    void proposesPhoneWithASimilarNameAndNeverMergesThem() {
        CustomerId anna = only(FIRST, SHOP, "id=1 | name=Anna Rossi | phone=333 1234567");
        CustomerId alsoAnna = only(FIRST, TILL, "id=9 | name=Rossi Anna | phone=+39 333 123 45 67");
        only(FIRST, TILL, "id=10 | name=Paolo Verdi | phone=+39 333 123 45 67");

        assertThat(alsoAnna).isNotEqualTo(anna);
        assertThat(customers.proposals()).isEqualTo(1);
    }

    @Test
    void proposesTheSameNameAtTheSamePlace() {
        only(FIRST, SHOP, "id=1 | name=Anna Rossi | place=20121 Milano");
        only(FIRST, TILL, "id=9 | name=Rossi Anna | place=20121 MILANO");
        only(FIRST, TILL, "id=10 | name=Rossi Anna | place=Roma");

        assertThat(customers.proposals()).isEqualTo(1);
    }

    @Test
    void proposesATaxIdThatHasLostItsZero() {
        CustomerId shop = only(FIRST, SHOP, "name=Bar Roma | tax=01234567897");
        CustomerId other = only(FIRST, SHOP, "name=Bar Roma | tax=1234567897");

        assertThat(other).isNotEqualTo(shop);
        assertThat(customers.proposals()).isEqualTo(1);
    }

    @Test
    void followsTheMoreTrustedKeyAndProposesTheOther() {
        CustomerId byNumber = only(FIRST, SHOP, "id=1 | name=Anna");
        CustomerId byEmail = only(FIRST, SHOP, "id=2 | name=Eva | email=eva@example.com");

        assertThat(only(SECOND, SHOP, "id=1 | email=eva@example.com")).isEqualTo(byNumber);
        assertThat(only(SECOND, TILL, "email=eva@example.com")).isEqualTo(byEmail);
        assertThat(customers.proposals()).isEqualTo(1);
    }

    @Test
    void keepsApartWhoSharesAnAddressButNotTheTaxId() {
        CustomerId person = only(FIRST, SHOP, "email=anna@example.com | tax=RSSMRA85T10A562S");
        CustomerId company = only(FIRST, SHOP, "email=anna@example.com | tax=07643520567");

        assertThat(company).isNotEqualTo(person);
        assertThat(only(SECOND, SHOP, "email=anna@example.com | tax=07643520567"))
                .isEqualTo(company);
        assertThat(customers.proposals()).isEqualTo(1);
    }

    @Test
    void takesASharedBoxForAKeyOnlyWithTheName() {
        CustomerId roma = only(FIRST, SHOP, "name=Bar Roma | email=info@example.it");
        CustomerId lodi = only(FIRST, SHOP, "name=Bar Lodi | email=info@example.it");

        assertThat(lodi).isNotEqualTo(roma);
        assertThat(only(SECOND, SHOP, "name=BAR ROMA | email=INFO@example.it")).isEqualTo(roma);
    }

    @Test
    void stopsTrustingAnAddressThatManyNamesUse() {
        String[] rows = {
            "name=Anna Rossi | email=family@example.com",
            "name=Bruno Verdi | email=family@example.com",
            "name=Carla Neri | email=family@example.com",
            "name=Dario Gallo | email=family@example.com",
            "name=Elisa Fabbri | email=family@example.com"
        };
        List<CustomerId> first = recognise(FIRST, SHOP, rows).stream()
                .map(CustomersContract::who)
                .toList();
        List<Recognition> again = recognise(SECOND, SHOP, rows);

        assertThat(new HashSet<>(first.subList(0, 3))).hasSize(1);
        assertThat(new HashSet<>(first)).hasSize(3);
        assertThat(again).isEqualTo(first.stream().map(Recognition.Known::new).toList());
    }

    @Test
    void recognisesEveryRowOfARepeatedFile() {
        String[] rows = {
            "id=1 | name=Anna | email=anna@example.com",
            "name=Paolo | phone=0039 333 1234567 | tax=01234567897",
            "name=Eva | phone==+393331234567 | tax=1234567897",
            "name=Lisa | email=info@example.it",
            "name=Kurt | tax=DE123456789",
            "name=Nobody"
        };
        List<Recognition> first = recognise(FIRST, SHOP, rows);
        long proposals = customers.proposals();
        for (int run = 2; run <= 10; run++) {
            recognise(new RunId(run), SHOP, rows);
        }

        assertThat(first.stream().filter(Recognition.Created.class::isInstance)).hasSize(5);
        assertThat(customers.count()).isEqualTo(5);
        assertThat(customers.proposals()).isEqualTo(proposals);
    }

    @Test
    void undoesARunAndCanTakeItAgain() {
        only(FIRST, SHOP, "id=1 | name=Anna Rossi | phone=333 1234567");
        recognise(SECOND, TILL, "id=9 | name=Rossi Anna | phone=333 1234567", "id=10 | name=Eva", "name=Anna Rossi");
        long proposals = customers.proposals();

        customers.withdraw(SECOND, _ -> Map.of());

        assertThat(customers.count()).isEqualTo(1);
        assertThat(customers.proposals()).isZero();
        assertThat(withdrawn.getFirst().customers()).hasSize(2);

        recognise(SECOND, TILL, "id=9 | name=Rossi Anna | phone=333 1234567", "id=10 | name=Eva", "name=Anna Rossi");

        assertThat(customers.count()).isEqualTo(3);
        assertThat(customers.proposals()).isEqualTo(proposals);
    }

    @Test
    void keepsWhoIsKnownOtherwiseWhenARunIsUndone() {
        List<Recognition> rows = recognise(FIRST, SHOP, "id=1", "id=2", "id=3", "id=4");
        CustomerId tagged = who(rows.get(0));
        CustomerId bought = who(rows.get(1));
        CustomerId known = who(rows.get(2));
        customers.tag(tagged, "  VIP ");
        only(SECOND, SHOP, "id=3 | email=eva@example.com");
        customers.add(new OneEntry(bought));

        customers.withdraw(FIRST, _ -> Map.of());

        assertThat(customers.count()).isEqualTo(3);
        assertThat(only(SECOND, SHOP, "id=2")).isEqualTo(bought);
        assertThat(only(SECOND, SHOP, "id=3")).isEqualTo(known);
        assertThat(customers.get(tagged).tags()).containsExactly("vip");
    }

    @Test
    void putsTagsOnAndTakesThemOff() {
        CustomerId anna = only(FIRST, SHOP, "id=1");
        customers.tag(anna, "Loves espresso");
        customers.tag(anna, "loves ESPRESSO ");
        customers.tag(anna, " ");
        customers.tag(anna, "x".repeat(50));

        assertThat(customers.get(anna).tags()).containsExactly("loves espresso", "x".repeat(40));

        customers.untag(anna, "Loves Espresso");

        assertThat(customers.get(anna).tags()).containsExactly("x".repeat(40));
        customers.tag(new CustomerId(7), "nobody");
        assertThat(customers.tags()).containsExactly("x".repeat(40));
    }

    @Test
    void takesACustomerTypedByHandOnce() {
        NewCustomer anna = new NewCustomer(
                "Anna Rossi",
                Optional.of("Anna@example.com"),
                Optional.of("333 1234567"),
                Optional.empty(),
                Optional.of("Lodi"));

        Adding added = customers.add(anna);

        assertThat(added).isInstanceOf(Adding.Added.class);
        CustomerId id = ((Adding.Added) added).customer();
        assertThat(customers.add(anna)).isEqualTo(new Adding.AlreadyHere(id));
        assertThat(only(FIRST, SHOP, "email=anna@example.com")).isEqualTo(id);
        assertThat(customers.get(id).first(KnownAs.Kind.PHONE)).contains("+393331234567");
    }

    @Test
    void refusesACustomerWithoutANameOrWithAWrongAddress() {
        Adding adding = customers.add(new NewCustomer(
                " ", Optional.of("anna@"), Optional.of("12"), Optional.of("07643520568"), Optional.empty()));

        assertThat(adding).isInstanceOf(Adding.Refused.class);
        assertThat(((Adding.Refused) adding).problems())
                .extracting(problem -> problem.where())
                .containsExactly("name", "email", "phone", "taxId");
    }

    @Test
    void findsByPublicIdAndSaysWhatItIsSearchedBy() {
        CustomerId id =
                only(FIRST, SHOP, "id=A7 | name=Conceição Araújo | email=conceicao@example.com.br | place=São Paulo");
        List<CustomerCard> cards = customers.cardsAfter(new CustomerId(0), 10);

        assertThat(cards).hasSize(1);
        CustomerCard card = cards.getFirst();
        assertThat(card.id()).isEqualTo(id);
        assertThat(card.detail()).isEqualTo("São Paulo");
        assertThat(card.searched()).contains("conceicao araujo", "conceicao@example.com.br", "a7", "sao paulo");
        assertThat(customers.find(card.publicId())).map(Customer::id).contains(id);
        assertThat(customers.find(PublicId.random(new Random(7)))).isEmpty();
    }

    @Test
    void putsHistoriesTogetherTheNewestFirst() {
        CustomerId anna = only(FIRST, SHOP, "id=1");
        customers.add(new OneEntry(anna));
        customers.add(new TwoEntries());

        assertThat(customers.timeline(anna, 2)).extracting(TimelineEntry::words).containsExactly("newest", "middle");
    }

    private record OneEntry(CustomerId held) implements TimelineSource {
        @Override
        public List<TimelineEntry> entriesOf(CustomerId id, int limit) {
            return List.of(entry("2026-02-01", "middle"));
        }

        @Override
        public Set<CustomerId> holding(Collection<CustomerId> customers) {
            return customers.contains(held) ? Set.of(held) : Set.of();
        }
    }

    private record TwoEntries() implements TimelineSource {
        @Override
        public List<TimelineEntry> entriesOf(CustomerId id, int limit) {
            return List.of(entry("2026-03-01", "newest"), entry("2026-01-01", "oldest"));
        }

        @Override
        public Set<CustomerId> holding(Collection<CustomerId> customers) {
            return Set.of();
        }
    }

    private static TimelineEntry entry(String day, String words) {
        Money money = new Money(100, Currency.getInstance("EUR"));
        return new TimelineEntry(
                LocalDate.parse(day), TimelineEntry.Kind.SALE, "", words, Optional.of(money), Optional.empty(), 1);
    }
}
