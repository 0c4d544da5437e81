package app.clientela.platform.db;

/// The binary format of PostgreSQL's `COPY`: a head, then of every row how many columns it has, and
/// of every column how many bytes and which; at last a mark.
/// Source: the manual of PostgreSQL, "COPY", "Binary Format".
final class CopyFormat {

    static final int HEAD_BYTES = 19;

    /// In the place of how many columns there are.
    static final short END = -1;

    /// In the place of how many bytes there are.
    static final int NULL = -1;

    private CopyFormat() {}

    /// "PGCOPY" and its marks, no flags and no extension.
    static byte[] head() {
        return new byte[] {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    }
}
