package app.clientela.costs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What tells two versions of one bill apart. Where it stands in the file is not in it.
final class BillContent {

    private BillContent() {}

    static String of(NewBill bill) {
        String said = bill.kind() + "|" + bill.taxId() + "|" + bill.supplier() + "|" + bill.on() + "|" + bill.gross()
                + "|" + bill.net() + "|" + bill.lines();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
