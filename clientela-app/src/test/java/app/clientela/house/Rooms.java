package app.clientela.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/// Tells of a class where in the house it stands. A bad house counts as rooms of its own.
final class Rooms {

    static final String BASE = "app.clientela.";
    private static final String BAD = "app.clientela.badhouse.";

    /// What is under the rooms: it belongs to nobody's trade.
    private static final Set<String> GROUND = Set.of("kernel", "platform", "models", "db", "demo", "house");

    private Rooms() {}

    /// The first package below the base; empty for the root itself.
    static String of(JavaClass type) {
        String name = type.getPackageName() + ".";
        String base = name.startsWith(BAD) ? BAD : BASE;
        if (!name.startsWith(base)) {
            return "";
        }
        String inside = name.substring(base.length());
        return inside.isEmpty() ? "" : inside.substring(0, inside.indexOf('.'));
    }

    static boolean isRoom(JavaClass type) {
        String room = of(type);
        return !room.isEmpty() && !GROUND.contains(room);
    }

    /// The rooms of overview that show pages; beside them it has charts, labels and tables for all.
    private static final String SHOWN = ".*\\.overview\\.(home|customers|customer|merges|why)\\..*";

    /// A way in from outside: pages and commands. What platform.web gives to all doors is none.
    static boolean isDoor(JavaClass type) {
        String inside = type.getPackageName() + ".";
        return isRoom(type) && (inside.contains(".web.") || inside.contains(".cli.") || inside.matches(SHOWN));
    }

    /// Public, and at the street side of its room: what other rooms may ask.
    static boolean isFace(JavaClass type) {
        JavaClass outermost = outermost(type);
        String inside = outermost.getPackageName();
        String front = (inside.startsWith(BAD) ? BAD : BASE) + of(outermost);
        return isRoom(outermost)
                && inside.equals(front)
                && outermost.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
    }

    static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    static String outermostName(JavaClass type) {
        return outermost(type).getSimpleName();
    }

    static DescribedPredicate<JavaClass> rooms() {
        return DescribedPredicate.describe("stand in a room", Rooms::isRoom);
    }

    static DescribedPredicate<JavaClass> doors() {
        return DescribedPredicate.describe("are doors", Rooms::isDoor);
    }

    static DescribedPredicate<JavaClass> called(String pattern) {
        return DescribedPredicate.describe(
                "are called " + pattern, type -> outermostName(type).matches(pattern));
    }
}
