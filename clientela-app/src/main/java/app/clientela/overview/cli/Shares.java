package app.clientela.overview.cli;

import app.clientela.kernel.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a share as people write it: `.45`, `0,45`, `45%` or `45`.
final class Shares implements ITypeConverter<Percent> {

    @Override
    public Percent convert(String typed) {
        String number = typed.strip().replace(',', '.');
        boolean isPercent = number.endsWith("%");
        try {
            BigDecimal value = new BigDecimal(isPercent ? number.substring(0, number.length() - 1) : number);
            boolean isFraction = !isPercent && value.compareTo(BigDecimal.ONE) <= 0;
            BigDecimal points = value.movePointRight(isFraction ? 4 : 2);
            if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(10_000)) > 0) {
                throw new TypeConversionException("'" + typed + "' is not between 0 and 100 %");
            }
            return new Percent(points.setScale(0, RoundingMode.HALF_EVEN).intValueExact());
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException("'" + typed + "' is not a share such as .45 or 45%");
        }
    }
}
