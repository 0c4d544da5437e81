package app.clientela.intake.formats;

import app.clientela.intake.Format;
import app.clientela.intake.Head;
import app.clientela.intake.Hints;
import app.clientela.intake.Place;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What happens to Brazilian notes after they were written: cancelled, corrected, acknowledged; and
/// the summaries and answers of the tax office, which hold no note.
@AutoService(Format.class)
public final class NfeEvents implements Format {

    private static final Set<String> CANCELLATIONS = Set.of("110111", "110112");
    private static final String CORRECTION = "110110";

    /// Registered, registered late; and cancelled, as answered before there were events.
    private static final Set<String> ACCEPTED = Set.of("135", "155", "101", "151");

    @Override
    public String name() {
        return "nfe-events";
    }

    @Override
    public String numbers() {
        return "nfe";
    }

    @Override
    public String title() {
        return "NF-e (eventos)";
    }

    @Override
    public Subject subject() {
        return Subject.INVOICES;
    }

    @Override
    public int recognises(Head head) {
        return head.root().isPresent() && head.text().contains(Nfe.NAMESPACE) ? 80 : 0;
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        return Xml.tell(source, xml -> told(xml, hints));
    }

    private static List<Told> told(Xml xml, Hints hints) {
        Map<String, Event> events = new LinkedHashMap<>();
        xml.next();
        String root = xml.name();
        do {
            boolean answer = xml.parent().startsWith("ret");
            if (xml.name().equals("infEvento") || xml.name().equals("infCanc")) {
                XmlElement said = xml.take();
                Event event = new Event(said, XmlElement.NONE);
                events.merge(event.key(), answer ? new Event(XmlElement.NONE, said) : event, Event::with);
            }
        } while (xml.next());
        if (events.isEmpty()) {
            return List.of(new Told.Passed(Place.ofElement(root), Reason.NOTIFICATION));
        }
        List<Told> told = new ArrayList<>();
        for (Event event : events.values()) {
            told.add(event.told(new Values("infEvento[" + (told.size() + 1) + "]", hints)));
        }
        return told;
    }

    /// What was asked for and what the tax office answered; either may be missing.
    private record Event(XmlElement asked, XmlElement answered) {

        String key() {
            return text("chNFe") + text("tpEvento");
        }

        Event with(Event other) {
            return new Event(asked.isThere() ? asked : other.asked, answered.isThere() ? answered : other.answered);
        }

        private String text(String name) {
            return asked.text(name).isEmpty() ? answered.text(name) : asked.text(name);
        }

        Told told(Values values) {
            String type =
                    asked.name().equals("infCanc") || answered.name().equals("infCanc") ? "110111" : text("tpEvento");
            if (!CANCELLATIONS.contains(type)) {
                Reason reason = type.equals(CORRECTION) ? Reason.NO_MONEY_CHANGED : Reason.NOTIFICATION;
                return new Told.Passed(values.place(), reason);
            }
            if (text("tpAmb").equals("2")) {
                return new Told.Passed(values.place(), Reason.TEST_DOCUMENT);
            }
            if (!ACCEPTED.contains(answered.text("cStat"))) {
                return new Told.Passed(values.place(), Reason.NOT_AUTHORISED);
            }
            if (text("chNFe").isEmpty()) {
                return Values.missing("chNFe");
            }
            String when = text("dhEvento").isEmpty() ? text("dhRegEvento") : text("dhEvento");
            return values.told(() -> new Told.Cancelled(
                    values.place(), text("chNFe"), values.day(when.isEmpty() ? text("dhRecbto") : when, "dhEvento")));
        }
    }
}
