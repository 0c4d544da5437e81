package app.clientela.overview.home;

import java.time.LocalTime;

/// How one greets at this hour.
enum Greeting {
    MORNING,
    AFTERNOON,
    EVENING;

    private static final int NOON = 12;
    private static final int SIX = 18;

    static Greeting at(LocalTime time) {
        if (time.getHour() < NOON) {
            return MORNING;
        }
        return time.getHour() < SIX ? AFTERNOON : EVENING;
    }

    String key() {
        return switch (this) {
            case MORNING -> "overview.greeting.morning";
            case AFTERNOON -> "overview.greeting.afternoon";
            case EVENING -> "overview.greeting.evening";
        };
    }
}
