package app.clientela.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// A window over a stream of characters that keeps everything from a mark on, within a bound.
/// Positions are counted from the mark, so that they stay right when the window moves.
final class CharWindow implements AutoCloseable {

    /// No record may be longer; a longer one is cut short and reported.
    static final int LONGEST = 1 << 20;

    private final Reader in;
    private char[] chars = new char[1 << 13];
    private int mark;
    private int limit;
    private boolean ended;
    private boolean suspicious;

    CharWindow(Reader in) {
        this.in = in;
    }

    /// The character so many places after the mark, or -1 at the end of the stream or of the bound.
    int at(int place) {
        int index = mark + place;
        if (index < limit) {
            return chars[index];
        }
        return fill(place) ? chars[mark + place] : -1;
    }

    /// Whether there is nothing at this place because the stream ended, not because of the bound.
    boolean endsAt(int place) {
        return at(place) < 0 && ended;
    }

    /// The first place from here on that holds a delimiter or a line break, or where what has
    /// been read ends; notes on the way whether a suspicious character was passed.
    int plainEnd(int from, char delimiter) {
        int index = mark + from;
        while (index < limit) {
            char c = chars[index];
            if (c == delimiter || c == '\n' || c == '\r') {
                break;
            }
            if (c >= 0x7F || c < ' ') {
                suspicious |= Cleaning.isSuspicious(c);
            }
            index++;
        }
        return index - mark;
    }

    /// Whether a suspicious character was passed since this was last asked.
    boolean tookSuspicious() {
        boolean took = suspicious;
        suspicious = false;
        return took;
    }

    String text(int from, int to) {
        return new String(chars, mark + from, to - from);
    }

    /// Forgets everything before this place and counts from there.
    void advance(int places) {
        mark += places;
    }

    private boolean fill(int place) {
        while (!ended && mark + place >= limit) {
            if (!makeRoom()) {
                return false;
            }
            read();
        }
        return mark + place < limit;
    }

    private boolean makeRoom() {
        if (limit < chars.length) {
            return true;
        }
        if (mark > 0) {
            System.arraycopy(chars, mark, chars, 0, limit - mark);
            limit -= mark;
            mark = 0;
            return true;
        }
        if (chars.length >= LONGEST) {
            return false;
        }
        chars = Arrays.copyOf(chars, chars.length * 2);
        return true;
    }

    private void read() {
        try {
            int count = in.read(chars, limit, chars.length - limit);
            if (count < 0) {
                ended = true;
            } else {
                limit += count;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
