package app.clientela.intake.formats;

import app.clientela.intake.Envelope;
import app.clientela.intake.Format;
import app.clientela.intake.Head;
import app.clientela.intake.Hints;
import app.clientela.intake.Place;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;

/// A PDF with the same invoice as XML attached to it: Factur-X, ZUGFeRD, XRechnung.
@AutoService(Format.class)
public final class FacturX implements Envelope {

    private static final int MAGIC_WITHIN = 1024;

    @Override
    public String name() {
        return "factur-x";
    }

    @Override
    public String title() {
        return "Factur-X / ZUGFeRD";
    }

    @Override
    public Subject subject() {
        return Subject.INVOICES;
    }

    @Override
    public int recognises(Head head) {
        String text = head.text();
        boolean near = text.substring(0, Math.min(text.length(), MAGIC_WITHIN)).contains("%PDF-");
        return head.startsWith('%', 'P', 'D', 'F') ? 100 : near ? 50 : 0;
    }

    @Override
    public Optional<ReadingSource> content(ReadingSource envelope) {
        return switch (Attachment.of(envelope)) {
            case Attachment.Found(var content) -> Optional.of(content);
            case Attachment.None _, Attachment.Damaged _, Attachment.TooLarge _ -> Optional.empty();
        };
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        Place place = Place.ofElement("");
        return Telling.of(List.of(
                switch (Attachment.of(source)) {
                    case Attachment.Found(var content) ->
                        new Told.Passed(Place.ofElement(content.name()), Reason.PDF_WITHOUT_DATA);
                    case Attachment.None _ -> new Told.Passed(place, Reason.PDF_WITHOUT_DATA);
                    case Attachment.Damaged _ -> new Told.Refused(place, Reason.DOCUMENT_DAMAGED, "PDF", List.of());
                    case Attachment.TooLarge(var limit) ->
                        new Told.Refused(place, Reason.DOCUMENT_TOO_LARGE, "> " + limit, List.of());
                }));
    }
}
