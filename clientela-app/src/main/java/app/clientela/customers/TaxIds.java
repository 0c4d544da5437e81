package app.clientela.customers;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads tax ids and checks their digits: codice fiscale and partita IVA of Italy, CPF and CNPJ of
/// Brazil, the latter also with letters as issued since 2026.
final class TaxIds {

    private static final Pattern CODICE_FISCALE = Pattern.compile(
            "[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST]" + "[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]");
    private static final Pattern CNPJ = Pattern.compile("[0-9A-Z]{12}[0-9]{2}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern EUROPEAN = Pattern.compile("(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|LT|LU|"
            + "LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)(?=.*[0-9])[0-9A-Z+*]{6,13}");

    /// What other authorities give, written without the country: it counts only together with a name.
    private static final Pattern FOREIGN =
            Pattern.compile("(?=.*[A-Z])(?=(?:[A-Z]*[0-9]){5})[0-9A-Z]{6,14}|[0-9]{8,10}|[0-9]{12,14}");

    private static final Pattern NOISE = Pattern.compile("[\\s.\\-/]+");

    /// Valid to the digit and yet nobody's: examples, and what forms ask for abroad.
    private static final Set<String> NOBODYS = Set.of("12345678909", "12345678903", "99999999999", "OO99999999999");

    private static final int ELEVEN = 11;
    private static final int FOURTEEN = 14;
    private static final int FEWEST = 8;

    /// What an odd place of a codice fiscale counts, for 0 to 9 and for A to Z.
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private TaxIds() {}

    /// @param country whose ids are meant where the id does not say it
    static TaxId read(String raw, String country) {
        String tidy = Spelling.tidy(raw);
        if (tidy.isEmpty() || Spelling.isDamaged(tidy)) {
            return new TaxId.None();
        }
        String bare =
                NOISE.matcher(Spelling.withoutIdleFraction(tidy)).replaceAll("").toUpperCase(Locale.ROOT);
        if (NOBODYS.contains(bare) || Spelling.isOneDigitRepeated(bare)) {
            return new TaxId.None();
        }
        if (CODICE_FISCALE.matcher(bare).matches()) {
            return isCodiceFiscale(bare) ? new TaxId.Verified("cf:" + bare) : new TaxId.None();
        }
        if (bare.startsWith("IT") && DIGITS.matcher(bare.substring(2)).matches()) {
            return italian(bare.substring(2));
        }
        return national(bare, country.toUpperCase(Locale.ROOT));
    }

    private static TaxId national(String bare, String country) {
        return switch (country) {
            case "IT" -> DIGITS.matcher(bare).matches() ? italian(bare) : abroad(bare);
            case "BR" -> brazilian(bare);
            default -> abroad(bare);
        };
    }

    private static TaxId abroad(String bare) {
        boolean generic = bare.length() > 2 && Spelling.isOneDigitRepeated(bare.substring(2));
        boolean known =
                EUROPEAN.matcher(bare).matches() || FOREIGN.matcher(bare).matches();
        return known && !generic ? new TaxId.Unverified(bare) : new TaxId.None();
    }

    private static TaxId italian(String digits) {
        if (Spelling.isOneDigitRepeated(digits) || NOBODYS.contains(digits)) {
            return new TaxId.None();
        }
        if (digits.length() == ELEVEN) {
            return isPartitaIva(digits) ? new TaxId.Verified("piva:" + digits) : new TaxId.None();
        }
        String padded = padded(digits, ELEVEN);
        return digits.length() >= FEWEST && digits.length() < ELEVEN && isPartitaIva(padded)
                ? new TaxId.Offered("piva:" + padded)
                : new TaxId.None();
    }

    private static TaxId brazilian(String bare) {
        if (bare.length() == FOURTEEN && CNPJ.matcher(bare).matches()) {
            return isCnpj(bare) ? new TaxId.Verified("cnpj:" + bare) : new TaxId.None();
        }
        if (!DIGITS.matcher(bare).matches()) {
            return abroad(bare);
        }
        if (bare.length() == ELEVEN) {
            return isCpf(bare) ? new TaxId.Verified("cpf:" + bare) : new TaxId.None();
        }
        return withLostZeros(bare);
    }

    private static TaxId withLostZeros(String digits) {
        if (digits.length() >= FEWEST && digits.length() < ELEVEN && isCpf(padded(digits, ELEVEN))) {
            return new TaxId.Offered("cpf:" + padded(digits, ELEVEN));
        }
        if (digits.length() > ELEVEN && digits.length() < FOURTEEN && isCnpj(padded(digits, FOURTEEN))) {
            return new TaxId.Offered("cnpj:" + padded(digits, FOURTEEN));
        }
        return new TaxId.None();
    }

    private static String padded(String digits, int length) {
        return digits.length() >= length ? digits : "0".repeat(length - digits.length()) + digits;
    }

    /// Every place counts by a table, odd ones by another than even ones; the sum modulo 26 is the
    /// last letter. Letters in the places of digits (given to namesakes born on one day) count as
    /// letters.
    static boolean isCodiceFiscale(String id) {
        int sum = 0;
        for (int i = 0; i < id.length() - 1; i++) {
            char c = id.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD[value] : value;
        }
        return id.charAt(id.length() - 1) == 'A' + sum % 26;
    }

    /// Luhn's rule over eleven digits.
    static boolean isPartitaIva(String id) {
        int sum = 0;
        for (int i = 0; i < id.length(); i++) {
            int digit = id.charAt(i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return id.length() == ELEVEN && sum % 10 == 0;
    }

    static boolean isCpf(String id) {
        return !Spelling.isOneDigitRepeated(id)
                && remainder(id, 9, 10) == id.charAt(9) - '0'
                && remainder(id, 10, 11) == id.charAt(10) - '0';
    }

    /// The weights run from 2 to 9 and begin again; a letter counts as its place in ASCII less 48.
    static boolean isCnpj(String id) {
        return !Spelling.isOneDigitRepeated(id)
                && remainder(id, 12, 9) == id.charAt(12) - '0'
                && remainder(id, 13, 9) == id.charAt(13) - '0';
    }

    /// The check digit after so many places: weights rise from 2 at the right up to `heaviest`.
    private static int remainder(String id, int places, int heaviest) {
        int sum = 0;
        for (int i = 0; i < places; i++) {
            int weight = 2 + (places - 1 - i) % (heaviest - 1);
            sum += (id.charAt(i) - '0') * weight;
        }
        int rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }
}
