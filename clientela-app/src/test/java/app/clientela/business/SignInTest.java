package app.clientela.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignInTest {

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private final BusinessFixtures shop = new BusinessFixtures();
    private final Person marta = shop.join(BusinessFixtures.marta());

    @Test
    void letsInWhoKnowsThePassword() {
        assertThat(shop.signIn.enter(" MARTA@solferina.example ", BusinessFixtures.PASSWORD, HERE))
                .isEqualTo(new Entry.Entered(marta));
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfNobody() {
        assertThat(shop.signIn.enter(marta.email(), "wrong wrong wrong", HERE)).isEqualTo(new Entry.Wrong());
        assertThat(shop.signIn.enter("nobody@example.org", "wrong wrong wrong", HERE))
                .isEqualTo(new Entry.Wrong());
    }

    @Test
    void asksForAMinuteAfterFiveErrorsEvenOfTheRightPassword() {
        guess(marta.email(), ELSEWHERE, 5);
        assertThat(shop.signIn.enter(marta.email(), BusinessFixtures.PASSWORD, ELSEWHERE))
                .isEqualTo(new Entry.MustWait(Duration.ofMinutes(1)));
        shop.now.pass(Duration.ofMinutes(1));
        assertThat(shop.signIn.enter(marta.email(), BusinessFixtures.PASSWORD, ELSEWHERE))
                .isInstanceOf(Entry.Entered.class);
    }

    @Test
    void letsTheOwnerInWhileSomebodyElsewhereGuesses() {
        shop.signIn.enter(marta.email(), BusinessFixtures.PASSWORD, HERE);
        guess(marta.email(), ELSEWHERE, 5);
        assertThat(shop.signIn.enter(marta.email(), BusinessFixtures.PASSWORD, HERE))
                .isInstanceOf(Entry.Entered.class);
    }

    @Test
    void slowsOneGuessAtManyAccountsToo() {
        for (int i = 0; i < 20; i++) {
            shop.signIn.enter("person" + i + "@example.org", "wrong wrong wrong", ELSEWHERE);
        }
        assertThat(shop.signIn.enter("another@example.org", "wrong wrong wrong", ELSEWHERE))
                .isInstanceOf(Entry.MustWait.class);
    }

    @Test
    void keepsDisabledPeopleOut() {
        shop.join(BusinessFixtures.paolo());
        Person paolo = shop.people.all().getLast();
        shop.people.disable(paolo.id());
        assertThat(shop.signIn.enter(paolo.email(), BusinessFixtures.PASSWORD, HERE))
                .isEqualTo(new Entry.Wrong());
    }

    @Test
    void givesARememberedDeviceAFreshSecretEachTime() {
        String first = shop.signIn.remember(marta.id()).orElseThrow();
        Recalled recalled = shop.signIn.recall(first).orElseThrow();
        assertThat(recalled.person()).isEqualTo(marta);
        assertThat(recalled.secret()).isNotEqualTo(first);
        assertThat(shop.signIn.recall(recalled.secret())).isPresent();
    }

    @Test
    void forgetsADeviceWhoseSecretIsUsedTwice() {
        String first = shop.signIn.remember(marta.id()).orElseThrow();
        String second = shop.signIn.recall(first).orElseThrow().secret();
        assertThat(shop.signIn.recall(first)).isEmpty();
        assertThat(shop.signIn.recall(second)).isEmpty();
    }

    @Test
    void forgetsADeviceAfterThirtyDays() {
        String secret = shop.signIn.remember(marta.id()).orElseThrow();
        shop.now.pass(SignIn.REMEMBERED.plusSeconds(1));
        assertThat(shop.signIn.recall(secret)).isEmpty();
    }

    @Test
    void forgetsDevicesWhenThePasswordChanges() {
        String secret = shop.signIn.remember(marta.id()).orElseThrow();
        shop.now.pass(Duration.ofMinutes(1));
        shop.people.admit(marta.id(), "an entirely new sentence");
        assertThat(shop.signIn.recall(secret)).isEmpty();
    }

    @Test
    void knowsNothingOfAnInventedSecret() {
        assertThat(shop.signIn.recall("0".repeat(64))).isEmpty();
        assertThat(shop.signIn.recall("'; drop table person")).isEqualTo(Optional.empty());
    }

    private void guess(String email, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(shop.signIn.enter(email, "wrong wrong wrong", address)).isEqualTo(new Entry.Wrong());
        }
    }
}
