import app.clientela.House;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.ShopPlace;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/// Values a shop anew some times in one program, as a shop that is open does after every import:
/// `java -cp ... Revaluations.java FOLDER TIMES [jdbc:postgresql:...]`.
final class Revaluations {

    private Revaluations() {}

    public static void main(String[] given) {
        ShopPlace place = new ShopPlace(
                Path.of(given[0]), given.length < 3 ? Optional.empty() : Optional.of(given[2]), System.getenv());
        if (DataFolder.hold(place) instanceof DataFolder.Holding.Held(DataFolder folder)) {
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
            throw new IllegalStateException("the books cannot be held: " + given[0]);
        }
    }

    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
