import app.clientela.House;
import app.clientela.platform.db.DataFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/// Values a shop anew some times in one program, as a shop that is open does after every import:
/// `java -cp ... Revaluations.java FOLDER TIMES`.
final class Revaluations {

    private Revaluations() {}

    public static void main(String[] given) {
        if (DataFolder.hold(Path.of(given[0])) instanceof DataFolder.Holding.Held(DataFolder folder)) {
            try (House house = House.open(folder, Clock.systemUTC(), new SecureRandom())) {
                for (int i = 1; i <= Integer.parseInt(given[1]); i++) {
                    long begun = System.nanoTime();
                    long before = processor();
                    house.valuations().revalue();
                    System.out.printf(
                            "revaluation %d: %.1f s wall, %.1f processor s%n",
                            i, (System.nanoTime() - begun) / 1e9, (processor() - before) / 1e9);
                }
            }
        } else {
            throw new IllegalStateException("another program holds " + given[0]);
        }
    }

    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
