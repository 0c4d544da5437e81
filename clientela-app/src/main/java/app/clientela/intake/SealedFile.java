package app.clientela.intake;

import java.util.Optional;

/// How the bytes of a received file are kept.
/// @param hash SHA-256 of what was received, as hex
/// @param place SHA-256 of what lies on the disk, as hex; its name there
/// @param key what opens it; empty for a file that came before they were sealed
record SealedFile(String hash, String place, Optional<FileKey> key) {

    SealedFile {
        if (!place.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a content hash");
        }
    }
}
