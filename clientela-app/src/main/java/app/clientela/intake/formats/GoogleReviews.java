package app.clientela.intake.formats;

import app.clientela.intake.Format;
import app.clientela.intake.Habits;
import app.clientela.intake.Head;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.Place;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reviews of a business on Google, as its owner takes them out or its interface gives them.
@AutoService(Format.class)
public final class GoogleReviews implements Format {

    private static final Pattern SIGNS =
            Pattern.compile("\\s*[\\[{].*\"starRating\"\\s*:.*\"createTime\"\\s*:.*", Pattern.DOTALL);

    private static final String TRANSLATED = "(Translated by Google)";
    private static final Pattern ORIGINAL = Pattern.compile(".*\\(Original\\)(.*)", Pattern.DOTALL);

    @Override
    public String name() {
        return "google-reviews";
    }

    @Override
    public String title() {
        return "Google";
    }

    @Override
    public Subject subject() {
        return Subject.VOICES;
    }

    @Override
    public int recognises(Head head) {
        return SIGNS.matcher(head.text()).matches() ? 100 : 0;
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        JsonItems items = JsonItems.open(source, Set.of("reviews", "locationReviews"));
        return new JsonTelling(items, "reviews", (item, place) -> review(item, place, hints));
    }

    private static Told review(JsonNode item, Place place, Hints hints) {
        JsonNode review = item.has("review") ? item.path("review") : item;
        String stars = JsonTelling.text(review, "starRating");
        Optional<Told.Rating> rating = Voices.rating(steps(stars), 1, 5);
        String created = JsonTelling.text(review, "createTime");
        Optional<LocalDate> day = Habits.OF_PROGRAMS.day(created);
        if (rating.isEmpty()) {
            return JsonTelling.refused(
                    place, stars.isEmpty() ? Reason.VALUE_MISSING : Reason.VALUE_UNREADABLE, "starRating", stars);
        }
        if (day.isEmpty()) {
            return JsonTelling.refused(
                    place, created.isEmpty() ? Reason.DATE_MISSING : Reason.DATE_UNREADABLE, "createTime", created);
        }
        Optional<Reason> fault = Voices.fault(day.get(), hints);
        if (fault.isPresent()) {
            return JsonTelling.refused(place, fault.get(), "createTime", created);
        }
        JsonNode reviewer = review.path("reviewer");
        boolean anonymous = reviewer.path("isAnonymous").asBoolean(false);
        return new Told.Voice(
                place,
                number(review, created),
                Told.VoiceKind.REVIEW,
                Party.NOBODY.named(anonymous ? "" : JsonTelling.text(reviewer, "displayName")),
                new Told.Day(day.get(), Habits.OF_PROGRAMS.moment(created, ZoneOffset.UTC)),
                rating,
                "",
                original(comment(review.path("comment"))),
                Optional.empty(),
                Optional.empty());
    }

    private static String number(JsonNode review, String created) {
        String id = JsonTelling.text(review, "reviewId");
        String name = id.isEmpty() ? JsonTelling.text(review, "name") : id;
        return name.isEmpty() ? created : name.substring(name.lastIndexOf('/') + 1);
    }

    private static String steps(String stars) {
        return switch (stars.toUpperCase(Locale.ROOT)) {
            case "ONE" -> "1";
            case "TWO" -> "2";
            case "THREE" -> "3";
            case "FOUR" -> "4";
            case "FIVE" -> "5";
            default -> stars;
        };
    }

    private static String comment(JsonNode comment) {
        return JsonTelling.text(comment.isObject() ? comment.path("text") : comment);
    }

    /// What was written, without what a machine made of it.
    private static String original(String comment) {
        Matcher behind = ORIGINAL.matcher(comment);
        if (behind.matches()) {
            return behind.group(1).strip();
        }
        int translation = comment.indexOf(TRANSLATED);
        return translation > 0 ? comment.substring(0, translation).strip() : comment;
    }
}
