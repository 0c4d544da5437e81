package app.clientela.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/// Looks at kept files, and remembers what it saw of the last few: a look reads the whole file.
final class Previews {

    private static final int REMEMBERED = 8;

    private final FileKeeping files;
    private final Map<Asked, Opening> seen = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Opening> eldest) {
            return size() > REMEMBERED;
        }
    };

    Previews(FileKeeping files) {
        this.files = files;
    }

    private record Asked(String hash, Hints hints) {}

    Opening open(String name, String hash, Hints hints) {
        Asked asked = new Asked(hash, hints);
        synchronized (seen) {
            if (seen.containsKey(asked)) {
                return seen.get(asked);
            }
        }
        Opening opening = Openings.open(files.open(name, hash), hints);
        synchronized (seen) {
            seen.put(asked, opening);
        }
        return opening;
    }

    /// What is seen of a file that could be opened before.
    Look get(String name, String hash, Hints hints) {
        return switch (open(name, hash, hints)) {
            case Opening.Opened opened -> opened.preview();
            case Opening.Parcelled parcelled -> parcelled.contents();
            case Opening.Refused refused ->
                throw new IllegalStateException("a kept file cannot be read any more: "
                        + refused.problem().key());
        };
    }
}
