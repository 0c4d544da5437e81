package app.clientela.valuation;

import app.clientela.customers.CustomerId;
import app.clientela.valuation.CustomerFigures.Ahead;
import app.clientela.valuation.CustomerFigures.Lead;
import app.clientela.valuation.CustomerFigures.Made;
import app.clientela.valuation.CustomerFigures.Next;
import app.clientela.valuation.CustomerFigures.Pace;
import app.clientela.valuation.CustomerFigures.Span;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/// The figures of very many customers, each as a row of numbers: half of what they take as objects.
/// A list of them makes the objects when they are asked for.
final class PackedFigures extends AbstractList<CustomerFigures> implements RandomAccess {

    private static final int WIDTH = 38;
    private static final int PLACE = 1;
    private static final int FIRST = 2;
    private static final int A_BLOCK = 512;

    private static final List<Status> STATUSES = List.of(Status.values());
    private static final List<Tag> TAGS = List.of(Tag.values());

    private final List<long[]> blocks = new ArrayList<>();
    private int size;

    @Override
    public boolean add(CustomerFigures figures) {
        if (size % A_BLOCK == 0) {
            blocks.add(new long[A_BLOCK * WIDTH]);
        }
        size++;
        new Row(size - 1).write(figures);
        return true;
    }

    /// Takes over all of another list, after which nothing is added to it.
    void take(PackedFigures others) {
        if (size % A_BLOCK == 0) {
            blocks.addAll(others.blocks);
            size += others.size;
        } else {
            addAll(others);
        }
    }

    @Override
    public CustomerFigures get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return new Row(index).read();
    }

    @Override
    public int size() {
        return size;
    }

    /// Looks for who was put in, in the order of the ids.
    Optional<CustomerFigures> find(CustomerId customer) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (key(middle) < customer.value()) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < size && key(from) == customer.value() ? Optional.of(get(from)) : Optional.empty();
    }

    private long key(int index) {
        return blocks.get(index / A_BLOCK)[index % A_BLOCK * WIDTH];
    }

    /// @param first chance to be among the first
    void place(int index, int place, double first) {
        long[] block = blocks.get(index / A_BLOCK);
        int row = index % A_BLOCK * WIDTH;
        block[row + PLACE] = place;
        block[row + FIRST] = Double.doubleToRawLongBits(first);
    }

    /// The same, each at the place that they have.
    List<CustomerFigures> byPlace() {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[Math.toIntExact(blocks.get(i / A_BLOCK)[i % A_BLOCK * WIDTH + PLACE]) - 1] = i;
        }
        return new AbstractList<>() {
            @Override
            public CustomerFigures get(int place) {
                return PackedFigures.this.get(order[place]);
            }

            @Override
            public int size() {
                return order.length;
            }
        };
    }

    /// Whose total value is the `n`th, the most valuable first; equal ones by id.
    int[] byTotal() {
        long[] totals = new long[size];
        for (int i = 0; i < size; i++) {
            totals[i] = get(i).total();
        }
        return IntStream.range(0, size)
                .boxed()
                .sorted((one, other) -> totals[one] == totals[other]
                        ? Long.compare(key(one), key(other))
                        : Long.compare(totals[other], totals[one]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long bit(Tag tag) {
        return 1L << TAGS.indexOf(tag);
    }

    /// Writes and reads the numbers of one row, one after the other.
    private final class Row {
        private final long[] block;
        private int at;

        Row(int index) {
            this.block = blocks.get(index / A_BLOCK);
            this.at = index % A_BLOCK * WIDTH;
        }

        private void put(long number) {
            block[at++] = number;
        }

        private void put(double number) {
            block[at++] = Double.doubleToRawLongBits(number);
        }

        private void put(Span span) {
            put(span.mean());
            put(span.low());
            put(span.high());
        }

        private long number() {
            return block[at++];
        }

        private int small() {
            return Math.toIntExact(number());
        }

        private double real() {
            return Double.longBitsToDouble(number());
        }

        private Span span() {
            return new Span(real(), real(), real());
        }

        void write(CustomerFigures figures) {
            put(figures.customer().value());
            put(figures.place());
            put(figures.ahead().lead().first());
            put(STATUSES.indexOf(figures.status()));
            put(figures.tags().stream().mapToLong(PackedFigures::bit).sum());
            put(figures.atRisk());
            write(figures.made());
            write(figures.ahead());
            write(figures.pace());
        }

        private void write(Made made) {
            put(made.net());
            put(made.refunds());
            put(made.earned());
            put(made.cost());
            put(made.paidGross());
            put(made.paidTax());
        }

        private void write(Ahead ahead) {
            put(ahead.margin());
            put(ahead.days());
            put(ahead.discounted());
            put(ahead.spend());
            put(ahead.serving());
            put(ahead.again());
            put(ahead.lead().fifth());
        }

        private void write(Pace pace) {
            put(pace.buys());
            put(pace.first());
            put(pace.last());
            put(pace.ownGap());
            put(pace.active());
            put(pace.yearly());
            put(pace.next().low());
            put(pace.next().middle());
            put(pace.next().high());
        }

        CustomerFigures read() {
            CustomerId customer = new CustomerId(number());
            int place = small();
            double first = real();
            Status status = STATUSES.get(small());
            List<Tag> tags = tags(number());
            return new CustomerFigures(customer, place, status, tags, number(), made(), ahead(first), pace());
        }

        private static List<Tag> tags(long bits) {
            return bits == 0
                    ? List.of()
                    : TAGS.stream().filter(tag -> (bits & bit(tag)) != 0).toList();
        }

        private Made made() {
            return new Made(number(), number(), number(), number(), number(), number());
        }

        private Ahead ahead(double first) {
            return new Ahead(span(), span(), real(), real(), real(), span(), new Lead(first, real()));
        }

        private Pace pace() {
            return new Pace(small(), small(), small(), small(), span(), span(), new Next(small(), small(), small()));
        }
    }
}
