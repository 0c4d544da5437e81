package app.clientela.badhouse.bannedlibrary;

import org.apache.commons.lang3.StringUtils;

/// Carries a library for what the JDK has.
record Prices(String price) {
    boolean isKnown() {
        return !StringUtils.isBlank(price);
    }
}
