package app.clientela.intake.formats;

import app.clientela.intake.DateOrder;
import app.clientela.intake.DecimalMark;
import app.clientela.intake.Format;
import app.clientela.intake.Habits;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Sales of Nuvemshop, and of Tiendanube, its sister in Spanish: the first row of an order tells of
/// the whole, those below keep its number and hold lines. An order that was paid back is called
/// off, as the file does not say how much.
@AutoService(Format.class)
public final class Nuvemshop extends TableFormat {

    private static final List<String> PORTUGUESE = List.of(
            "Número do Pedido",
            "E-mail",
            "Data",
            "Status do Pedido",
            "Status do Pagamento",
            "Moeda",
            "Subtotal",
            "Desconto",
            "Valor do Frete",
            "Total",
            "Nome do comprador",
            "CPF / CNPJ",
            "Nome do Produto",
            "Valor do Produto",
            "Quantidade Comprada");

    private static final List<String> SPANISH = List.of(
            "Número de orden",
            "Email",
            "Fecha",
            "Estado de la orden",
            "Estado del pago",
            "Moneda",
            "Subtotal de productos",
            "Descuento",
            "Costo de envío",
            "Total",
            "Nombre del comprador",
            "DNI / CUIT",
            "Nombre del producto",
            "Precio del producto",
            "Cantidad del producto");

    private static final Habits USUAL = new Habits(DecimalMark.POINT, DateOrder.DAY_FIRST);

    public Nuvemshop() {
        super(
                "nuvemshop",
                "Nuvemshop",
                Subject.SALES,
                new KnownTable(PORTUGUESE, Nuvemshop::tell),
                new KnownTable(SPANISH, Nuvemshop::tell));
    }

    private static Telling tell(Supplier<TitledRows> table, Hints hints) {
        List<String> amounts = List.of("Total", "Subtotal", "Valor do Produto", "Precio del producto");
        Habits habits = Habits.of(table.get(), amounts, List.of("Data", "Fecha"), USUAL);
        return TableTelling.grouped(
                table,
                row -> row.cell(List.of("Número do Pedido", "Número de orden")),
                rows -> TableTelling.order(
                        rows,
                        Nuvemshop::isFirst,
                        "Total",
                        order -> order(order, new Cells(order.getFirst(), hints, habits))));
    }

    private static boolean isFirst(Row row) {
        return !row.cell(List.of("Total", "Data", "Fecha")).isEmpty();
    }

    private static List<Told> order(List<Row> rows, Cells first) {
        String number = first.needed("Número do Pedido", "Número de orden");
        Told.Day day = first.day("Data", "Fecha");
        State state = state(first);
        if (first.fault().isEmpty() && state == State.CALLED_OFF) {
            return List.of(new Told.Cancelled(TableTelling.place(rows), number, day));
        }
        if (first.fault().isEmpty() && state == State.OPEN) {
            return List.of(TableTelling.passed(rows, Reason.ORDER_UNPAID));
        }
        List<Cells> all = new ArrayList<>(List.of(first));
        rows.stream().skip(1).map(first::beside).forEach(all::add);
        Currency currency = first.currency("Moeda", "Moneda");
        Told.Document sale = new Documents.Heading(rows, number, buyer(first), day)
                .sale(
                        first.whole(first.amount("Total"), currency, "Total"),
                        Optional.empty(),
                        Optional.empty(),
                        all.stream().map(row -> line(row, currency)).toList());
        return Documents.told(rows, all, List.of(sale));
    }

    private static State state(Cells first) {
        String order = first.text("Status do Pedido", "Estado de la orden").toLowerCase(Locale.ROOT);
        if (order.startsWith("cancel")) {
            return State.CALLED_OFF;
        }
        String payment = first.needed("Status do Pagamento", "Estado del pago").toLowerCase(Locale.ROOT);
        if (payment.matches("confirmad[oa]|recibid[oa]|pag[oa]|parcial.*")) {
            return State.SOLD;
        }
        if (payment.matches("(?:reembols|reintegr|devol|devuel|estorn|anulad).*")) {
            return State.CALLED_OFF;
        }
        if (!payment.matches(
                "(?:penden|pendien|recusad|rechazad|autorizad|em an|expirad|vencid|abandon|n[aã]o pag).*")) {
            first.refuse(Reason.VALUE_UNREADABLE, "Status do Pagamento", payment);
        }
        return State.OPEN;
    }

    private static Party buyer(Cells first) {
        return Party.NOBODY
                .known("", first.text("CPF / CNPJ", "DNI / CUIT"))
                .named(first.text("Nome do comprador", "Nombre del comprador"))
                .reached(first.text("E-mail", "Email"), first.text("Telefone", "Teléfono"))
                .from(first.text("Código postal", "CEP", "Cidade", "Ciudad"), "");
    }

    private static Told.Line line(Cells row, Currency currency) {
        BigDecimal price = row.number("Valor do Produto", "Precio del producto");
        BigDecimal pieces = row.number("Quantidade Comprada", "Cantidad del producto");
        return Documents.line(
                row.text("Nome do Produto", "Nombre del producto"),
                row.text("SKU"),
                row.pieces("Quantidade Comprada", "Cantidad del producto"),
                row.money(price.multiply(pieces), currency, "Valor do Produto"));
    }

    private enum State {
        SOLD,
        OPEN,
        CALLED_OFF
    }
}
