package app.clientela.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// The formats there are, and which of them a file is in.
public final class Formats {

    private static final List<Format> ALL = ServiceLoader.load(Format.class, Format.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(Format::name))
            .toList();

    /// How deep envelopes may stand in each other.
    private static final int DEEPEST = 5;

    private Formats() {}

    /// All of them, by name.
    public static List<Format> all() {
        return ALL;
    }

    /// The format of this name.
    public static Optional<Format> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /// The format that is surest of this file, the first by name where several are; empty where
    /// none knows it. Of an envelope, the format of what it holds, if anybody knows that.
    public static Optional<Format> of(ReadingSource source) {
        return of(source, 0);
    }

    private static Optional<Format> of(ReadingSource source, int depth) {
        Optional<Format> surest = surest(source);
        if (depth < DEEPEST && surest.orElse(null) instanceof Envelope envelope) {
            return envelope.content(source)
                    .flatMap(content -> of(content, depth + 1))
                    .<Format>map(inside -> new Enveloped(envelope, inside))
                    .or(() -> surest);
        }
        return surest;
    }

    private static Optional<Format> surest(ReadingSource source) {
        Head head = Head.of(source);
        Format surest = null;
        int most = 0;
        for (Format format : ALL) {
            int sure = format.recognises(head);
            if (sure > most) {
                surest = format;
                most = sure;
            }
        }
        return Optional.ofNullable(surest);
    }

    /// A file in an envelope: the envelope opens it, the format inside tells it.
    private record Enveloped(Envelope envelope, Format inside) implements Format {

        @Override
        public String name() {
            return inside.name();
        }

        @Override
        public String numbers() {
            return inside.numbers();
        }

        @Override
        public boolean tellsHalves() {
            return inside.tellsHalves();
        }

        @Override
        public String title() {
            return inside.title();
        }

        @Override
        public Subject subject() {
            return inside.subject();
        }

        @Override
        public int recognises(Head head) {
            return envelope.recognises(head);
        }

        @Override
        public Telling read(ReadingSource source, Hints hints) {
            return envelope.content(source)
                    .map(content -> inside.read(content, hints))
                    .orElseGet(() -> envelope.read(source, hints));
        }
    }
}
