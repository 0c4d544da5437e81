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
import java.util.Set;

/// What the Italian exchange system (SdI) writes about invoices: receipts, rejections, outcomes,
/// metadata. They lie beside the invoices and say nothing about money.
@AutoService(Format.class)
public final class SdiNotices implements Format {

    private static final Set<String> ROOTS = Set.of(
            "RicevutaConsegna",
            "RicevutaScarto",
            "RicevutaImpossibilitaRecapito",
            "NotificaScarto",
            "NotificaMancataConsegna",
            "NotificaEsito",
            "NotificaEsitoCommittente",
            "NotificaDecorrenzaTermini",
            "ScartoEsitoCommittente",
            "AttestazioneTrasmissioneFattura",
            "FileMetadati",
            "MetadatiInvioFile");

    @Override
    public String name() {
        return "sdi";
    }

    @Override
    public String title() {
        return "SdI";
    }

    @Override
    public Subject subject() {
        return Subject.INVOICES;
    }

    @Override
    public int recognises(Head head) {
        return head.root().filter(ROOTS::contains).isPresent() ? 100 : 0;
    }

    @Override
    public Telling read(ReadingSource source, Hints hints) {
        return Xml.tell(source, xml -> {
            xml.next();
            return List.of(new Told.Passed(Place.ofElement(xml.name()), Reason.NOTIFICATION));
        });
    }
}
