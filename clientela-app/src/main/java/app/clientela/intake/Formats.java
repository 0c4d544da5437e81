package app.clientela.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// The formats there are, found by what a file holds.
public final class Formats {

    private static final List<Format> ALL = ServiceLoader.load(Format.class, Format.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(Format::name))
            .toList();

    private Formats() {}

    /// The format that is surest that the file is its own.
    public static Optional<Format> of(ReadingSource source) {
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
}
