package app.clientela.valuation;

import app.clientela.models.GammaGamma;
import app.clientela.models.PurchaseFit;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Says which models a valuation used, so that it can be made again.
final class ModelFigures {

    private ModelFigures() {}

    static FittedModel of(ModelCalibration model, List<HistoryFigures> histories, Assumptions assumptions) {
        PurchaseFit fit = model.purchases;
        double unit = model.spend.median / Math.pow(10, assumptions.currency().getDefaultFractionDigits());
        GammaGamma spend = model.spend.fit.model().times(unit);
        Map<String, String> parameters = new TreeMap<>();
        fit.model().parameters().forEach((name, value) -> parameters.put(name, Double.toString(value)));
        spend.parameters().forEach((name, value) -> parameters.put(name, Double.toString(value)));
        if (model.spend.trend.slope() != 0) {
            parameters.put("slope", Double.toString(model.spend.trend.slope()));
        }
        return new FittedModel(
                fit.model().name(),
                fit.method().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                parameters,
                Double.toString(fit.logLikelihood()),
                fit.customers(),
                hash(histories),
                assumptions.seed());
    }

    /// SHA-256 over every purchase day of every customer, in the order of the keys.
    private static String hash(List<HistoryFigures> histories) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (HistoryFigures history : histories) {
                ByteBuffer bytes = ByteBuffer.allocate(16 * (history.size() + 1));
                bytes.putLong(history.key).putLong(history.refundsUntil(Integer.MAX_VALUE));
                for (int i = 0; i < history.size(); i++) {
                    bytes.putLong(history.day(i)).putLong(history.net(i));
                }
                digest.update(bytes.flip());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
