package app.clientela.intake;

import java.util.Locale;

/// Tax numbers of Italy and Brazil by their check digits; enough to recognise a column of them and
/// a zero that a spreadsheet has eaten.
final class TaxIdShape {

    private static final String ODD_VALUES = "BAKPLCQDREVOSFTGUHMINJWZYX";
    private static final int[] CPF = {10, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int[] CNPJ = {5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2};

    private TaxIdShape() {}

    static boolean isValid(String text) {
        String id = text.toUpperCase(Locale.ROOT).replaceAll("[\\s./-]", "");
        String plain = id.startsWith("IT") && id.length() == 13 ? id.substring(2) : id;
        return switch (plain.length()) {
            case 11 -> isPartitaIva(plain) || isBrazilian(plain, CPF);
            case 14 -> isBrazilian(plain, CNPJ);
            case 16 -> isCodiceFiscale(plain);
            default -> false;
        };
    }

    /// Whether the number fits its check digit once the zeros it lost stand before it again.
    static boolean isPartitaIva(String digits) {
        if (!digits.matches("\\d{11}") || digits.equals("00000000000")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = digits.charAt(i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10 == digits.charAt(10) - '0';
    }

    private static boolean isBrazilian(String digits, int[] weights) {
        if (!digits.matches("\\d+") || digits.chars().distinct().count() == 1) {
            return false;
        }
        int length = weights.length;
        int first = check(digits.substring(0, length), weights, 0);
        int extra = weights.length == CPF.length ? 11 : 6;
        int second = check(digits.substring(0, length + 1), weights, extra);
        return first == digits.charAt(length) - '0' && second == digits.charAt(length + 1) - '0';
    }

    private static int check(String digits, int[] weights, int extra) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = extra == 0 ? weights[i] : i == 0 ? extra : weights[i - 1];
            sum += (digits.charAt(i) - '0') * weight;
        }
        int rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }

    private static boolean isCodiceFiscale(String id) {
        if (!id.matches("[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = id.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD_VALUES.indexOf((char) ('A' + value)) : value;
        }
        return 'A' + sum % 26 == id.charAt(15);
    }
}
