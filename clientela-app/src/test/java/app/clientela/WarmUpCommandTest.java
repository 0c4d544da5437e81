package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What the machine learns a start from.
final class WarmUpCommandTest {

    @TempDir
    private Path folder;

    @Test
    void looksAtPagesThatAreThereAndLeavesAShopAlone() {
        assertThat(warmUp()).isZero();
        assertThat(warmUp()).isEqualTo(Clientela.USAGE);
    }

    private int warmUp() {
        return new CommandLine(new WarmUpCommand()).execute("--data", folder.toString(), "--rounds", "1");
    }
}
