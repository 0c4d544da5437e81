package app.clientela.overview.chart;

import app.clientela.kernel.Money;
import app.clientela.kernel.Probability;
import java.util.ArrayList;
import java.util.List;

/// Groups of customers: across, how likely they are to buy again; up, what one of them is expected
/// to bring. The area of a circle is the number of customers; a group to worry about is a diamond.
/// Across are thousandths of the width, up are pixels from the top. Labels are laid out twice, for
/// much room and for little.
/// @param level pixels from the top of what an average customer is expected to bring
public record GroupMap(List<Dot> dots, List<Label> wide, List<Label> narrow, int level, List<Tick> amounts) {

    public static final int HEIGHT = 340;
    private static final double FULL = 1.05;
    private static final double CALM = .75;
    private static final int LARGEST = 22;
    private static final int SMALLEST = 5;

    public GroupMap {
        dots = List.copyOf(dots);
        wide = List.copyOf(wide);
        narrow = List.copyOf(narrow);
        amounts = List.copyOf(amounts);
    }

    /// @param mean what one customer of the group is expected to bring
    /// @param worrying whether something is to be done about them
    public record Group(String name, Probability again, Money mean, int customers, boolean worrying) {}

    /// A group in its place.
    public record Dot(String name, int left, int y, int radius, boolean worrying) {
        public String x() {
            return Scale.percent(left);
        }

        /// The outline of a diamond around its middle.
        public String diamond() {
            return "M0 " + (y - radius) + "L" + radius + " " + y + "L0 " + (y + radius) + "L" + -radius + " " + y + "Z";
        }
    }

    /// Where the name of a group stands.
    /// @param dx pixels from the middle of the group
    /// @param anchor `start`, `middle` or `end`: which part of the name is there
    public record Label(Dot dot, int dx, int y, String anchor) {
        public String style() {
            String side = anchor.equals("middle") ? "cp-middle" : anchor.equals("end") ? "cp-before" : "";
            return dot.worrying() ? side + " gm-worry" : side;
        }
    }

    /// A line across at a round amount.
    public record Tick(Money amount, int y) {}

    /// A label below at a round chance.
    public record Across(Probability chance, String x) {}

    /// @param words of the four corners, from the left above to the right below
    public static GroupMap of(List<Group> groups, Money average, List<String> words) {
        long most =
                groups.stream().mapToLong(group -> group.mean().minor()).max().orElse(0);
        Scale scale = Scale.upTo(Math.max(most, average.minor()) * 6 / 5);
        int largest = groups.stream().mapToInt(Group::customers).max().orElse(1);
        List<Dot> dots =
                groups.stream().map(group -> dot(group, scale, largest)).toList();
        return new GroupMap(
                dots,
                new GroupLabels(dots, words, GroupLabels.WIDE).labels(),
                new GroupLabels(dots, words, GroupLabels.NARROW).labels(),
                scale.fromTop(average.minor(), HEIGHT),
                ticks(scale, average));
    }

    /// Where the chance begins that nobody need worry about.
    public static String calm() {
        return Scale.percent(across(CALM));
    }

    static int calmLeft() {
        return across(CALM);
    }

    /// Fifths across.
    public static List<Across> chances() {
        List<Across> chances = new ArrayList<>();
        for (int fifth = 0; fifth <= 5; fifth++) {
            chances.add(new Across(new Probability(fifth / 5.0), Scale.percent(across(fifth / 5.0))));
        }
        return chances;
    }

    private static Dot dot(Group group, Scale scale, int largest) {
        long radius = Math.round(LARGEST * Math.sqrt((double) group.customers() / largest));
        return new Dot(
                group.name(),
                across(group.again().value()),
                scale.fromTop(group.mean().minor(), HEIGHT),
                Math.toIntExact(Math.max(group.worrying() ? SMALLEST + 3 : SMALLEST, radius)),
                group.worrying());
    }

    private static int across(double chance) {
        return Math.toIntExact(Math.round(chance / FULL * Scale.LENGTH));
    }

    private static List<Tick> ticks(Scale scale, Money any) {
        List<Tick> ticks = new ArrayList<>();
        long step = RoundSteps.of(scale.to());
        for (long amount = 0; amount <= scale.to(); amount += step) {
            ticks.add(new Tick(new Money(amount, any.currency()), scale.fromTop(amount, HEIGHT)));
        }
        return ticks;
    }
}
