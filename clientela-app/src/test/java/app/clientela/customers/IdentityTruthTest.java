package app.clientela.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.SharedData;
import app.clientela.TestDatabase;
import app.clientela.kernel.Ids;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One shop seen through six exports, with the truth of who is who: whoever is recognised is the
/// right one, and whoever is not is at least proposed.
class IdentityTruthTest {

    private static final String SET = "data/samples/bottega-synthetic";
    private static final Pattern BUYER = Pattern.compile("(?s)<CessionarioCommittente>(.*?)</CessionarioCommittente>");

    /// A row, and who it is of in truth.
    private record Case(Identity who, String truth) {}

    private final Database database = TestDatabase.sqlite();
    private final Map<String, String> truthByName = new HashMap<>();
    private final Map<String, String> truthByKey = new HashMap<>();

    @AfterEach
    void closes() {
        database.close();
    }

    @Test
    void mergesNobodyWronglyAndFindsNearlyEverybody() throws IOException {
        Path set = SharedData.folder(SET);
        readTruth(set.resolve("identity-truth.csv"));
        List<Case> cases = new ArrayList<>();
        invoices(set.resolve("fatturapa"), cases);
        table(set.resolve("shopify/orders_export_1.csv"), ',', StandardCharsets.UTF_8, cases, "shopify");
        table(set.resolve("woocommerce/order_export.csv"), ',', StandardCharsets.UTF_8, cases, "woocommerce");
        table(set.resolve("nuvemshop/vendas.csv"), ';', StandardCharsets.ISO_8859_1, cases, "nuvemshop");
        table(set.resolve("contacts/google/contacts.csv"), ',', StandardCharsets.UTF_8, cases, "contacts");
        table(
                set.resolve("newsletter/mailchimp/subscribed_members_export.csv"),
                ',',
                StandardCharsets.UTF_8,
                cases,
                "mailchimp");
        assertThat(cases).hasSizeGreaterThan(80);

        Clock clock = Clock.fixed(Instant.parse("2026-03-14T10:00:00Z"), ZoneOffset.UTC);
        Ids ids = new Ids(clock, new Random(1));
        Customers customers = new Customers(database, ids, new News(), clock, () -> "IT");
        List<Recognition> known =
                customers.recognise(cases.stream().map(Case::who).toList(), new RunId(1));
        Map<CustomerId, Set<String>> truths = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            truths.computeIfAbsent(customer(known.get(i)), _ -> new TreeSet<>())
                    .add(cases.get(i).truth());
        }
        Map<CustomerId, CustomerId> proposed = new HashMap<>();
        new Merges(database, ids, new News(), clock)
                .proposals(1000).stream()
                        .filter(open -> open.other().isPresent())
                        .forEach(open -> proposed.merge(
                                root(proposed, open.other().get().id()),
                                root(proposed, open.customer().id()),
                                (a, _) -> a));
        report(cases, known, proposed);
        assertThat(truths.values()).as("nobody is two people").allMatch(people -> people.size() == 1);
    }

    private static CustomerId root(Map<CustomerId, CustomerId> into, CustomerId id) {
        CustomerId next = into.getOrDefault(id, id);
        return next.equals(id) ? id : root(into, next);
    }

    /// Counts pairs of rows of one person: how many came to one customer, and how many would if
    /// every proposal were taken.
    private static void report(List<Case> cases, List<Recognition> known, Map<CustomerId, CustomerId> proposed) {
        long same = 0;
        long found = 0;
        long reachable = 0;
        long wrong = 0;
        for (int i = 0; i < cases.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean one = cases.get(i).truth().equals(cases.get(j).truth());
                boolean merged = customer(known.get(i)).equals(customer(known.get(j)));
                boolean led = root(proposed, customer(known.get(i))).equals(root(proposed, customer(known.get(j))));
                same += one ? 1 : 0;
                found += one && merged ? 1 : 0;
                reachable += one && led ? 1 : 0;
                wrong += !one && merged ? 1 : 0;
            }
        }
        System.out.printf(
                "Who is who  %d rows: precision %.3f, recall %.3f, with proposals %.3f%n",
                cases.size(), (double) found / (found + wrong), (double) found / same, (double) reachable / same);
        assertThat(wrong).isZero();
        assertThat((double) reachable / same).isGreaterThanOrEqualTo(.95);
    }

    private static CustomerId customer(Recognition recognition) {
        return switch (recognition) {
            case Recognition.Known(var id) -> id;
            case Recognition.Created(var id) -> id;
            case Recognition.Unnamed _ -> throw new AssertionError("nobody");
        };
    }

    private void readTruth(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> {
                String id = row.getField("truth_id");
                truthByName.put(Names.sorted(row.getField("name")), id);
                for (String column : List.of("email", "codice_fiscale", "partita_iva", "cpf")) {
                    truthByKey.put(row.getField(column).toLowerCase(Locale.ROOT), id);
                }
            });
        }
        truthByKey.remove("");
    }

    private void add(List<Case> cases, Identity who) {
        who.email()
                .flatMap(this::truthOf)
                .or(() -> who.taxId().flatMap(this::truthOf))
                .or(() -> who.name().flatMap(name -> Optional.ofNullable(truthByName.get(Names.sorted(name)))))
                .ifPresent(truth -> cases.add(new Case(who, truth)));
    }

    private Optional<String> truthOf(String key) {
        return Optional.ofNullable(truthByKey.get(key.toLowerCase(Locale.ROOT)));
    }

    private void invoices(Path folder, List<Case> cases) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher buyer = BUYER.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                while (buyer.find()) {
                    String xml = new String(buyer.group(1).getBytes(StandardCharsets.ISO_8859_1), charset(file));
                    String name = element(xml, "Denominazione")
                            .orElse(element(xml, "Nome").orElse("") + " "
                                    + element(xml, "Cognome").orElse(""));
                    add(
                            cases,
                            identity(
                                    "fatturapa",
                                    Optional.of(name.replace("&amp;", "&")),
                                    Optional.empty(),
                                    element(xml, "IdCodice").or(() -> element(xml, "CodiceFiscale")),
                                    element(xml, "Comune")));
                }
            }
        }
    }

    private static Charset charset(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains("windows-1252")
                ? Charset.forName("windows-1252")
                : StandardCharsets.UTF_8;
    }

    private static Optional<String> element(String xml, String name) {
        Matcher found = Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(xml);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private void table(Path file, char separator, Charset charset, List<Case> cases, String source) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(file, charset)) {
            rows.forEach(row -> add(cases, identity(row, source)));
        }
    }

    private static Identity identity(NamedCsvRecord row, String source) {
        Optional<String> parts = said(row, "billing_first_name", "First Name")
                .map(first -> first + " "
                        + said(row, "billing_last_name", "Last Name").orElse(""));
        Identity who = identity(
                source,
                said(row, "Billing Name", "Nome do comprador").or(() -> parts),
                said(row, "Email", "billing_email", "E-mail", "E-mail 1 - Value", "Email Address")
                        .map(several -> several.split(" ::: ", -1)[0]),
                said(row, "CPF / CNPJ"),
                said(row, "Billing City", "billing_city"));
        return new Identity(
                source,
                Optional.empty(),
                who.name(),
                who.email(),
                said(row, "Billing Phone", "billing_phone", "Telefone", "Phone 1 - Value"),
                who.taxId(),
                who.place(),
                source.equals("nuvemshop") ? Optional.of("BR") : Optional.of("IT"),
                true);
    }

    private static Identity identity(
            String source,
            Optional<String> name,
            Optional<String> email,
            Optional<String> taxId,
            Optional<String> place) {
        return new Identity(
                source, Optional.empty(), name, email, Optional.empty(), taxId, place, Optional.of("IT"), true);
    }

    private static Optional<String> said(NamedCsvRecord row, String... columns) {
        return Stream.of(columns)
                .flatMap(column -> row.findField(column).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
