package app.clientela.platform.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says of an exception what kind it is and where it happened, never its message: messages hold
/// data, and data hold people.
public final class Faults {

    private static final int PLACES = 6;
    private static final int LONGEST = 1000;

    private Faults() {}

    /// The kinds, from the outermost cause to the innermost, then the places, on one line.
    public static String place(Throwable fault) {
        StringBuilder line = new StringBuilder(fault.getClass().getSimpleName());
        Throwable innermost = fault;
        for (Throwable cause : causes(fault)) {
            line.append(" < ").append(cause.getClass().getSimpleName());
            innermost = cause;
        }
        line.append(" at ")
                .append(Arrays.stream(innermost.getStackTrace())
                        .limit(PLACES)
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining(" < ")));
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line.toString();
    }

    private static List<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause.getCause() != null, Throwable::getCause)
                .limit(PLACES)
                .map(Throwable::getCause)
                .toList();
    }
}
