package app.clientela.intake.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An element with what is in it. Paths go down by local names.
/// @param text its own, without that of its children
record XmlElement(String name, Map<String, String> attributes, String text, List<XmlElement> children) {

    static final XmlElement NONE = new XmlElement("", Map.of(), "", List.of());

    /// The text of the first element on this path; empty where there is none.
    String text(String... path) {
        return first(path).text;
    }

    /// The first element on this path, or `NONE`.
    XmlElement first(String... path) {
        return path.length == 1 ? child(path[0]) : on(path, 0).findFirst().orElse(NONE);
    }

    private XmlElement child(String called) {
        for (XmlElement child : children) {
            if (child.name.equals(called)) {
                return child;
            }
        }
        return NONE;
    }

    List<XmlElement> all(String... path) {
        return on(path, 0).toList();
    }

    private Stream<XmlElement> on(String[] path, int step) {
        return step == path.length
                ? Stream.of(this)
                : children.stream()
                        .filter(child -> child.name.equals(path[step]))
                        .flatMap(child -> child.on(path, step + 1));
    }

    Optional<String> attribute(String called) {
        return Optional.ofNullable(attributes.get(called)).filter(value -> !value.isEmpty());
    }

    boolean isThere() {
        return !name.isEmpty();
    }
}
