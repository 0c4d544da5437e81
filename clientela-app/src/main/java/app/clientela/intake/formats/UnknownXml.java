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
import java.util.List;

/// Any other XML. It is walked through all the same, so that what is dangerous or damaged in it is
/// said.
@AutoService(Format.class)
public final class UnknownXml implements Format {

    @Override
    public String name() {
        return "xml";
    }

    @Override
    public String title() {
        return "XML";
    }

    @Override
    public Subject subject() {
        return Subject.INVOICES;
    }

    @Override
    public int recognises(Head head) {
        boolean page = head.root().filter("html"::equalsIgnoreCase).isPresent();
        boolean declared = head.text().stripLeading().startsWith("<?xml");
        return !page && (declared || head.root().isPresent()) ? 1 : 0;
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        return Xml.tell(source, xml -> {
            xml.next();
            return List.of(new Told.Passed(Place.ofElement(xml.name()), Reason.FILE_UNKNOWN));
        });
    }
}
