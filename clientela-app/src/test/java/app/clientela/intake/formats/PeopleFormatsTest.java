package app.clientela.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.Party;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// People and what they say, by small files of our own.
class PeopleFormatsTest {

    private static List<Told.Voice> voices(Hearing heard) {
        return heard.all(Told.Voice.class);
    }

    private static Party first(Hearing heard) {
        return heard.all(Told.Contact.class).getFirst().who();
    }

    @Test
    void readsCustomersOfShopsWithWhatTheyAgreedTo() {
        Hearing shopify = Hearing.of(new ShopifyCustomers(), Fixtures.SHOPIFY_CUSTOMERS);
        Hearing nuvemshop = Hearing.of(new NuvemshopCustomers(), Fixtures.NUVEMSHOP_CUSTOMERS);

        assertThat(first(shopify).externalId()).isEqualTo("81");
        assertThat(first(shopify).phone()).isEqualTo("+39 06 1234567");
        assertThat(shopify.all(Told.Contact.class).getFirst().consents())
                .extracting(Told.Consent::channel)
                .containsExactly("email", "phone");
        assertThat(shopify.all(Told.Contact.class).getLast().consents()).isEmpty();
        assertThat(shopify.passed()).containsExactly(Reason.NOBODY_NAMED);
        assertThat(nuvemshop.all(Told.Contact.class))
                .extracting(contact -> contact.consents().size())
                .containsExactly(1, 0);
    }

    @Test
    void takesTheFirstOfSeveralAddresses() {
        Hearing heard = Hearing.of(new GoogleContacts(), Fixtures.GOOGLE_CONTACTS);

        assertThat(first(heard).name()).isEqualTo("Ann M. Ash");
        assertThat(first(heard).email()).isEqualTo("ann@example.org");
        assertThat(first(heard).phone()).isEqualTo("+39 06 1234567");
        assertThat(heard.all(Told.Contact.class).getLast().who().name()).isEqualTo("Birch Ltd");
        assertThat(heard.passed()).containsExactly(Reason.NOBODY_NAMED);
        assertThat(first(Hearing.of(new GoogleContacts(), Fixtures.GOOGLE_CONTACTS_BEFORE))
                        .email())
                .isEqualTo("ann@work.example");
    }

    @Test
    void readsCardsOfEveryVersion() {
        Hearing heard = Hearing.of(new VCards(), Fixtures.VCARD);
        List<Told.Contact> people = heard.all(Told.Contact.class);

        assertThat(people).hasSize(2);
        assertThat(people.getFirst().who().name()).isEqualTo("Nicolò Ferrà");
        assertThat(people.getFirst().who().email()).isEqualTo("nico@example.org");
        assertThat(people.getLast().who().email()).isEqualTo("ann@example.org");
        assertThat(people.getLast().who().place()).isEqualTo("LS1");
        assertThat(people.getLast().who().externalId()).isNotEmpty();
        assertThat(people.getLast().place().line()).isEqualTo(10);
        assertThat(heard.passed()).containsExactly(Reason.NOBODY_NAMED);
    }

    @Test
    void readsCardsInTheLettersOfOldTelephones() {
        byte[] latin = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoë\nEND:VCARD\nBEGIN:VCARD\nFN:Cut"
                .getBytes(StandardCharsets.ISO_8859_1);
        Hearing heard = Hearing.of(new VCards(), latin);

        assertThat(first(heard).name()).isEqualTo("Zoë");
        assertThat(heard.refused()).containsExactly(Reason.DOCUMENT_DAMAGED);
    }

    @Test
    void takesConsentOnlyWithItsTime() {
        List<Told.Contact> people =
                Hearing.of(new Mailchimp(), Fixtures.MAILCHIMP).all(Told.Contact.class);

        assertThat(people.getFirst().consents()).singleElement().satisfies(consent -> {
            assertThat(consent.how()).isEqualTo("CONFIRM_TIME=2024-02-03 04:06:00");
            assertThat(consent.day().orElseThrow().on()).isEqualTo("2024-02-03");
        });
        assertThat(people.getLast().consents()).isEmpty();
        assertThat(Hearing.of(new Mailchimp(), Fixtures.MAILCHIMP_CLEANED)
                        .all(Told.Contact.class)
                        .getFirst()
                        .consents())
                .isEmpty();
    }

    @Test
    void readsReviewsAsTheyWereWritten() {
        Hearing heard = Hearing.of(new GoogleReviews(), Fixtures.GOOGLE_REVIEWS);
        Told.Voice first = voices(heard).getFirst();

        assertThat(first.number()).isEqualTo("r1");
        assertThat(first.rating()).contains(new Told.Rating(4, 1, 5));
        assertThat(first.text()).isEqualTo("Buono");
        assertThat(first.day().on()).isEqualTo("2025-03-11");
        assertThat(voices(heard).getLast().who()).isEqualTo(Party.NOBODY);
        assertThat(voices(heard).getLast().text()).isEqualTo("Slow");
        assertThat(heard.refused()).containsExactly(Reason.VALUE_UNREADABLE);
        Hearing trustpilot = Hearing.of(new Trustpilot(), Fixtures.TRUSTPILOT);
        assertThat(voices(trustpilot).getFirst().order()).contains("#31");
        assertThat(trustpilot.refused()).containsExactly(Reason.VALUE_UNREADABLE);
    }

    @Test
    void readsReviewsAsTheInterfaceGivesThem() {
        Hearing heard = Hearing.of(new GoogleReviews(), """
                {"locationReviews": [{"name": "x/1", "review": {"reviewId": "r9", "starRating": "TWO",
                 "createTime": "2025-03-11T10:00:00Z"}}]}
                """);

        assertThat(voices(heard)).singleElement().satisfies(voice -> {
            assertThat(voice.number()).isEqualTo("r9");
            assertThat(voice.rating()).contains(new Told.Rating(2, 1, 5));
        });
    }

    @Test
    void readsAnswersWithTheirQuestions() {
        List<Told.Voice> forms = voices(Hearing.of(new GoogleForms(), Fixtures.GOOGLE_FORMS));

        assertThat(forms.getFirst().rating()).contains(new Told.Rating(10, 0, 10));
        assertThat(forms.getFirst().text()).isEqualTo("Why?: Soap\nHow did you hear of us?: A friend");
        assertThat(forms.getFirst().day().on()).isEqualTo("2025-03-14");
        assertThat(forms.getLast().rating()).contains(new Told.Rating(0, 0, 10));
        assertThat(forms.getLast().who().email()).isEqualTo("bea@example.org");
        Hearing typeform = Hearing.of(new Typeform(), Fixtures.TYPEFORM);
        assertThat(voices(typeform)).singleElement().satisfies(voice -> {
            assertThat(voice.number()).isEqualTo("h1");
            assertThat(voice.rating()).contains(new Told.Rating(4, 1, 5));
            assertThat(voice.text()).isEqualTo("What could be better?: Nothing");
        });
        assertThat(typeform.passed()).containsExactly(Reason.NOT_FINISHED);
    }

    @Test
    void readsRequests() {
        List<Told.Voice> tickets = voices(Hearing.of(new Zendesk(), Fixtures.ZENDESK));
        Hearing chatwoot = Hearing.of(new Chatwoot(), Fixtures.CHATWOOT);

        assertThat(tickets.getFirst().rating()).contains(new Told.Rating(1, 1, 2));
        assertThat(tickets.getFirst().minutes()).contains(7);
        assertThat(tickets.getFirst().day().on()).isEqualTo("2025-03-01");
        assertThat(tickets.getLast().rating()).isEmpty();
        assertThat(tickets.getLast().minutes()).isEmpty();
        assertThat(voices(chatwoot)).singleElement().satisfies(voice -> {
            assertThat(voice.who().phone()).isEqualTo("+393331234567");
            assertThat(voice.who().email()).isEmpty();
            assertThat(voice.text()).isEqualTo("Where is it?\nThanks");
            assertThat(voice.day().on()).isEqualTo("2025-03-10");
        });
        assertThat(chatwoot.refused()).containsExactly(Reason.DATE_UNREADABLE);
    }

    @Test
    void saysWhatIsDamagedAndKeepsWhatCameBefore() {
        String cut = Fixtures.GOOGLE_REVIEWS.substring(0, Fixtures.GOOGLE_REVIEWS.indexOf("\"r3\""));
        Hearing heard = Hearing.of(new GoogleReviews(), cut.getBytes(Charset.forName("windows-1252")));

        assertThat(voices(heard)).hasSize(2);
        assertThat(heard.refused()).containsExactly(Reason.DOCUMENT_DAMAGED);
    }
}
