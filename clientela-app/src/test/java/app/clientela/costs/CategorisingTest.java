package app.clientela.costs;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.PublicId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategorisingTest {

    @ParameterizedTest
    @CsvSource({
        "Spese di trasporto, DELIVERY",
        "SPEDIZIONE ESPRESSA 24h, DELIVERY",
        "Standard shipping, DELIVERY",
        "Frete, DELIVERY",
        "Taxa de entrega, DELIVERY",
        "Delivery fee, DELIVERY",
        "Commissioni su incassi di marzo, FEES",
        "Canone POS, FEES",
        "Card processing fees, FEES",
        "Comissão de venda, FEES",
        "Tarifa da maquininha, FEES",
        "Affitto locale marzo, OTHER",
        "Energia elettrica, OTHER",
        "Consulenza fiscale, OTHER",
        "Aluguel do ponto, OTHER",
        "Insurance premium, OTHER",
        "Caffè Santos verde, GOODS",
        "Posters of coffee, GOODS",
        "Feet of the grinder, GOODS"
    })
    void proposesByTheWords(String text, Category category) {
        assertThat(Categorising.of(supplier("Ditta", Optional.empty()), text, false, 12_000))
                .isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"true, 1000, GOODS", "false, 2500, GOODS", "false, 1000, OTHER"})
    void takesForGoodsWhatHasANumberOrIsCounted(boolean hasNumber, long quantityMilli, Category category) {
        assertThat(Categorising.of(supplier("Ditta", Optional.empty()), "Voce", hasNumber, quantityMilli))
                .isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"DHL Express, DELIVERY", "Nexi Payments, FEES", "Ditta, OTHER"})
    void asksTheSuppliersNameWhereTheLineSaysNothing(String name, Category category) {
        assertThat(Categorising.of(supplier(name, Optional.empty()), "Voce", false, 1_000))
                .isEqualTo(category);
        assertThat(Categorising.of(supplier(name, Optional.of(Category.GOODS)), "Voce", false, 1_000))
                .isEqualTo(Category.GOODS);
    }

    private static Supplier supplier(String name, Optional<Category> decided) {
        return new Supplier(1, PublicId.random(new Random(1)), name, Optional.empty(), decided);
    }
}
