package app.clientela.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.SharedData;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People and voices of the invented shop, and cards of many programs, against what another program
/// counted.
class PeopleSamplesTest {

    @Test
    void countsCustomersOfShopify() throws IOException {
        JsonNode expected = Hearing.expected("shopify_customers");
        Hearing heard = Hearing.ofSample(new ShopifyCustomers(), "shopify/customers_export.csv");

        assertThat(heard.sureness()).isEqualTo(100);
        assertThat(heard.all(Told.Contact.class))
                .hasSize(expected.path("customers").asInt());
        assertThat(consents(heard)).hasSize(expected.path("consent_yes").asInt());
        assertThat(consents(heard).getFirst().how()).isEqualTo("Accepts Email Marketing=yes");
    }

    @Test
    void countsMembersOfTheNewsletter() throws IOException {
        JsonNode expected = Hearing.expected("mailchimp");
        String folder = "newsletter/mailchimp/";
        Hearing joined = Hearing.ofSample(new Mailchimp(), folder + "subscribed_members_export.csv");
        Hearing left = Hearing.ofSample(new Mailchimp(), folder + "unsubscribed_members_export.csv");

        assertThat(joined.sureness()).isEqualTo(100);
        assertThat(left.sureness()).isEqualTo(100);
        assertThat(consents(joined))
                .hasSize(expected.path("subscribed").asInt())
                .allMatch(Told.Consent::granted);
        assertThat(consents(left))
                .hasSize(expected.path("unsubscribed").asInt())
                .noneMatch(Told.Consent::granted);
        assertThat(consents(joined).getFirst().how()).isEqualTo("OPTIN_TIME=2024-02-03 04:05:06");
    }

    @Test
    void findsTheSameTenPeopleInBothAddressBooks() throws IOException {
        JsonNode expected = Hearing.expected("contacts");
        Hearing google = Hearing.ofSample(new GoogleContacts(), "contacts/google/contacts.csv");
        Hearing cards = Hearing.ofSample(new VCards(), "contacts/vcard/rubrica.vcf");

        assertThat(google.sureness()).isEqualTo(100);
        assertThat(cards.sureness()).isEqualTo(100);
        assertThat(google.told()).hasSize(expected.path("google").asInt());
        assertThat(cards.told()).hasSize(expected.path("vcard").asInt());
        assertThat(emails(google))
                .hasSize(expected.path("distinct_people").asInt())
                .isEqualTo(emails(cards));
    }

    @Test
    void countsCardsOfManyPrograms() throws IOException {
        Path folder = SharedData.folder("data/samples/vcard");
        for (JsonNode file : JsonMapper.shared().readTree(Files.readString(folder.resolve("expected.json")))) {
            String name = file.path("file").asString();
            Hearing heard = Hearing.of(new VCards(), ReadingSource.of(folder.resolve(name)));

            assertThat(heard.sureness()).as(name).isEqualTo(100);
            assertThat(heard.all(Told.Contact.class))
                    .as(name)
                    .hasSize(file.path("docs").path(0).path("cards").asInt())
                    .allMatch(contact -> !contact.who().name().isEmpty()
                            || !contact.who().email().isEmpty());
        }
    }

    @Test
    void countsReviews() throws IOException {
        JsonNode expected = Hearing.expected("google_reviews");
        List<Told.Voice> google = Hearing.ofSample(new GoogleReviews(), "reviews/google-business-takeout/reviews.json")
                .all(Told.Voice.class);
        List<Told.Voice> trustpilot = Hearing.ofSample(new Trustpilot(), "reviews/trustpilot/reviews.csv")
                .all(Told.Voice.class);

        assertThat(google).hasSize(expected.path("reviews").asInt());
        assertThat(google.stream().filter(voice -> !voice.text().isEmpty()))
                .hasSize(expected.path("with_text").asInt());
        assertThat(given(google) * 10)
                .isEqualTo(Integer.parseInt(expected.path("mean").asString().replace(".", "")));
        assertThat(trustpilot)
                .hasSize(Hearing.expected("trustpilot").path("reviews").asInt());
        assertThat(trustpilot.getFirst().order()).contains("#1001");
        assertThat(trustpilot.get(3).text()).isEqualTo("=\"x\"");
    }

    @Test
    void countsAnswers() throws IOException {
        JsonNode expected = Hearing.expected("nps");
        List<Told.Voice> google = Hearing.ofSample(new GoogleForms(), "surveys/google-forms/NPS.csv")
                .all(Told.Voice.class);
        Hearing typeform = Hearing.ofSample(new Typeform(), "surveys/typeform/responses.csv");

        assertThat(google).hasSize(expected.path("responses").asInt());
        assertThat(google.stream().filter(voice -> steps(voice) >= 9))
                .hasSize(expected.path("promoters").asInt());
        assertThat(google.stream().filter(voice -> steps(voice) <= 6))
                .hasSize(expected.path("detractors").asInt());
        assertThat(google.stream().filter(voice -> voice.text().contains("Ci conosci tramite: Passaparola")))
                .hasSize(expected.path("referral_answers").asInt());
        assertThat(typeform.all(Told.Voice.class))
                .hasSize(Hearing.expected("typeform").path("completed").asInt());
        assertThat(typeform.passed()).containsExactly(Reason.NOT_FINISHED);
    }

    @Test
    void countsRequests() throws IOException {
        List<Told.Voice> zendesk =
                Hearing.ofSample(new Zendesk(), "tickets/zendesk/tickets.csv").all(Told.Voice.class);
        List<Told.Voice> chatwoot = Hearing.ofSample(new Chatwoot(), "tickets/chatwoot/conversations.json")
                .all(Told.Voice.class);

        assertThat(zendesk).hasSize(Hearing.expected("zendesk").path("tickets").asInt());
        assertThat(zendesk.stream().flatMap(voice -> voice.rating().stream()).filter(rating -> rating.given() == 1))
                .hasSize(2);
        JsonNode expected = Hearing.expected("chatwoot");
        assertThat(chatwoot).hasSize(expected.path("conversations").asInt());
        assertThat(chatwoot.stream().filter(voice -> voice.who().email().isEmpty()))
                .hasSize(expected.path("by_phone_only").asInt());
    }

    private static int steps(Told.Voice voice) {
        return voice.rating().map(Told.Rating::given).orElseThrow();
    }

    private static int given(List<Told.Voice> voices) {
        return voices.stream().mapToInt(PeopleSamplesTest::steps).sum();
    }

    private static List<Told.Consent> consents(Hearing heard) {
        return heard.all(Told.Contact.class).stream()
                .flatMap(contact -> contact.consents().stream())
                .toList();
    }

    private static Set<String> emails(Hearing heard) {
        return heard.all(Told.Contact.class).stream()
                .map(contact -> contact.who().email())
                .collect(Collectors.toSet());
    }
}
