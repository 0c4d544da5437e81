package app.clientela.analyst.cli;

import app.clientela.models.ModelChoice;
import app.clientela.models.PurchaseDays;
import app.clientela.models.PurchaseModels;
import app.clientela.models.PurchaseTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/// Customers whose purchases are known day by day, as of the last day of their log.
final class LogCustomers implements Customers {

    private final PurchaseLog log = new PurchaseLog();

    @Override
    public Optional<String> read(Path file) throws IOException {
        return log.read(file);
    }

    @Override
    public PurchaseTable table() {
        return log.days().table(log.last());
    }

    @Override
    public Chosen choose(boolean believing) {
        return Chosen.of(ModelChoice.among(
                EnumSet.allOf(PurchaseModels.Kind.class),
                log.days(),
                log.last(),
                kind -> PurchaseRun.prior(kind, believing)));
    }

    @Override
    public void eachName(Path file, Named each) throws IOException {
        PurchaseDays days = log.days();
        int place = 0;
        for (Map.Entry<String, Integer> one : log.places().entrySet()) {
            if (days.bought(one.getValue(), log.last()) > 0) {
                each.take(place++, one.getKey());
            }
        }
    }
}
