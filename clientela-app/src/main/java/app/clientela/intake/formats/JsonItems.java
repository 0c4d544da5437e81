package app.clientela.intake.formats;

import app.clientela.intake.Encodings;
import app.clientela.intake.ReadingSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The objects of the lists of a JSON file that have certain names, one at a time, however long the
/// file is. A list that is the whole file counts as well.
final class JsonItems implements AutoCloseable {

    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonParser parser;
    private final Set<String> lists;
    private String field = "";
    private int depth;
    private boolean inside;
    private boolean damaged;

    private JsonItems(JsonParser parser, Set<String> lists) {
        this.parser = parser;
        this.lists = lists;
    }

    static JsonItems open(ReadingSource source, Set<String> lists) {
        return new JsonItems(MAPPER.createParser(Encodings.reader(source.open(), Encodings.of(source))), lists);
    }

    /// The next object, or null at the end or where the file is damaged.
    @Nullable
    JsonNode next() {
        if (damaged) {
            return null;
        }
        try {
            return read();
        } catch (JacksonException broken) {
            damaged = true;
            return null;
        }
    }

    /// Whether the file cannot be read to its end.
    boolean isDamaged() {
        return damaged;
    }

    private @Nullable JsonNode read() {
        JsonToken token = parser.nextToken();
        while (token != null) {
            if (inside && token == JsonToken.START_OBJECT) {
                return MAPPER.readTree(parser);
            }
            follow(token);
            token = parser.nextToken();
        }
        damaged = depth > 0;
        return null;
    }

    private void follow(JsonToken token) {
        if (token == JsonToken.PROPERTY_NAME) {
            field = parser.currentName();
        } else if (token.isStructStart()) {
            inside = token == JsonToken.START_ARRAY && (depth == 0 || lists.contains(field));
            depth++;
        } else if (token.isStructEnd()) {
            inside = false;
            depth--;
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
