package app.clientela.safekeeping;

import app.clientela.safekeeping.Contents.Part;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;

/// A file that should be a backup. It is not believed: before a byte of it is used, all of it is
/// read and compared with its own sum.
final class BackupFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Pattern RECEIVED = Pattern.compile(Packing.FILES + "[0-9a-f]{64}");

    private final Path file;
    private final Optional<SealKey> key;

    private BackupFile(Path file, Optional<SealKey> key) {
        this.file = file;
        this.key = key;
    }

    /// Looks at the first bytes.
    static BackupFile open(Path file, Optional<Passphrase> passphrase) throws IOException {
        try (DataInputStream bytes = bytes(file)) {
            bytes.mark(SealKey.MAGIC.length);
            byte[] first = bytes.readNBytes(SealKey.MAGIC.length);
            if (!SealKey.begins(first)) {
                if (!Arrays.equals(ZIP, Arrays.copyOf(first, ZIP.length))) {
                    throw new UnsoundBackup(Refusal.NOT_A_BACKUP);
                }
                return new BackupFile(file, Optional.empty());
            }
            bytes.reset();
            Passphrase words = passphrase.orElseThrow(() -> new UnsoundBackup(Refusal.NEEDS_PASSPHRASE));
            return new BackupFile(file, Optional.of(SealKey.read(bytes, words)));
        }
    }

    private static DataInputStream bytes(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    private InputStream zip() throws IOException {
        DataInputStream bytes = bytes(file);
        if (key.isEmpty()) {
            return bytes;
        }
        bytes.skipNBytes(key.get().head().length);
        return new UnsealingStream(bytes, key.get());
    }

    boolean isSealed() {
        return key.isPresent();
    }

    /// Reads all of it.
    /// @throws UnsoundBackup if a bit is not as it was written
    void check() throws IOException {
        try (InputStream zip = zip();
                SummedOutput sum = new SummedOutput(OutputStream.nullOutputStream())) {
            zip.transferTo(sum);
            if (!sum.agrees()) {
                throw new UnsoundBackup(Refusal.DAMAGED);
            }
        }
    }

    /// Checks it, and lays its parts into a folder.
    /// @param folder exists and is empty
    Contents unpackInto(Path folder) throws IOException {
        check();
        Files.createDirectory(folder.resolve(Packing.FILES));
        List<Part> parts = new ArrayList<>();
        Contents contents = null;
        try (ZipInputStream zip = new ZipInputStream(zip())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(Packing.MANIFEST)) {
                    contents = Packing.JSON.readValue(zip.readAllBytes(), Contents.class);
                } else {
                    parts.add(lay(entry.getName(), zip, folder));
                }
            }
        } catch (ZipException | EOFException | JacksonException | IllegalArgumentException _) {
            throw new UnsoundBackup(Refusal.DAMAGED);
        }
        if (contents == null || !contents.parts().equals(parts) || contents.format() != Contents.FORMAT) {
            throw new UnsoundBackup(Refusal.DAMAGED);
        }
        return contents;
    }

    /// Under one of the names that we give, and no other.
    private static Part lay(String name, InputStream bytes, Path folder) throws IOException {
        if (!name.equals(Packing.DATABASE) && !RECEIVED.matcher(name).matches()) {
            throw new UnsoundBackup(Refusal.NOT_A_BACKUP);
        }
        try (OutputStream to = Files.newOutputStream(folder.resolve(name))) {
            return Packing.copy(name, bytes, to);
        }
    }
}
