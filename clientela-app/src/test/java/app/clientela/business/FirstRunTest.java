package app.clientela.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class FirstRunTest {

    private final BusinessFixtures shop = new BusinessFixtures();

    @Test
    void opensTheShopForWhoHasTheCode() {
        String code = shop.firstRun.issueCode().orElseThrow();
        assertThat(code).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(open(code)).isInstanceOf(Opening.Opened.class);
        assertThat(shop.business.get().name()).isEqualTo("Torrefazione Solferina");
        assertThat(shop.people.all()).singleElement().matches(Person::isOwner);
    }

    @Test
    void takesTheCodeHoweverItWasTyped() {
        String code = shop.firstRun.issueCode().orElseThrow();
        assertThat(open(" " + code.toLowerCase(Locale.ROOT).replace('-', ' ') + " "))
                .isInstanceOf(Opening.Opened.class);
    }

    @Test
    void isGoneForEverAfterwards() {
        String code = shop.firstRun.issueCode().orElseThrow();
        open(code);
        assertThat(open(code)).isEqualTo(new Opening.AlreadyOpen());
        assertThat(shop.firstRun.issueCode()).isEmpty();
        assertThat(shop.firstRun.isWaiting()).isFalse();
    }

    @Test
    void refusesAWrongCodeAndAnOldOne() {
        String code = shop.firstRun.issueCode().orElseThrow();
        assertThat(open("AAAA-BBBB-CCCC")).isEqualTo(new Opening.WrongCode());
        shop.now.pass(FirstRun.CODE_HOLDS);
        assertThat(open(code)).isEqualTo(new Opening.WrongCode());
        assertThat(shop.people.isEmpty()).isTrue();
    }

    @Test
    void refusesWhereNoCodeWasIssued() {
        assertThat(open("")).isEqualTo(new Opening.WrongCode());
    }

    @Test
    void slowsGuessesOfTheCode() {
        shop.firstRun.issueCode();
        for (int i = 0; i < 5; i++) {
            open("AAAA-BBBB-CCCC");
        }
        assertThat(open("AAAA-BBBB-CCCC")).isEqualTo(new Opening.MustWait(Duration.ofMinutes(1)));
    }

    @Test
    void leavesNothingBehindWhenItRefuses() {
        String code = shop.firstRun.issueCode().orElseThrow();
        NewPerson weak = new NewPerson("Marta", "marta@solferina.example", "short", Role.OWNER, Locale.ITALY);
        assertThat(shop.firstRun.open(code, weak, BusinessFixtures.roastery())).isInstanceOf(Opening.Refused.class);
        assertThat(shop.people.isEmpty()).isTrue();
        assertThat(shop.business.isOpen()).isFalse();
        assertThat(open(code)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void givesAShopThatACommandOpenedItsOwnerAndLeavesItsMoney() {
        shop.business.open(new NewShop(
                "data",
                Trade.OTHER,
                "ZZ",
                Currency.getInstance("GBP"),
                ZoneId.of("Europe/London"),
                Locale.ENGLISH,
                false));
        assertThat(open(shop.firstRun.issueCode().orElseThrow())).isInstanceOf(Opening.Opened.class);
        Shop opened = shop.business.get();
        assertThat(opened.name()).isEqualTo("Torrefazione Solferina");
        assertThat(opened.trade()).isEqualTo(BusinessFixtures.roastery().trade());
        assertThat(opened.currency().getCurrencyCode()).isEqualTo("GBP");
        assertThat(opened.zone()).isEqualTo(ZoneId.of("Europe/London"));
    }

    private Opening open(String code) {
        return shop.firstRun.open(code, BusinessFixtures.marta(), BusinessFixtures.roastery());
    }
}
