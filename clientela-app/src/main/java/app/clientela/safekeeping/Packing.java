package app.clientela.safekeeping;

import app.clientela.safekeeping.Contents.Part;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Writes a backup: a zip that any program opens, or the same sealed.
final class Packing {

    static final String DATABASE = "clientela.db";
    static final String MANIFEST = "manifest.json";
    static final String FILES = "files/";
    static final int CHUNK = 1 << 22;
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String COMMENT = "A backup of Clientela. SHA-256 of all that stands before it: ";

    private final ZipOutputStream zip;
    private final List<Part> parts = new ArrayList<>();

    private Packing(ZipOutputStream zip) {
        this.zip = zip;
    }

    /// Writes all of it and waits until it is on the medium.
    /// @param to must not exist
    /// @param key empty for a zip
    /// @param files received files; what has gone meanwhile is left out
    /// @param contents what the manifest says of the parts
    static Contents pack(
            Path to, Optional<SealKey> key, Path database, List<Path> files, Function<List<Part>, Contents> contents)
            throws IOException {
        Contents packed;
        try (OutputStream file = new BufferedOutputStream(
                        Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16);
                OutputStream sealed = key.isPresent() ? new SealingStream(file, key.get()) : file;
                ZipOutputStream zip = new ZipOutputStream(new SummedOutput(sealed))) {
            zip.setComment(COMMENT + "0".repeat(SummedOutput.SUM));
            zip.setLevel(Deflater.BEST_SPEED);
            Packing packing = new Packing(zip);
            packing.add(DATABASE, database);
            for (Path received : files) {
                packing.add(FILES + received.getFileName(), received);
            }
            packed = contents.apply(packing.parts);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(packed));
            zip.closeEntry();
        }
        force(to);
        return packed;
    }

    private void add(String name, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            parts.add(copy(name, bytes, zip));
            zip.closeEntry();
        } catch (NoSuchFileException gone) {
            if (name.equals(DATABASE)) {
                throw gone;
            }
        }
    }

    /// Copies a part and says what went through.
    static Part copy(String name, InputStream from, OutputStream to) throws IOException {
        MessageDigest whole = Sha.fresh();
        List<String> chunks = new ArrayList<>();
        byte[] buffer = new byte[CHUNK];
        long bytes = 0;
        for (int n = from.readNBytes(buffer, 0, CHUNK); n > 0; n = from.readNBytes(buffer, 0, CHUNK)) {
            MessageDigest chunk = Sha.fresh();
            chunk.update(buffer, 0, n);
            chunks.add(Sha.hex(chunk));
            whole.update(buffer, 0, n);
            to.write(buffer, 0, n);
            bytes += n;
        }
        return new Part(name, bytes, Sha.hex(whole), chunks);
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
