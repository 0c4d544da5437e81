package app.clientela.intake.formats;

import app.clientela.intake.Reason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The titles of PayPal's columns in one language, and its words for what happened in all of them.
record PayPalWords(
        String language,
        String date,
        String time,
        List<String> zone,
        List<String> name,
        List<String> type,
        List<String> status,
        String currency,
        List<String> gross,
        List<String> fee,
        List<String> net,
        List<String> from,
        List<String> to,
        List<String> transaction,
        List<String> invoice,
        List<String> impact) {

    static final List<PayPalWords> LANGUAGES = List.of(
            new PayPalWords(
                    "en",
                    "Date",
                    "Time",
                    List.of("TimeZone", "Time Zone"),
                    List.of("Name"),
                    List.of("Type", "Description"),
                    List.of("Status"),
                    "Currency",
                    List.of("Gross"),
                    List.of("Fee", "Fees"),
                    List.of("Net"),
                    List.of("From Email Address"),
                    List.of("To Email Address"),
                    List.of("Transaction ID"),
                    List.of("Invoice Number", "Invoice ID", "Custom Number"),
                    List.of("Balance Impact")),
            new PayPalWords(
                    "it",
                    "Data",
                    "Orario",
                    List.of("Fuso orario"),
                    List.of("Nome"),
                    List.of("Tipo", "Descrizione"),
                    List.of("Stato"),
                    "Valuta",
                    List.of("Lordo"),
                    List.of("Tariffa", "Commissione"),
                    List.of("Netto"),
                    List.of("Indirizzo email mittente"),
                    List.of("Indirizzo email destinatario"),
                    List.of("Codice transazione"),
                    List.of("Numero fattura", "Codice fattura"),
                    List.of("Impatto sul saldo")),
            new PayPalWords(
                    "pt",
                    "Data",
                    "Hora",
                    List.of("Fuso horário"),
                    List.of("Nome"),
                    List.of("Tipo", "Descrição"),
                    List.of("Status", "Estado"),
                    "Moeda",
                    List.of("Bruto", "Valor bruto"),
                    List.of("Tarifa", "Taxa"),
                    List.of("Líquido", "Valor líquido"),
                    List.of("Do endereço de e-mail", "De endereço de e-mail"),
                    List.of("Para o endereço de e-mail", "Para endereço de e-mail"),
                    List.of("ID da transação", "Código da transação"),
                    List.of("Número da fatura", "Nº da fatura", "ID da fatura"),
                    List.of("Impacto no saldo")),
            new PayPalWords(
                    "de",
                    "Datum",
                    "Uhrzeit",
                    List.of("Zeitzone"),
                    List.of("Name"),
                    List.of("Typ", "Beschreibung"),
                    List.of("Status"),
                    "Währung",
                    List.of("Brutto"),
                    List.of("Gebühr", "Entgelt"),
                    List.of("Netto"),
                    List.of("Absender E-Mail-Adresse"),
                    List.of("Empfänger E-Mail-Adresse"),
                    List.of("Transaktionscode"),
                    List.of("Rechnungsnummer"),
                    List.of("Auswirkung auf Guthaben")),
            new PayPalWords(
                    "es",
                    "Fecha",
                    "Hora",
                    List.of("Zona horaria", "Huso horario"),
                    List.of("Nombre"),
                    List.of("Tipo", "Descripción"),
                    List.of("Estado"),
                    "Divisa",
                    List.of("Bruto"),
                    List.of("Comisión", "Tarifa"),
                    List.of("Neto"),
                    List.of("Correo electrónico del remitente"),
                    List.of("Correo electrónico del destinatario"),
                    List.of("Id. de transacción", "Identificador de la transacción"),
                    List.of("Número de factura", "Id. de factura"),
                    List.of("Impacto en el saldo", "Efecto en el saldo")),
            new PayPalWords(
                    "fr",
                    "Date",
                    "Heure",
                    List.of("Fuseau horaire"),
                    List.of("Nom"),
                    List.of("Type", "Description"),
                    List.of("État"),
                    "Devise",
                    List.of("Avant commission", "Brut"),
                    List.of("Commission"),
                    List.of("Net"),
                    List.of("De l'adresse email"),
                    List.of("À l'adresse email"),
                    List.of("Numéro de transaction"),
                    List.of("Numéro de facture"),
                    List.of("Impact sur le solde")));

    private static final Pattern COMPLETED =
            words("completed?|completat[ao]|complet[ao]|completad[ao]|conclu[ií]d[ao]|abgeschlossen|termin[eé]e?"
                    + "|effectu[eé]e?"
                    + "|(?:partially )?refunded|(?:parzialmente )?rimborsat[ao]|(?:parcialmente )?reembolsad[ao]"
                    + "|(?:teilweise )?(?:zur[uü]ckgezahlt|r[uü]ckerstattet)|(?:partiellement )?rembours[eé]e?");

    private static final Pattern NO_IMPACT = words("memo|promemoria|memorando|nota|hinweis|vermerk|m[eé]mo|note");

    private static final Pattern HELD =
            words(".*(?:authori[sz]ation|\\bhold\\b|autorizzazione|sospensione|blocco|autoriza[cç][aã]o"
                    + "|autorizaci[oó]n|reten[cç]|bloqueio|bloqueo"
                    + "|genehmigung|einbehalt|autorisation|blocage|suspension).*");

    private static final Pattern MOVED =
            words(".*(?:withdrawal|bank deposit|transfer to|transfer from|conversion|trasferimento|prelievo|conversione"
                    + "|transfer[eê]ncia|saque|convers[aã]o|abbuchung|bankgutschrift|umrechnung|transferencia|retirada"
                    + "|conversi[oó]n|virement|retrait).*");

    private static final Pattern REFUND = words(
            ".*(?:refund|reversal|chargeback|dispute|rimborso|storno|contestazione|reembolso|estorno|revers|disputa"
                    + "|r[uü]ckzahlung|r[uü]ckerstattung|r[uü]cklastschrift|rembours|annulation).*");

    private static Pattern words(String any) {
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// The titles that both layouts have.
    List<String> titles() {
        return Stream.of(
                        List.of(date), List.of(time), zone, List.of(currency), gross, fee, net, type, from, transaction)
                .map(spellings -> String.join("|", spellings))
                .toList();
    }

    /// The titles of amounts.
    List<String> amounts() {
        return Stream.of(gross, fee, net).flatMap(List::stream).toList();
    }

    /// Why no customer's money moved, if none did.
    static Optional<Reason> noMoney(String status, String impact, String kind) {
        boolean open = !status.isEmpty() && !COMPLETED.matcher(status).matches();
        boolean nothing =
                NO_IMPACT.matcher(impact).matches() || HELD.matcher(kind).matches();
        if (open || nothing) {
            return Optional.of(Reason.NO_MONEY_MOVED);
        }
        return MOVED.matcher(kind).matches() ? Optional.of(Reason.OWN_TRANSFER) : Optional.empty();
    }

    static boolean isRefund(String kind) {
        return REFUND.matcher(kind).matches();
    }
}
