package app.clientela.overview.why;

import app.clientela.kernel.Basis;
import app.clientela.kernel.Percent;
import app.clientela.valuation.Rhythm;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What expected figures stand on.
/// @param rhythm of the customer whose page it is; empty on the page of all
/// @param documents the address of that customer's documents
record UsedView(Known known, Optional<Rhythm> rhythm, Optional<String> documents) {

    private static final MathContext FOUR_FIGURES = new MathContext(4);

    int months() {
        return basis().horizonMonths();
    }

    Percent discount() {
        return basis().yearlyDiscount();
    }

    /// What the owner told; the assumptions speak of what is not told.
    Optional<Percent> margin() {
        return known.shop().margin();
    }

    /// Keys of the sentences that say what was assumed.
    List<String> assumptions() {
        return basis().assumptions();
    }

    /// Keys of what to know about the data, but for what stands here anyway.
    List<String> flags() {
        return known.base().flags().stream()
                .filter(flag -> !flag.equals("valuation.flag.margin") && !flag.equals(Known.BORROWED))
                .toList();
    }

    /// The text that says how the model's parameters were found.
    String method() {
        return known.isBorrowed() ? "overview.method.prior" : "overview.method.fitted";
    }

    String model() {
        return RaceView.nameOf(known.base().model().name());
    }

    String modelWords() {
        return RaceView.wordsOf(known.base().model().name());
    }

    /// The parameters as they stand in papers, such as `alpha 10.58`.
    String parameters() {
        return known.base().model().parameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " "
                        + new BigDecimal(entry.getValue()).round(FOUR_FIGURES).toPlainString())
                .collect(Collectors.joining(", "));
    }

    BigDecimal logLikelihood() {
        return new BigDecimal(known.base().model().logLikelihood());
    }

    String dataMark() {
        return known.base().model().dataHash().substring(0, 12);
    }

    private Basis basis() {
        return known.base().worth().expected().basis();
    }
}
