package app.clientela.privacy;

import static app.clientela.db.Tables.CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.platform.db.Database;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whoever names the ledger's table can only read it and add to it; but for the one store that
/// takes the evidence of somebody who is erased, and nothing else.
class LedgerGuardTest {

    private static final Pattern CHANGING = Pattern.compile("update.*|delete.*|merge.*|truncate.*|onConflict.*"
            + "|onDuplicateKey.*|execute(Update|Delete)|batch.*|query|resultQuery|store|refresh");

    @Test
    void nothingChangesTheLedger() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("app.clientela");
        List<JavaClass> speakers =
                house.stream().filter(LedgerGuardTest::namesTheLedger).toList();

        assertThat(speakers)
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder("ConsentStore", "EvidenceStore");
        assertThat(speakers.stream().filter(LedgerGuardTest::changes))
                .extracting(JavaClass::getSimpleName)
                .containsExactly("EvidenceStore");
    }

    @Test
    void evidenceIsAllThatEverGoes() {
        JavaClass eraser = new ClassFileImporter().importClass(EvidenceStore.class);
        assertThat(eraser.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTarget().getName())
                        .filter(name ->
                                name.equals("set") || CHANGING.matcher(name).matches()))
                .containsExactlyInAnyOrder("update", "set");
        assertThat(eraser.getFieldAccessesFromSelf().stream()
                        .map(access -> access.getTarget().getName())
                        .filter(name -> !name.equals("CONSENT") && name.equals(name.toUpperCase(Locale.ROOT)))
                        .distinct())
                .containsExactlyInAnyOrder("EVIDENCE", "CUSTOMER_ID", "RUN_ID");
    }

    @Test
    void seesAStoreThatWould() {
        JavaClass careless = new ClassFileImporter().importClass(CarelessStore.class);
        assertThat(namesTheLedger(careless) && changes(careless)).isTrue();
    }

    private static boolean namesTheLedger(JavaClass type) {
        return !type.getPackageName().startsWith("app.clientela.db")
                && type.getFieldAccessesFromSelf().stream()
                        .anyMatch(access ->
                                access.getTarget().getOwner().getName().equals("app.clientela.db.Tables")
                                        && access.getTarget().getName().equals("CONSENT"));
    }

    private static boolean changes(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().getPackageName().startsWith("org.jooq"))
                .anyMatch(call -> CHANGING.matcher(call.getTarget().getName()).matches());
    }

    /// What must never be written.
    static final class CarelessStore {

        private final Database database;

        CarelessStore(Database database) {
            this.database = database;
        }

        void forget(long id) {
            database.sql().deleteFrom(CONSENT).where(CONSENT.ID.eq(id)).execute();
        }
    }
}
