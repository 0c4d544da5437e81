package app.clientela.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BusinessTest {

    private final BusinessFixtures shop = new BusinessFixtures();
    private final List<ShopChanged> heard = new ArrayList<>();

    @Test
    void startsFromWhatIsUsualInTheCountry() {
        shop.business.open(BusinessFixtures.roastery());
        Shop opened = shop.business.get();
        assertThat(opened.vat()).isEqualTo(new Vat(true, new Percent(2_200), false));
        assertThat(opened.margin()).isEmpty();
        assertThat(opened.marginOrAssumed()).isEqualTo(new Percent(2_482));
        assertThat(opened.hourCost()).isEqualTo(new Money(2_000, Currency.getInstance("EUR")));
        assertThat(opened.thresholds()).isEqualTo(Thresholds.USUAL);
    }

    @Test
    void opensOnce() {
        shop.business.open(BusinessFixtures.roastery());
        assertThatThrownBy(() -> shop.business.open(BusinessFixtures.roastery()))
                .hasMessageContaining("open already");
    }

    @Test
    void tellsWhenFiguresMustBeComputedAgain() {
        shop.news.on(ShopChanged.class, heard::add);
        shop.business.open(BusinessFixtures.roastery());
        shop.business.save(ShopFixtures.with(shop.business.get(), Optional.of(new Percent(5_700))));
        assertThat(heard).hasSize(1);
        assertThat(shop.business.get().margin()).contains(new Percent(5_700));
    }

    @Test
    void keepsQuietAboutAName() {
        shop.news.on(ShopChanged.class, heard::add);
        shop.business.open(BusinessFixtures.roastery());
        shop.business.save(ShopFixtures.called(shop.business.get(), "Solferina"));
        assertThat(heard).isEmpty();
        assertThat(shop.business.get().name()).isEqualTo("Solferina");
    }

    @Test
    void takesTheTaxOutAndPutsItOnTop() {
        Money hundredTwentyTwo = new Money(12_200, Currency.getInstance("EUR"));
        assertThat(new Vat(true, new Percent(2_200), true).net(hundredTwentyTwo).minor())
                .isEqualTo(10_000);
        assertThat(new Vat(true, new Percent(2_200), true)
                        .gross(hundredTwentyTwo)
                        .minor())
                .isEqualTo(12_200);
        assertThat(new Vat(false, new Percent(2_200), true)
                        .net(hundredTwentyTwo)
                        .minor())
                .isEqualTo(12_200);
        assertThat(new Vat(false, new Percent(2_200), true)
                        .gross(hundredTwentyTwo)
                        .minor())
                .isEqualTo(14_884);
    }
}
