package app.clientela.intake;

/// Follows bytes and says whether they are UTF-8, strictly: no overlong forms, no halves of pairs.
final class Utf8Check {

    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private boolean broken;

    /// Whether the bytes so far, with these, can be UTF-8.
    boolean accepts(byte[] bytes, int count) {
        for (int i = 0; i < count && !broken; i++) {
            int b = bytes[i];
            if (b < 0 || missing > 0) {
                step(b & 0xFF);
            }
        }
        return !broken;
    }

    boolean isComplete() {
        return !broken && missing == 0;
    }

    private void step(int b) {
        if (missing > 0) {
            broken = b < lowest || b > highest;
            missing--;
            lowest = 0x80;
            highest = 0xBF;
        } else if (b >= 0xC2 && b <= 0xDF) {
            missing = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            missing = 2;
            lowest = b == 0xE0 ? 0xA0 : 0x80;
            highest = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            missing = 3;
            lowest = b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            broken = true;
        }
    }
}
