package app.clientela.business;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PeopleTest {

    private final BusinessFixtures shop = new BusinessFixtures();

    @Test
    void keepsTheAddressInLowerCase() {
        assertThat(shop.join(BusinessFixtures.marta()).email()).isEqualTo("marta@solferina.example");
    }

    @Test
    void refusesTheSameAddressTwice() {
        shop.join(BusinessFixtures.marta());
        assertThat(keys(shop.people.add(BusinessFixtures.marta()))).containsExactly("business.problem.emailTaken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "marta", "@example.org", "marta@", "marta@example", "a@b@example.org", "a b@example.org"})
    void refusesWhatIsNoAddress(String email) {
        NewPerson typed = new NewPerson("Marta", email, BusinessFixtures.PASSWORD, Role.OWNER, Locale.ITALY);
        assertThat(keys(shop.people.add(typed))).containsExactly("business.problem.email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "elevenchars", "Password1234", "aaaaaaaaaaaaaa", "una frase lunga"})
    void refusesPasswordsThatAreEasilyGuessed(String password) {
        NewPerson typed = new NewPerson("Marta", "marta@example.org", password, Role.OWNER, Locale.ITALY);
        assertThat(keys(shop.people.add(typed))).singleElement().asString().startsWith("business.problem.password");
    }

    @Test
    void keepsTheLastOwner() {
        Person marta = shop.join(BusinessFixtures.marta());
        shop.join(BusinessFixtures.paolo());
        assertThat(shop.people.disable(marta.id())).isEqualTo(Leaving.LAST_OWNER);
        assertThat(shop.people.find(marta.id()).orElseThrow().isActive()).isTrue();
    }

    @Test
    void disablesAndLetsInAgain() {
        shop.join(BusinessFixtures.marta());
        Person paolo = shop.join(BusinessFixtures.paolo());
        assertThat(shop.people.disable(paolo.id())).isEqualTo(Leaving.DISABLED);
        assertThat(shop.people.disable(paolo.id())).isEqualTo(Leaving.UNKNOWN);
        assertThat(shop.people.findByPassword(paolo.email(), BusinessFixtures.PASSWORD))
                .isEmpty();
        shop.people.admit(paolo.id(), "an entirely new sentence");
        assertThat(shop.people.findByPassword(paolo.email(), "an entirely new sentence"))
                .isPresent();
    }

    @Test
    void changesAPasswordOnlyForWhoKnowsTheOld() {
        Person marta = shop.join(BusinessFixtures.marta());
        assertThat(keys(shop.people.changePassword(marta.id(), "not my password", "an entirely new sentence")))
                .containsExactly("business.problem.oldPassword");
        shop.now.pass(Duration.ofMinutes(1));
        assertThat(shop.people.changePassword(marta.id(), BusinessFixtures.PASSWORD, "an entirely new sentence"))
                .isInstanceOf(Joining.Joined.class);
        assertThat(shop.people.find(marta.id()).orElseThrow().passwordAt()).isEqualTo(shop.now.instant());
        assertThat(shop.people.findByPassword("marta@solferina.example", "an entirely new sentence"))
                .isPresent();
    }

    @Test
    void neverNamesAPersonInALog() {
        Person marta = shop.join(BusinessFixtures.marta());
        assertThat(marta.toString() + BusinessFixtures.marta()).doesNotContainIgnoringCase("marta");
    }

    private static List<String> keys(Joining outcome) {
        return outcome instanceof Joining.Refused(List<Problem> problems)
                ? problems.stream().map(Problem::key).toList()
                : List.of();
    }
}
