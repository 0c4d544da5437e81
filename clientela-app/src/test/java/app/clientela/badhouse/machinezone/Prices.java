package app.clientela.badhouse.machinezone;

import java.time.ZoneId;

/// Lives where the machine stands, not where the shop is.
final class Prices {
    ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
