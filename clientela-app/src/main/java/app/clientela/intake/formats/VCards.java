package app.clientela.intake.formats;

import app.clientela.intake.Encodings;
import app.clientela.intake.Format;
import app.clientela.intake.Head;
import app.clientela.intake.Hints;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Telling;
import com.google.auto.service.AutoService;
import java.util.regex.Pattern;

/// Address books of telephones and mail programs as vCards, versions 2.1 to 4.0.
@AutoService(Format.class)
public final class VCards implements Format {

    private static final Pattern BEGINNING = Pattern.compile("(?is)\\s*BEGIN\\s*:\\s*VCARD\\s.*");

    @Override
    public String name() {
        return "vcard";
    }

    @Override
    public String title() {
        return "vCard";
    }

    @Override
    public Subject subject() {
        return Subject.CONTACTS;
    }

    @Override
    public int recognises(Head head) {
        return BEGINNING.matcher(head.text()).matches() ? 100 : 0;
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        return new CardTelling(new CardLines(Encodings.reader(source.open(), Encodings.of(source))));
    }
}
