package app.clientela.overview.home;

import app.clientela.kernel.Percent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// So many of a hundred, as a person types it: 57, 57.5, 57,5 or 57 %.
final class TypedShare {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,3})(?:[.,](\\d)(\\d)?)?\\s*%?");
    private static final int ALL = 10_000;

    private TypedShare() {}

    /// Empty where it is no share, or more than all.
    static Optional<Percent> read(String typed) {
        Matcher found = SHAPE.matcher(typed.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        int hundredths = digit(found, 1) * 100 + digit(found, 2) * 10 + digit(found, 3);
        return hundredths > ALL ? Optional.empty() : Optional.of(new Percent(hundredths));
    }

    private static int digit(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }
}
