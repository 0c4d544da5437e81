package app.clientela.intake.formats;

import app.clientela.intake.Format;
import app.clientela.intake.Head;
import app.clientela.intake.Hints;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Telling;
import com.google.auto.service.AutoService;
import java.util.Locale;
import java.util.regex.Pattern;

/// Statements of bank accounts in Open Financial Exchange: version 1, which is SGML without end
/// tags, and version 2, which is XML. Money that came in may have paid for an order; money that
/// went out was spent.
@AutoService(Format.class)
public final class Ofx implements Format {

    private static final int LOOKED_AT = 4000;
    private static final Pattern BEGINNING =
            Pattern.compile("(?is)\\s*(?:OFXHEADER\\s*:.*|(?:<\\?[^>]{0,400}\\?>\\s*){0,4}<OFX>.*)");

    @Override
    public String name() {
        return "ofx";
    }

    @Override
    public String title() {
        return "OFX";
    }

    @Override
    public Subject subject() {
        return Subject.PAYMENTS;
    }

    @Override
    public int recognises(Head head) {
        String start = head.text().substring(0, Math.min(head.text().length(), LOOKED_AT));
        boolean marked = start.toUpperCase(Locale.ROOT).contains("<OFX>")
                || start.stripLeading().startsWith("OFXHEADER");
        return marked && BEGINNING.matcher(start).matches() ? 100 : 0;
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        return new OfxTelling(OfxTags.open(source), hints);
    }
}
