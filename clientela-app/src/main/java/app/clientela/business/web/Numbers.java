package app.clientela.business.web;

import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Writes numbers into fields as the reader would type them.
record Numbers(Locale locale) {

    String percent(Percent share) {
        return typed(share.toFraction().movePointRight(2));
    }

    String money(Money amount) {
        return typed(amount.toDecimal());
    }

    private String typed(BigDecimal number) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return plain.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }
}
