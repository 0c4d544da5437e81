package app.clientela.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.db.DefaultSchema;
import app.clientela.overview.ExportStore.Column;
import app.clientela.overview.ExportStore.Shape;
import app.clientela.platform.db.SchemaNotes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/// What leaves the house, told column by column.
final class ExportStoreTest {

    private static final Pattern SUSPICIOUS = Pattern.compile(
            ".*(password|passphrase|secret|token|code|salt|session|cookie|totp|credential|private|hash|key|mark).*");

    /// They sound like secrets and are none.
    private static final Set<String> HARMLESS = Set.of(
            "erased_identity.mark",
            "import_run.file_hash",
            "person.password_at",
            "suppressed_address.mark",
            "valuation_run.data_hash");

    @Test
    void letsNothingOutWithWhichSomebodyCouldComeIn() {
        List<String> out = ExportStore.shapes().stream()
                .flatMap(shape -> shape.columns().stream().map(column -> shape.name() + "." + column.name()))
                .toList();
        assertThat(out).hasSizeGreaterThan(200);
        assertThat(out.stream().filter(column -> SUSPICIOUS.matcher(column).matches()))
                .containsExactlyInAnyOrderElementsOf(HARMLESS);
    }

    @Test
    void knowsItsSecretsByNamesThatExist() {
        Set<String> known = new java.util.TreeSet<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            known.add(table.getName());
            Arrays.stream(table.fields())
                    .map(Field::getName)
                    .forEach(column -> known.add(table.getName() + "." + column));
        }
        assertThat(known).containsAll(ExportStore.SECRETS);
    }

    @Test
    void hasATableBehindEverySheet() {
        assertThat(ExportStore.shapes()).extracting(Shape::name).containsAll(ExportSheet.FILES.values());
    }

    @Test
    void describesColumnsByWhatTheMigrationsSay() {
        ExportReadMe readMe = new ExportReadMe(SchemaNotes.read());
        assertThat(words(readMe, "orders", "ordered_on")).isEqualTo("day");
        assertThat(words(readMe, "orders", "customer_id")).isEqualTo("the row of `customer` with this id");
        assertThat(words(readMe, "orders", "number"))
                .isEqualTo("the document's own number, or a hash where it has none");
        assertThat(words(readMe, "orders", "amount_minor")).startsWith("amount in the smallest unit");
        assertThat(words(readMe, "orders", "kind")).isEqualTo("one of sale, refund");
        assertThat(words(readMe, "shop", "tax_ids")).contains("the business");
        assertThat(Stream.of("orders", "bill", "consent").map(SchemaNotes.read()::of))
                .allSatisfy(about -> assertThat(about).hasSizeGreaterThan(40));
    }

    private static String words(ExportReadMe readMe, String table, String name) {
        Shape shape = ExportStore.shapes().stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow();
        Column column = shape.columns().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return readMe.words(shape, column);
    }
}
