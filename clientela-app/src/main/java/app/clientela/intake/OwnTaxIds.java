package app.clientela.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The tax ids of the shop itself, by which its sales are told from its purchases.
/// @param ids letters and digits alone, without the country before them
public record OwnTaxIds(Set<String> ids) {

    public static final OwnTaxIds NONE = new OwnTaxIds(Set.of());

    public OwnTaxIds {
        ids = Set.copyOf(ids);
    }

    /// @param written one or several, parted by commas, semicolons or blanks between them
    public static OwnTaxIds of(String written) {
        List<String> parts = Arrays.asList(written.split("[,;]", -1));
        return new OwnTaxIds(parts.stream()
                .map(OwnTaxIds::bare)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toSet()));
    }

    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /// Whether this party is the shop.
    boolean names(Party party) {
        return ids.contains(bare(party.taxId()));
    }

    /// `IT 0123.456.789-01` and `01234567901` are the same number.
    private static String bare(String taxId) {
        String plain = taxId.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        boolean country = plain.length() > 4 && plain.substring(0, 2).matches("[A-Z]{2}") && plain.length() != 16;
        return country && Character.isDigit(plain.charAt(2)) ? plain.substring(2) : plain;
    }
}
