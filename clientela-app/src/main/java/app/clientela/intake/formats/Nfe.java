package app.clientela.intake.formats;

import app.clientela.intake.Format;
import app.clientela.intake.Head;
import app.clientela.intake.Hints;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Brazilian invoices of goods: NF-e and NFC-e, versions 3.10 and 4.00, with the protocol of the
/// tax office or without, one by one, in batches or in what was sent over the net.
@AutoService(Format.class)
public final class Nfe implements Format {

    static final String NAMESPACE = "http://www.portalfiscal.inf.br/nfe";
    private static final Pattern NOTE = Pattern.compile("<(\\w+:)?(infNFe|nfeProc|enviNFe|NFe)[\\s>/]");

    @Override
    public String name() {
        return "nfe";
    }

    @Override
    public String title() {
        return "NF-e / NFC-e";
    }

    @Override
    public Subject subject() {
        return Subject.INVOICES;
    }

    @Override
    public int recognises(Head head) {
        boolean root =
                head.root().filter(name -> name.matches("nfeProc|NFe|enviNFe")).isPresent();
        boolean inside = head.root().isPresent()
                && head.text().contains(NAMESPACE)
                && NOTE.matcher(head.text()).find();
        return root ? 100 : inside ? 90 : 0;
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        return Xml.tell(source, xml -> told(xml, hints));
    }

    private static List<Told> told(Xml xml, Hints hints) {
        List<XmlElement> notes = new ArrayList<>();
        Map<String, String> states = new HashMap<>();
        while (xml.next()) {
            if (xml.name().equals("infNFe")) {
                notes.add(xml.take());
            } else if (xml.name().equals("infProt")) {
                XmlElement protocol = xml.take();
                states.put(protocol.text("chNFe"), protocol.text("cStat"));
            }
        }
        List<Told> told = new ArrayList<>();
        for (XmlElement note : notes) {
            String key = note.attribute("Id").orElse("").replaceFirst("^NFe", "");
            Values values = new Values("infNFe[" + (told.size() + 1) + "]", hints);
            told.add(new NfeNote(note, key, values).told(states.getOrDefault(key, "")));
        }
        return told.isEmpty() ? List.of(Values.missing("infNFe")) : told;
    }
}
