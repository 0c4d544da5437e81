package app.clientela.costs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rule that proposes what a line of a bill is for. What the owner decided of its supplier
/// goes before all words; then delivery before fees, so that a fee for delivery is delivery.
final class Categorising {

    private record Words(Category category, Pattern pattern) {}

    /// Beginnings of words; with `\b` behind them, whole words.
    private static final List<Words> WORDS = List.of(
            words(
                    Category.DELIVERY,
                    "trasport|transport|spedizion|corrier|consegn|affrancatur|recapit|shipping|shipment|freight"
                            + "|deliver|courier|postage|carriage|frete\\b|entrega|envios?\\b|correios|sedex\\b|remessa"
                            + "|porto franco|poste italiane|dhl\\b|ups\\b|gls\\b|brt\\b|bartolini|fedex|tnt\\b|sda\\b"
                            + "|jadlog|loggi\\b|royal mail|dpd\\b"),
            words(
                    Category.FEES,
                    "commission|comiss|fees?\\b|pos\\b|incass|spese bancarie|bank charge|canone conto|tenuta conto"
                            + "|tarifa|taxas?\\b|maquininha|adquirenc|marketplace|transazion|transac|paypal|stripe\\b"
                            + "|sumup|nexi\\b|satispay|worldline|mercado pago|pagseguro|pagbank|cielo s|stone pag"),
            words(
                    Category.OTHER,
                    "affitt|locazion|rent\\b|rental|alugue|energia|electricity|gas naturale|bolletta|conta de luz"
                            + "|consulen|consult|contabil|accounting|assicuraz|insurance|seguro|telefon|telecom"
                            + "|internet"
                            + "|hosting|software|licenz|licenc|abbonament|subscription|assinatura|pubblicit|advertis"
                            + "|publicidade|anunci|pulizi|cleaning|limpeza|manutenzion|maintenance|manutenc|riparazion"
                            + "|repair|reparo|corso di|training|canone|noleggio|bollo\\b|onorari|honorario"));

    private Categorising() {}

    private static Words words(Category category, String beginnings) {
        return new Words(category, Pattern.compile("\\b(?:" + beginnings + ")"));
    }

    /// @param hasNumber whether the supplier names the product by a number of its own
    static Category of(Supplier supplier, String text, boolean hasNumber, long quantityMilli) {
        return supplier.decided()
                .or(() -> said(text))
                .or(() -> hasNumber ? Optional.of(Category.GOODS) : said(supplier.name()))
                .orElse(quantityMilli == 1000 ? Category.OTHER : Category.GOODS);
    }

    private static Optional<Category> said(String text) {
        String plain = Plain.of(text);
        return WORDS.stream()
                .filter(words -> words.pattern().matcher(plain).find())
                .map(Words::category)
                .findFirst();
    }
}
