package app.clientela.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The texts that cells of a workbook share, as bytes in blocks: a million names are a few tens of
/// megabytes, where as many strings would be four times that.
final class SharedTexts {

    private static final int BLOCK = 1 << 20;
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_TEXTS = 8_000_000;

    private final List<byte[]> blocks = new ArrayList<>();
    private int[] starts = new int[256];
    private int count;
    private int length;

    /// The texts of `sharedStrings.xml`.
    static SharedTexts of(BookXml xml) {
        SharedTexts texts = new SharedTexts();
        StringBuilder text = new StringBuilder();
        while (xml.next()) {
            if (xml.begins("si")) {
                text.setLength(0);
                xml.richText("si", text, CsvLines.LONGEST_CELL + 1);
                texts.add(text.toString());
            }
        }
        return texts;
    }

    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (count + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 3 / 2);
        }
        starts[count++] = length;
        write(bytes);
        starts[count] = length;
        if (length > MOST_BYTES || count > MOST_TEXTS) {
            throw BookFault.swollen("more text than can be held");
        }
    }

    private void write(byte[] bytes) {
        int from = 0;
        while (from < bytes.length) {
            int at = length % BLOCK;
            if (at == 0) {
                blocks.add(new byte[BLOCK]);
            }
            int piece = Math.min(bytes.length - from, BLOCK - at);
            System.arraycopy(bytes, from, blocks.getLast(), at, piece);
            from += piece;
            length += piece;
        }
    }

    /// The text of this number, from 0, if there is one.
    Optional<String> find(int number) {
        return number < 0 || number >= count ? Optional.empty() : Optional.of(read(starts[number], starts[number + 1]));
    }

    private String read(int from, int to) {
        int at = from % BLOCK;
        int size = to - from;
        if (size <= BLOCK - at) {
            return size == 0 ? "" : new String(blocks.get(from / BLOCK), at, size, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            int place = from + i;
            bytes[i] = blocks.get(place / BLOCK)[place % BLOCK];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
