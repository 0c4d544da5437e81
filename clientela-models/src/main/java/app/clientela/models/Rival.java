package app.clientela.models;

import java.util.Locale;

/// Who takes part in a [ModelChoice].
public sealed interface Rival {

    /// {@return as on the command line: `pareto-nbd`, `own-rate`}
    String key();

    /// A model that is fitted.
    ///
    /// @param kind which model
    record Model(PurchaseModels.Kind kind) implements Rival {
        @Override
        public String key() {
            return kind.key();
        }
    }

    /// What shopkeepers do without a model, which is shown beside the models and never chosen.
    enum RuleOfThumb implements Rival {
        /// Everyone goes on buying at their own rate.
        OWN_RATE,
        /// Who has been quiet for longer than some weeks has left.
        HIATUS;

        @Override
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
