package app.clientela.intake.formats;

import app.clientela.intake.Cleaning;
import app.clientela.intake.Place;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Tells what the objects of a JSON file say, one after the other.
final class JsonTelling implements Telling {

    private final JsonItems items;
    private final String name;
    private final BiFunction<JsonNode, Place, Told> reading;
    private int count;
    private boolean complained;

    /// @param name of an object, in the place of what is told
    JsonTelling(JsonItems items, String name, BiFunction<JsonNode, Place, Told> reading) {
        this.items = items;
        this.name = name;
        this.reading = reading;
    }

    @Override
    public @Nullable Told next() {
        JsonNode item = items.next();
        if (item != null) {
            count++;
            return reading.apply(item, place(count));
        }
        if (!items.isDamaged() || complained) {
            return null;
        }
        complained = true;
        return new Told.Refused(place(count + 1), Reason.DOCUMENT_DAMAGED, "", List.of());
    }

    private Place place(int number) {
        return Place.ofElement(name + "[" + number + "]");
    }

    /// A field as text; empty where it is absent or no plain value.
    static String text(JsonNode object, String field) {
        return text(object.path(field));
    }

    /// A plain value as text; empty where it is none.
    static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull()
                ? Cleaning.clean(value.asString("")).strip()
                : "";
    }

    /// A refusal for what stands in a field of an object.
    static Told refused(Place place, Reason reason, String field, String given) {
        return new Told.Refused(new Place(0, place.element() + "/" + field, 1), reason, given, List.of());
    }

    @Override
    public void close() {
        items.close();
    }
}
