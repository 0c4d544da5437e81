package app.clientela.intake;

import app.clientela.costs.BillKind;
import app.clientela.costs.BillOff;
import app.clientela.costs.BillRecording;
import app.clientela.costs.NewBill;
import app.clientela.costs.NewBillLine;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Identity;
import app.clientela.customers.Recognition;
import app.clientela.feedback.NewVoice;
import app.clientela.feedback.Rating;
import app.clientela.feedback.VoiceKind;
import app.clientela.feedback.VoiceRecording;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.orders.Cancellation;
import app.clientela.orders.Kind;
import app.clientela.orders.NamedSales;
import app.clientela.orders.NewPayment;
import app.clientela.orders.NewTillDay;
import app.clientela.privacy.Channel;
import app.clientela.privacy.NewConsent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Brings what files tell beside our sales into the rooms it belongs to: bills, payments, days of
/// the till, people and what they allow, sales that were called off.
final class HeardBooking {

    private final Books books;
    private final RunId run;
    private final Counting counting;
    private Set<CustomerId> erased = Set.of();
    private boolean metErased;

    HeardBooking(Books books, RunId run, Counting counting) {
        this.books = books;
        this.run = run;
        this.counting = counting;
    }

    /// True once somebody was told of who was erased.
    boolean hasMetErased() {
        return metErased;
    }

    /// @param gone of whom nothing is kept but amounts and days
    /// @param refused takes what needs the owner
    void book(List<Heard> heard, Set<CustomerId> gone, List<RefusedLine> refused) {
        erased = gone;
        heard.forEach(one -> counting.rows += one.rows());
        bills(of(Told.Document.class, heard), refused);
        people(of(Told.Contact.class, heard));
        voices(of(Told.Voice.class, heard), refused);
        payments(of(Told.Payment.class, heard));
        days(of(Told.TillDay.class, heard));
        named(of(Told.GivenBack.class, heard));
        off("cancellations", of(Told.Cancelled.class, heard), told -> new Off(told.number(), told.day()));
        off("prepayments", of(Told.Prepaid.class, heard), told -> new Off(told.number(), told.day()));
    }

    /// What was told, of one sort.
    private record Said<T extends Told>(long line, String source, T told) {}

    private static <T extends Told> List<Said<T>> of(Class<T> sort, List<Heard> heard) {
        return heard.stream()
                .filter(one -> sort.isInstance(one.told()))
                .map(one -> new Said<>(one.line(), one.source(), sort.cast(one.told())))
                .toList();
    }

    private void bills(List<Said<Told.Document>> said, List<RefusedLine> refused) {
        List<BillRecording> recordings =
                books.costs().record(said.stream().map(HeardBooking::bill).toList(), run);
        for (int i = 0; i < said.size(); i++) {
            counting.documents++;
            count(recordings.get(i), said.get(i), refused);
        }
    }

    private void count(BillRecording recording, Said<Told.Document> bill, List<RefusedLine> refused) {
        switch (recording) {
            case BillRecording.Recorded _ -> received(bill.told());
            case BillRecording.Revised _ -> {
                counting.revised++;
                received(bill.told());
            }
            case BillRecording.Known _ -> counting.known++;
            case BillRecording.Conflict _ -> {
                counting.documents--;
                conflict(bill.line(), bill.told().number(), refused);
            }
        }
    }

    private void conflict(long line, String number, List<RefusedLine> refused) {
        counting.refuse(Reason.NUMBER_CONFLICT.slug());
        refused.add(new RefusedLine(line, "", number, Reason.NUMBER_CONFLICT.slug(), List.of()));
    }

    private void received(Told.Document bill) {
        counting.received++;
        Money gross = bill.kind() == Kind.SALE ? bill.gross() : bill.gross().negate();
        counting.receivedOf(bill.day().on(), gross);
    }

    private static NewBill bill(Said<Told.Document> said) {
        Told.Document bill = said.told();
        Party supplier = bill.seller().orElse(Party.NOBODY);
        return new NewBill(
                said.source(),
                OrderNumbers.fit(bill.number()),
                bill.kind() == Kind.SALE ? BillKind.BILL : BillKind.CREDIT,
                Optional.of(supplier.taxId()).filter(id -> !id.isEmpty()),
                supplier.name(),
                bill.day().on(),
                bill.gross(),
                bill.net().orElse(bill.gross()),
                bill.lines().stream()
                        .map(line -> new NewBillLine(
                                line.text(),
                                line.sku(),
                                line.quantityMilli(),
                                line.net().orElse(line.gross())))
                        .toList(),
                said.line());
    }

    private void people(List<Said<Told.Contact>> said) {
        List<Optional<CustomerId>> who = recognised(said.stream()
                .map(one -> identity(one.told().who(), one.source()))
                .toList());
        List<NewConsent> consents = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            List<Told.Consent> told = said.get(i).told().consents();
            who.get(i)
                    .filter(customer -> !erased.contains(customer))
                    .ifPresent(customer -> told.forEach(consent -> consents.add(new NewConsent(
                            customer,
                            Channel.valueOf(consent.channel().toUpperCase(Locale.ROOT)),
                            consent.granted(),
                            consent.day().map(Told.Day::on),
                            consent.day().flatMap(Told.Day::at),
                            consent.how()))));
        }
        counting.hear("contacts", said.size());
        counting.hear("consents", books.privacy().record(consents, run));
    }

    private static Identity identity(Party who, String source) {
        return Hearing.identity(who, source);
    }

    private List<Optional<CustomerId>> recognised(List<Identity> who) {
        return books.customers().recognise(who, run).stream().map(this::counted).toList();
    }

    private Optional<CustomerId> counted(Recognition recognition) {
        return switch (recognition) {
            case Recognition.Known known -> {
                metErased |= erased.contains(known.customer());
                yield Optional.of(known.customer());
            }
            case Recognition.Created created -> {
                counting.customers++;
                yield Optional.of(created.customer());
            }
            case Recognition.Unnamed _ -> Optional.empty();
        };
    }

    /// Whose voice it is, the order it is about says best.
    private void voices(List<Said<Told.Voice>> said, List<RefusedLine> refused) {
        Map<String, CustomerId> buyers = books.orders()
                .buyersOf(said.stream()
                        .flatMap(one -> one.told().order().stream())
                        .toList());
        List<Optional<CustomerId>> authors = recognised(said.stream()
                .map(one -> identity(one.told().who(), one.source()))
                .toList());
        List<NewVoice> voices = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Optional<CustomerId> buyer = said.get(i).told().order().map(buyers::get);
            boolean nameless =
                    Stream.concat(buyer.stream(), authors.get(i).stream()).anyMatch(erased::contains);
            metErased |= nameless;
            NewVoice voice = voice(said.get(i), buyer.isPresent() ? buyer : authors.get(i));
            voices.add(nameless ? voice.withoutWords() : voice);
        }
        List<VoiceRecording> recordings = books.feedback().record(voices, run);
        for (int i = 0; i < said.size(); i++) {
            switch (recordings.get(i)) {
                case VoiceRecording.Recorded _ -> counting.hear("voices", 1);
                case VoiceRecording.Revised _ -> counting.revised++;
                case VoiceRecording.Known _ -> counting.known++;
                case VoiceRecording.Conflict _ ->
                    conflict(said.get(i).line(), voices.get(i).number(), refused);
            }
        }
    }

    private static NewVoice voice(Said<Told.Voice> said, Optional<CustomerId> customer) {
        Told.Voice voice = said.told();
        return new NewVoice(
                said.source(),
                OrderNumbers.fit(voice.number()),
                VoiceKind.valueOf(voice.kind().name()),
                customer,
                voice.day().on(),
                voice.day().at(),
                voice.rating().map(given -> new Rating(given.given(), given.least(), given.most())),
                voice.title(),
                voice.text(),
                voice.minutes().orElse(0),
                voice.order(),
                voice.who().name(),
                said.line());
    }

    private void payments(List<Said<Told.Payment>> said) {
        List<Optional<CustomerId>> payers = recognised(said.stream()
                .map(one -> identity(one.told().payer(), one.source()))
                .toList());
        List<NewPayment> payments = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            payments.add(payment(said.get(i), payers.get(i)));
        }
        books.orders().pay(payments, run);
        counting.hear("payments", said.size());
    }

    private static NewPayment payment(Said<Told.Payment> said, Optional<CustomerId> payer) {
        Told.Payment payment = said.told();
        return new NewPayment(
                said.source(),
                OrderNumbers.fit(payment.number()),
                payment.kind(),
                payment.orders().stream().map(OrderNumbers::fit).toList(),
                payer,
                payment.day().on(),
                payment.day().at(),
                payment.gross(),
                payment.fee(),
                said.line());
    }

    private void days(List<Said<Told.TillDay>> said) {
        Stream<NewTillDay> days = said.stream()
                .map(one -> new NewTillDay(
                        one.source(),
                        OrderNumbers.fit(one.told().number()),
                        one.told().on(),
                        one.told().gross(),
                        one.told().net(),
                        one.told().receipts(),
                        one.told().electronic(),
                        one.line()));
        books.orders().till(days.toList(), run);
        counting.hear("till-days", said.size());
    }

    private void named(List<Said<Told.GivenBack>> said) {
        Stream<NamedSales> named = said.stream()
                .map(one -> new NamedSales(
                        one.source(),
                        OrderNumbers.fit(one.told().number()),
                        one.told().sales().stream().map(OrderNumbers::fit).toList()));
        books.orders().nameSales(named.toList(), run);
    }

    /// A sale or a bill that does not count any more.
    private record Off(String number, Told.Day day) {}

    /// Whose document it is, its number says: a room that does not know it passes over it.
    private <T extends Told> void off(String what, List<Said<T>> said, Function<T, Off> reading) {
        List<Cancellation> sales = new ArrayList<>();
        List<BillOff> bills = new ArrayList<>();
        for (Said<T> one : said) {
            Off off = reading.apply(one.told());
            String number = OrderNumbers.fit(off.number());
            sales.add(new Cancellation(one.source(), number, off.day().on(), one.line()));
            bills.add(new BillOff(one.source(), number));
        }
        books.orders().cancel(sales, run);
        books.costs().callOff(bills, run);
        counting.hear(what, said.size());
    }
}
