package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FileKeyTest {

    private static byte[] sealed(FileKey key, byte[] bytes) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (OutputStream sealing = key.sealing(to)) {
            sealing.write(bytes);
        }
        return to.toByteArray();
    }

    /// The first block of the counter is nought, so what it hides of noughts is their cipher: NIST's
    /// known answers for AES-256, ECBKeySbox256, count 0.
    @Test
    void sealsAsPublished() throws IOException {
        FileKey key = FileKey.of("c47b0294dbbbee0fec4757f22ffeee3587ca4730c3d33b691df38bab076bc558");
        assertThat(HexFormat.of().formatHex(sealed(key, new byte[16]))).isEqualTo("46f2fb342d6f0ab477476fc501242c5f");
    }

    @Test
    void givesBackWhatItHidInAnyPieces() throws IOException {
        Random chance = new Random(3);
        byte[] bytes = new byte[100_003];
        chance.nextBytes(bytes);
        FileKey key = FileKey.fresh(chance);

        byte[] sealed = sealed(key, bytes);

        assertThat(sealed).hasSameSizeAs(bytes).isNotEqualTo(bytes);
        var opened = FileKey.of(key.hex()).opening(new ByteArrayInputStream(sealed));
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        for (byte[] piece = opened.readNBytes(1 + chance.nextInt(9_000));
                piece.length > 0;
                piece = opened.readNBytes(1 + chance.nextInt(9_000))) {
            back.writeBytes(piece);
        }
        assertThat(back.toByteArray()).isEqualTo(bytes);
    }
}
