package bench;

import app.clientela.models.ParetoNbd;
import app.clientela.models.Simulation;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// Invented customers. They buy for the first time on any day of 722 and are watched until the last
/// of two years, so that T is 1 to 104 weeks in whole days; they buy as those of CDNOW did. The same
/// number of customers, the same customers.
///
/// `java -cp ... bench.Bases summary|log CUSTOMERS` prints customer_id,x,t_x,T of each, or
/// customer_id,date,amount of each purchase.
final class Bases {

    private static final ParetoNbd TRUTH = new ParetoNbd(0.553, 10.578, 0.606, 11.669);
    private static final LocalDate END = LocalDate.of(2026, 10, 31);
    private static final int SHORTEST = 7;
    private static final int LONGEST = 728;

    private Bases() {}

    /// What is done with a customer.
    interface Each {
        /// @param watched days from the first purchase to the last day
        /// @param days of the purchases, from 0, which is the first, in rising order
        void take(int customer, int watched, int[] days);
    }

    static void each(int customers, Each each) {
        SplittableRandom random = new SplittableRandom(11);
        for (int customer = 0; customer < customers; customer++) {
            int watched = random.nextInt(SHORTEST, LONGEST + 1);
            int[] days = Simulation.purchaseTimes(TRUTH, watched / 7.0, random)
                    .mapToInt(weeks -> Math.min(watched, (int) Math.ceil(weeks * 7)))
                    .distinct()
                    .toArray();
            each.take(customer, watched, days);
        }
    }

    public static void main(String[] given) {
        boolean isLog = given[0].equals("log");
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.US_ASCII)) {
            out.print(isLog ? "customer_id,date,amount\n" : "customer_id,x,t_x,T\n");
            each(Integer.parseInt(given[1]), (customer, watched, days) -> {
                if (isLog) {
                    print(customer, END.minusDays(watched), days, out);
                } else {
                    double last = days[days.length - 1] / 7.0;
                    out.print(customer + "," + (days.length - 1) + "," + last + "," + watched / 7.0 + "\n");
                }
            });
        }
    }

    private static void print(int customer, LocalDate first, int[] days, PrintStream out) {
        for (int day : days) {
            int cents = 500 + (customer * 7919 + day * 104_729 & 0xFFF);
            String amount = cents / 100 + "." + cents / 10 % 10 + cents % 10;
            out.print(customer + "," + first.plusDays(day) + "," + amount + "\n");
        }
    }
}
