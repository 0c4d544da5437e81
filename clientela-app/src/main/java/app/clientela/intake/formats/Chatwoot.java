package app.clientela.intake.formats;

import app.clientela.intake.Format;
import app.clientela.intake.Head;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.Place;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Conversations of Chatwoot. Many who write are known by their telephone alone.
@AutoService(Format.class)
public final class Chatwoot implements Format {

    private static final Pattern MESSAGES = Pattern.compile("\"messages\"\\s*:\\s*\\[");
    private static final Pattern SENDER = Pattern.compile("\"sender\"\\s*:\\s*\\{");
    private static final Pattern META = Pattern.compile("\"meta\"\\s*:\\s*\\{");

    /// From a customer; 1 is an answer, 2 a note of what happened.
    private static final int INCOMING = 0;

    /// Seconds up to the year 2286.
    private static final long MOST_SECONDS = 10_000_000_000L;

    @Override
    public String name() {
        return "chatwoot";
    }

    @Override
    public String title() {
        return "Chatwoot";
    }

    @Override
    public Subject subject() {
        return Subject.VOICES;
    }

    @Override
    public int recognises(Head head) {
        String text = head.text();
        String start = text.stripLeading();
        boolean json = start.startsWith("{") || start.startsWith("[");
        boolean signs = json
                && META.matcher(text).find()
                && SENDER.matcher(text).find()
                && MESSAGES.matcher(text).find();
        return signs ? 100 : 0;
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        JsonItems items = JsonItems.open(source, Set.of("payload", "conversations"));
        return new JsonTelling(items, "payload", (item, place) -> conversation(item, place, hints));
    }

    private static Told conversation(JsonNode item, Place place, Hints hints) {
        String number = JsonTelling.text(item, "id");
        if (number.isEmpty()) {
            return JsonTelling.refused(place, Reason.VALUE_MISSING, "id", "");
        }
        String created = JsonTelling.text(item, "created_at");
        if (!created.matches("\\d{1,10}")) {
            return JsonTelling.refused(
                    place, created.isEmpty() ? Reason.DATE_MISSING : Reason.DATE_UNREADABLE, "created_at", created);
        }
        Instant at = Instant.ofEpochSecond(Math.min(Long.parseLong(created), MOST_SECONDS));
        LocalDate day = at.atZone(hints.zone()).toLocalDate();
        Optional<Reason> fault = Voices.fault(day, hints);
        if (fault.isPresent()) {
            return JsonTelling.refused(place, fault.get(), "created_at", created);
        }
        JsonNode sender = item.path("meta").path("sender");
        return new Told.Voice(
                place,
                number,
                Told.VoiceKind.REQUEST,
                Party.NOBODY
                        .known(JsonTelling.text(sender, "id"), "")
                        .named(JsonTelling.text(sender, "name"))
                        .reached(JsonTelling.text(sender, "email"), JsonTelling.text(sender, "phone_number")),
                new Told.Day(day, Optional.of(at)),
                Optional.empty(),
                labels(item),
                messages(item),
                Optional.empty(),
                Optional.empty());
    }

    private static String labels(JsonNode item) {
        return item.path("labels")
                .valueStream()
                .map(JsonTelling::text)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String messages(JsonNode item) {
        return item.path("messages")
                .valueStream()
                .filter(message -> message.path("message_type").asInt(INCOMING) == INCOMING)
                .map(message -> JsonTelling.text(message, "content"))
                .filter(content -> !content.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
