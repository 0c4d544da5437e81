package app.clientela.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RecoveryTest {

    private static final String FRESH = "an entirely new sentence";

    private final BusinessFixtures shop = new BusinessFixtures();
    private final Person marta = shop.join(BusinessFixtures.marta());

    @Test
    void letsAnOwnerChooseANewPasswordOnce() {
        String code = issue();
        String device = shop.signIn.remember(marta.id()).orElseThrow();
        shop.now.pass(Duration.ofMinutes(1));
        assertThat(shop.recovery.regain(" " + code.toLowerCase(Locale.ROOT).replace('-', ' '), FRESH))
                .isInstanceOf(Regaining.Regained.class);
        assertThat(shop.people.findByPassword(marta.email(), FRESH)).isPresent();
        assertThat(shop.people.findByPassword(marta.email(), BusinessFixtures.PASSWORD))
                .isEmpty();
        assertThat(shop.people.find(marta.id()).orElseThrow().passwordAt()).isEqualTo(shop.now.instant());
        assertThat(shop.signIn.recall(device)).isEmpty();
        assertThat(shop.recovery.regain(code, FRESH)).isEqualTo(new Regaining.WrongCode());
        assertThat(shop.recovery.isWaiting()).isFalse();
    }

    @Test
    void keepsALineOfBoth() {
        shop.recovery.regain(issue(), FRESH);
        assertThat(shop.audit.newest(2))
                .extracting(AuditEntry::what)
                .containsExactly("people.regain", "people.recover");
        assertThat(shop.audit.newest(2))
                .extracting(AuditEntry::person)
                .containsExactly(Optional.of(marta.id()), Optional.empty());
    }

    @Test
    void forgetsACodeAfterAnHourAndAnEarlierOne() {
        String first = issue();
        String second = issue();
        assertThat(shop.recovery.regain(first, FRESH)).isEqualTo(new Regaining.WrongCode());
        assertThat(shop.recovery.isWaiting()).isTrue();
        shop.now.pass(Recovery.CODE_HOLDS);
        assertThat(shop.recovery.isWaiting()).isFalse();
        assertThat(shop.recovery.regain(second, FRESH)).isEqualTo(new Regaining.WrongCode());
    }

    @Test
    void keepsTheCodeWhereThePasswordIsRefused() {
        String code = issue();
        assertThat(shop.recovery.regain(code, "short")).isInstanceOf(Regaining.Refused.class);
        assertThat(shop.recovery.regain(code, FRESH)).isInstanceOf(Regaining.Regained.class);
    }

    @Test
    void slowsGuesses() {
        issue();
        for (int i = 0; i < 5; i++) {
            shop.recovery.regain("AAAA-BBBB-CCCC", FRESH);
        }
        assertThat(shop.recovery.regain("AAAA-BBBB-CCCC", FRESH))
                .isEqualTo(new Regaining.MustWait(Duration.ofMinutes(1)));
    }

    @Test
    void isForOwnersAloneAndAsksWhichOfSeveral() {
        shop.join(BusinessFixtures.paolo());
        assertThat(issue(Optional.of("paolo@solferina.example"))).isEqualTo(new Issuing.Nobody());
        Person anna = shop.join(
                new NewPerson("Anna", "anna@solferina.example", BusinessFixtures.PASSWORD, Role.OWNER, Locale.ITALY));
        assertThat(issue(Optional.empty())).isInstanceOf(Issuing.Several.class);
        assertThat(issue(Optional.of(" ANNA@solferina.example")))
                .isInstanceOfSatisfying(
                        Issuing.Issued.class,
                        issued -> assertThat(issued.owner()).isEqualTo(anna));
        shop.people.disable(anna.id());
        assertThat(issue(Optional.of(anna.email()))).isEqualTo(new Issuing.Nobody());
    }

    @Test
    void givesNothingAwayInALog() {
        Issuing issued = issue(Optional.empty());
        String code = ((Issuing.Issued) issued).code();
        assertThat(issued.toString()).doesNotContain(code);
    }

    private Issuing issue(Optional<String> email) {
        return shop.recovery.issue(email, shop.random);
    }

    private String issue() {
        return ((Issuing.Issued) issue(Optional.empty())).code();
    }
}
