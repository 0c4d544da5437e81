package app.clientela.intake;

import static app.clientela.intake.ReadingFixtures.HINTS;
import static app.clientela.intake.ReadingFixtures.file;
import static app.clientela.intake.ReadingFixtures.preview;
import static app.clientela.intake.ReadingFixtures.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date;Order number;Customer;E-mail;Product;Quantity;Unit price;Total",
                "Data;Numero ordine;Cliente;Indirizzo e-mail;Prodotto;Q.tà;Prezzo unitario;Totale",
                "Data;Número do Pedido;Nome do comprador;E-mail;Produto;Quantidade;Preço unitário;Valor total",
                "Fecha;Nº de pedido;Nombre del cliente;Correo electrónico;Producto;Cantidad;Precio unitario;Importe",
                "Datum;Bestellnummer;Kunde;E-Mail-Adresse;Artikel;Menge;Einzelpreis;Gesamtbetrag",
                "Date;N° de commande;Nom du client;Courriel;Produit;Quantité;Prix unitaire;Montant TTC",
                "DATE;ORDER_NUMBER;CUSTOMER NAME;email;product_name;qty;unit_price;total_amount",
            })
    void understandsHeadersInSixLanguages(String header) {
        Preview preview = preview(file(header, "13/03/2025;A-17;Anna Rossi;anna@example.com;Tè;2;4,50;9,00"));
        assertThat(preview.columns())
                .extracting(Column::target)
                .containsExactly(
                        Target.DATE,
                        Target.ORDER_NUMBER,
                        Target.NAME,
                        Target.EMAIL,
                        Target.PRODUCT,
                        Target.QUANTITY,
                        Target.UNIT_PRICE,
                        Target.TOTAL);
        assertThat(preview.questions()).isEmpty();
    }

    @Test
    void tellsItemsThatAreNamedFromItemsThatAreCounted() {
        String header = "Order number;Date;E-mail;Item;Line total";
        assertThat(target(preview(file(header, "A-1;13/03/2025;a@example.com;Mug;9.00")), "Item"))
                .isEqualTo(Target.PRODUCT);
        assertThat(target(preview(file(header, "A-1;13/03/2025;a@example.com;1;9.00")), "Item"))
                .isEqualTo(Target.LINE_NUMBER);
    }

    @Test
    void understandsTheShortHeaderOfATillWithoutAQuestion() {
        Preview preview = preview(file(
                "DT_VENDA;NOME CLIENTE;CELULAR;VLR TOTAL;FRETE;OBS 2",
                "03/11/2025;Padaria Estrela do Vale;(11) 98877-1200;R$ 1.284,90;R$ 38,00;indicação Bia",
                "03/11/2025;Beatriz Nogueira;(11) 99710-4432;R$ 146,00;R$ 14,90;"));
        assertThat(preview.columns())
                .extracting(Column::target)
                .containsExactly(Target.DATE, Target.NAME, Target.PHONE, Target.TOTAL, Target.DELIVERY, Target.IGNORED);
        assertThat(preview.questions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DT DOC;N. ORD.;RAG. SOC.;E-MAIL;DESCR. ART.;Q.TA';PRZ UNIT;IMP. TOT.",
                "Data mov.;Nr. scontrino;Cod cli;Mail cli;Art.;Qta;Prz. un.;Tot.",
                "DT EMISSAO;NRO PED;CLI;EMAIL CLI;DESCR PROD;QTD;VLR UNIT;VLR TOT",
                "DTA PEDIDO;NUM PED;COD CLI;EMAIL;PRODUTO;QTDE;VL UNIT;VL TOTAL",
                "FEC. FACT.;N. FACT.;NOM. CLIENTE;EMAIL;ART.;CANT.;PREC. UNIT.;IMP. TOTAL",
                "Order dt;Ord. no.;Cust. name;Email addr;Prod. name;Qty;Unit pr.;Tot. amt",
                "Rechn.-Datum;Rechn.-Nr.;Kd-Nr;E-Mail;Art.-Bez.;Menge;Einzelpreis;Ges.-Betrag",
                "Dt facture;N° cde;Nom cli.;E-mail;Art.;Qté;Prix unit.;Mt total",
            })
    void understandsShortHeaders(String header) {
        Preview preview = preview(file(header, "13/03/2025;A-17;Anna Rossi;anna@example.com;Tè;2;4,50;9,00"));
        assertThat(preview.columns())
                .extracting(column -> column.target() == Target.EXTERNAL_ID ? Target.NAME : column.target())
                .containsExactly(
                        Target.DATE,
                        Target.ORDER_NUMBER,
                        Target.NAME,
                        Target.EMAIL,
                        Target.PRODUCT,
                        Target.QUANTITY,
                        Target.UNIT_PRICE,
                        Target.TOTAL);
        assertThat(preview.questions()).isEmpty();
    }

    @Test
    void findsTheHeaderBelowTitles() {
        Preview preview = preview(file("Vendite 2025;;", ";;", "Data;Cliente;Importo", "13/01/2025;Anna;6,50"));
        assertThat(preview.dialect().headerLine()).isEqualTo(3);
        assertThat(preview.dialect().firstLine()).isEqualTo(4);
        assertThat(preview.rows()).isEqualTo(1);
        assertThat(preview.notices()).extracting(Notice::reason).contains(Reason.TITLE_ROWS);
    }

    @Test
    void looksAtValuesBeforeItBelievesATitle() {
        Preview preview = preview(file(
                "Data,Cliente,Pagato,Totale",
                "2025-03-01,anna@example.com,sì,10.00",
                "2025-03-02,bea@example.com,no,5.00"));
        assertThat(target(preview, "Cliente")).isEqualTo(Target.EMAIL);
        assertThat(target(preview, "Pagato")).isEqualTo(Target.IGNORED);
        Preview numbers = preview(file("date,customer,amount", "2025-03-01,1001,10.00", "2025-03-02,1002,5.00"));
        assertThat(target(numbers, "customer")).isEqualTo(Target.EXTERNAL_ID);
    }

    @Test
    void proposesByContentWhereThereIsNoHeaderAndAsks() {
        Preview preview =
                preview(file("2025-03-01,Anna,anna@example.com,10.00", "2025-03-02,Bea,bea@example.com,5.00"));
        assertThat(preview.columns())
                .extracting(Column::target)
                .containsExactly(Target.DATE, Target.NAME, Target.EMAIL, Target.TOTAL);
        assertThat(preview.questions()).extracting(Question::kind).containsExactly(Question.Kind.COLUMNS);
        assertThat(preview.rows()).isEqualTo(2);
    }

    @Test
    void believesWhatAPersonSaysOfAColumn() {
        ReadingSource file = file("when,who,how much,spent", "2025-03-01,Anna,10.00,11.00");
        Answers said = Answers.NONE.with(Map.of(2, Target.TOTAL));
        Preview preview = preview(file, HINTS.with(said));
        assertThat(target(preview, "how much")).isEqualTo(Target.TOTAL);
        assertThat(target(preview, "spent")).isEqualTo(Target.IGNORED);
        assertThat(preview.columns().get(2).confidence()).isEqualTo(100);
    }

    @Test
    void asksForAColumnThatNothingTells() {
        assertThat(kinds("date,who,remark", "2025-03-01,Anna,nice")).containsExactly(Question.Kind.AMOUNT_COLUMN);
        assertThat(kinds("who,amount", "Anna,10.00")).containsExactly(Question.Kind.DAY_COLUMN);
        assertThat(kinds("who,remark", "Anna,nice")).containsExactly(Question.Kind.COLUMNS);
    }

    @Test
    void saysOnceWhatAFileOfOneColumnLacks() {
        for (String rows : List.of("Totale\n10.00", "una frase sola", "2025-03-01\n2025-03-02")) {
            assertThat(Reading.open(file(rows), HINTS))
                    .isInstanceOfSatisfying(
                            Opening.Refused.class,
                            refused -> assertThat(refused.problem().key()).isEqualTo(Reason.FILE_ONE_COLUMN.key()));
        }
    }

    private static List<Question.Kind> kinds(String... lines) {
        return preview(file(lines)).questions().stream().map(Question::kind).toList();
    }

    @Test
    void asksForTheOrderOfDatesThatNothingTells() {
        ReadingSource file =
                file("date,email,total", "01/02/2025,a@example.com,10.00", "03/04/2025,a@example.com,10.00");
        assertThat(preview(file).questions())
                .containsExactly(new Question(
                        Question.Kind.DATE_ORDER, Target.DATE, 0, "date", List.of("01/02/2025", "03/04/2025")));
        Preview answered = preview(file, HINTS.with(Answers.NONE.with(DateOrder.MONTH_FIRST)));
        assertThat(answered.questions()).isEmpty();
        assertThat(answered.plan().dates()).isEqualTo(DateOrder.MONTH_FIRST);
    }

    @Test
    void takesTheDayFirstWhereNumbersAreWrittenThatWay() {
        Preview preview = preview(file("date;email;total", "01/02/2025;a@example.com;10,00"));
        assertThat(preview.questions()).isEmpty();
        assertThat(preview.plan().dates()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(preview.notices()).extracting(Notice::reason).containsExactly(Reason.DAY_FIRST_ASSUMED);
    }

    @Test
    void letsTheMajorityOfDatesDecide() {
        Preview preview =
                preview(file("date,total", "01/02/2025,1.00", "02/14/2025,1.00", "02/15/2025,1.00", "14/02/2025,1.00"));
        assertThat(preview.plan().dates()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(preview.questions()).isEmpty();
    }

    @Test
    void asksForADecimalMarkThatNothingTells() {
        ReadingSource file = file("date;email;total", "2025-03-01;a@example.com;1.234");
        assertThat(preview(file).questions()).extracting(Question::kind).containsExactly(Question.Kind.DECIMAL_MARK);
        Preview answered = preview(file, HINTS.with(Answers.NONE.with(DecimalMark.COMMA)));
        assertThat(answered.plan().decimals()).containsEntry(2, DecimalMark.COMMA);
        assertThat(answered.questions()).isEmpty();
    }

    @Test
    void letsTheOtherColumnsTellADecimalMark() {
        Preview preview = preview(file("date;qty;total", "2025-03-01;1.500;10,50"));
        assertThat(preview.plan().decimals()).containsEntry(1, DecimalMark.COMMA);
        assertThat(preview.questions()).isEmpty();
    }

    @Test
    void readsDelimitersEncodingsAndMarks() {
        String text = "data|cliente|importo\n13/03/2025|Nicolò|10,50\n";
        for (String encoding : List.of("UTF-8", "windows-1252", "UTF-16")) {
            Preview preview = preview(ReadingSource.of("x.csv", text.getBytes(Charset.forName(encoding))));
            assertThat(preview.dialect().delimiter()).isEqualTo('|');
            assertThat(preview.sample()).containsExactly(List.of("13/03/2025", "Nicolò", "10,50"));
        }
    }

    @Test
    void knowsALayoutAgainByItsFingerprint() {
        String one = preview(file("Data;Totale €", "2025-03-01;1,00")).header();
        assertThat(preview(file("DATA;totale  €", "2025-04-01;2,00")).header()).isEqualTo(one);
        assertThat(preview(file("Totale €;Data", "1,00;2025-03-01")).header()).isNotEqualTo(one);
        assertThat(one).hasSize(64);
    }

    @Test
    void refusesWhatIsNoTableByItsName() {
        assertThat(refusal("%PDF-1.7\n")).isEqualTo("intake.reason.file-not-a-table [PDF]");
        assertThat(refusal("<?xml version=\"1.0\"?><a/>")).isEqualTo("intake.reason.file-not-a-table [XML]");
        assertThat(refusal("<!DOCTYPE html><html></html>")).isEqualTo("intake.reason.file-not-a-table [HTML]");
        assertThat(refusal("{\"orders\": []}")).isEqualTo("intake.reason.file-not-a-table [JSON]");
        assertThat(refusal("PK\u0003\u0004 and no more")).isEqualTo("intake.reason.file-damaged-archive []");
        assertThat(refusal("")).isEqualTo("intake.reason.file-empty []");
        assertThat(refusal("\n\n  \n")).isEqualTo("intake.reason.file-empty []");
    }

    private static String refusal(String text) {
        byte[] bytes = text.getBytes(Charset.forName("ISO-8859-1"));
        Opening opening = Reading.open(ReadingSource.of("x.csv", bytes), HINTS);
        return opening instanceof Opening.Refused refused
                ? refused.problem().key() + " " + refused.problem().arguments()
                : opening.toString();
    }
}
