package app.clientela.platform.web;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the data were found whole. Where they were not, nothing more is shown or changed.
public final class Soundness {

    private static final Logger LOG = LoggerFactory.getLogger(Soundness.class);

    private volatile boolean damaged;

    /// @param check says what is wrong; nothing where all is well
    public void check(Supplier<String> check) {
        if (!check.get().isEmpty()) {
            damaged = true;
            LOG.error("the data are damaged: stop, keep a copy of the data folder, and restore the last good one");
        }
    }

    public boolean isDamaged() {
        return damaged;
    }
}
