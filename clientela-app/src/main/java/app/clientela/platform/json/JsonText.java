package app.clientela.platform.json;

import java.util.Locale;

/// Writes one JSON object, key after key, in plain ASCII: the same bytes on every machine.
public final class JsonText {

    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    public JsonText object() {
        return open('{');
    }

    public JsonText endObject() {
        return close('}');
    }

    public JsonText array() {
        return open('[');
    }

    public JsonText endArray() {
        return close(']');
    }

    public JsonText key(String key) {
        separate();
        quote(key);
        text.append(':');
        first = true;
        return this;
    }

    public JsonText string(String value) {
        separate();
        quote(value);
        return this;
    }

    /// A number, `null`, or another word of JSON, as it stands.
    public JsonText bare(String word) {
        separate();
        text.append(word);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private JsonText open(char bracket) {
        separate();
        text.append(bracket);
        first = true;
        return this;
    }

    private JsonText close(char bracket) {
        text.append(bracket);
        first = false;
        return this;
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == '"' || letter == '\\') {
                text.append('\\').append(letter);
            } else if (letter < ' ' || letter > '~') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                text.append(letter);
            }
        }
        text.append('"');
    }
}
