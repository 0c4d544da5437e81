import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// Prints the orders of an invented shop as a CSV file: `java Rows.java ROWS CUSTOMERS`.
/// A few customers buy most: the customer of a row falls as the square of a uniform number.
final class Rows {

    private static final String[] FIRST = {"Anna", "Bruno", "Chiara", "Davide", "Elena", "Fabio", "Giulia", "Hugo"};
    private static final String[] LAST = {"Rossi", "Bianchi", "Souza", "Silva", "Costa", "Ferrari", "Ricci", "Moretti"};
    private static final int DAYS = 1_000;

    private Rows() {}

    public static void main(String[] given) {
        long rows = Long.parseLong(given[0]);
        int customers = Integer.parseInt(given[1]);
        SplittableRandom random = new SplittableRandom(7);
        LocalDate first = LocalDate.of(2024, 1, 1);
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8)) {
            out.print("order number,date,customer id,customer,e-mail,total\n");
            for (long row = 1; row <= rows; row++) {
                double uniform = random.nextDouble();
                long who = row <= customers ? row : 1 + (long) (uniform * uniform * customers);
                long cents = 100 + random.nextInt(9_900);
                out.print(row + "," + first.plusDays(random.nextInt(DAYS)) + ",C" + who + ","
                        + FIRST[(int) (who % 8)] + " " + LAST[(int) (who / 8 % 8)] + " " + who
                        + ",c" + who + "@example.org," + cents / 100 + "." + cents / 10 % 10 + cents % 10 + "\n");
            }
        }
    }
}
