package app.clientela.analyst.cli;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A model, or `auto` for the one that the data speak for.
///
/// @param kind empty for `auto`
record ModelName(Optional<KindName> kind) {

    static final String AUTO = "auto";

    /// The horizon of both is in weeks.
    KindName usual() {
        return kind.orElse(KindName.PARETO_NBD);
    }

    TableFit fit(double horizon) {
        return kind.map(known -> known.fit(horizon)).orElseGet(() -> new PurchaseRun(kind, horizon));
    }

    /// From what is typed.
    static final class Reading implements ITypeConverter<ModelName> {
        @Override
        public ModelName convert(String typed) {
            if (typed.equalsIgnoreCase(AUTO)) {
                return new ModelName(Optional.empty());
            }
            try {
                String name = typed.toUpperCase(Locale.ROOT).replace('-', '_');
                return new ModelName(Optional.of(KindName.valueOf(name)));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("expected auto, " + KindName.ALL + " but was '" + typed + "'");
            }
        }
    }
}
