package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.costs.BillKind;
import app.clientela.costs.Category;
import app.clientela.costs.Costs;
import app.clientela.costs.NewBill;
import app.clientela.costs.NewBillLine;
import app.clientela.costs.ProductCost;
import app.clientela.costs.Supplier;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CostPagesTest {

    private static final RunId RUN = new RunId(501);

    private final Costs costs = ServedHouse.house().costs();

    @AfterEach
    void forgets() {
        costs.withdraw(RUN);
    }

    private void record() {
        Currency euro = Currency.getInstance("EUR");
        NewBill bill = new NewBill(
                "papers",
                "7/2026",
                BillKind.BILL,
                Optional.of("IT01234567897"),
                "Crudo <b>Verde</b>",
                LocalDate.parse("2026-03-02"),
                new Money(13_420, euro),
                new Money(11_000, euro),
                List.of(
                        new NewBillLine("Santos verde", Optional.of("S1"), 50_000, new Money(10_000, euro)),
                        new NewBillLine("Trasporto", Optional.empty(), 1_000, new Money(1_000, euro))),
                1);
        costs.record(List.of(bill), RUN);
    }

    @Test
    void standsInTheNavigationFromTheFirstBillOn() {
        Visitor staff = ServedHouse.signedIn(ServedHouse.PAOLO);
        assertThat(staff.get("/").body()).doesNotContain("href=\"/costs\"");
        assertThat(staff.get("/costs").body()).contains("No bill is here yet").doesNotContain("<table");
        record();
        assertThat(staff.get("/").body()).contains("href=\"/costs\"");
        assertThat(ServedHouse.stranger().get("/login").body()).doesNotContain("/costs");
    }

    @Test
    void showsTheMonthItsSuppliersAndWhatProductsCost() {
        record();
        String page = ServedHouse.signedIn(ServedHouse.PAOLO).get("/costs").body();

        assertThat(page)
                .contains("Billed in March\u00a02026", "€110.00", "Goods", "€100.00", "Delivery", "€10.00", "€2.00")
                .contains("Verde&lt;/b")
                .doesNotContain("<b>Verde</b>", "action=\"/costs/products\"");
        assertThat(ServedHouse.signedIn(ServedHouse.PAOLO)
                        .get("/costs?month=nonsense")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ServedHouse.signedIn(ServedHouse.PAOLO)
                        .get("/costs?month=2026-04")
                        .body())
                .contains("Billed in April\u00a02026", "No bill in this month", "href=\"/costs?month=2026-03\"");
    }

    @Test
    void letsOnlyTheOwnerDecideAndConfirm() {
        record();
        Visitor staff = ServedHouse.signedIn(ServedHouse.PAOLO);
        Visitor owner = ServedHouse.signedIn(ServedHouse.MARTA);
        ProductCost santos = costs.products().getFirst();
        Supplier supplier = santos.supplier();
        String link = "/costs/suppliers/" + supplier.publicId().value();

        assertThat(staff.get(link).body()).contains("7/2026", "Santos verde").doesNotContain("<select");
        assertThat(staff.post(link + "/category", "category", "FEES").statusCode())
                .isEqualTo(403);
        assertThat(owner.post("/costs/products", "supplier", supplier.publicId().value(), "product", "nothing")
                        .statusCode())
                .isEqualTo(404);
        assertThat(owner.post("/costs/products", "supplier", supplier.publicId().value(), "product", santos.product())
                        .statusCode())
                .isEqualTo(302);
        assertThat(costs.products()).allMatch(ProductCost::isConfirmed);
        assertThat(owner.post(link + "/category", "category", "FEES").statusCode())
                .isEqualTo(302);
        assertThat(costs.find(supplier.publicId()).flatMap(Supplier::decided)).contains(Category.FEES);
        assertThat(owner.get(link).body()).contains("value=\"FEES\" selected");
        owner.post(link + "/category", "category", "");
        assertThat(costs.find(supplier.publicId()).flatMap(Supplier::decided)).isEmpty();
    }
}
