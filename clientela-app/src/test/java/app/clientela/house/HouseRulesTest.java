package app.clientela.house;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.house.HouseRules.Law;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(HouseRules.NO_TESTS)
            .withImportOption(location -> !location.contains("/Jte"))
            .importPackages("app.clientela");

    private static final JavaClasses BAD_HOUSE = new ClassFileImporter().importPackages("app.clientela.badhouse");

    static List<Law> laws() {
        return HouseRules.all();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void keepsTheLaw(Law law) {
        law.rule().allowEmptyShould(true).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void rejectsItsBadClass(Law law) {
        JavaClasses bad = BAD_HOUSE.that(DescribedPredicate.describe(
                "break " + law, type -> Rooms.of(type).startsWith(law.breaker())));

        assertThat(bad).isNotEmpty();
        assertThat(law.rule().allowEmptyShould(true).evaluate(bad).hasViolation())
                .as("the law lets app.clientela.badhouse.%s pass", law.breaker())
                .isTrue();
    }

    @Test
    void hasALawForEachBadClass() {
        Set<String> bad = BAD_HOUSE.stream().map(Rooms::of).collect(Collectors.toSet());
        Set<String> broken = laws().stream().map(Law::breaker).collect(Collectors.toSet());

        bad.removeIf(room -> broken.stream().anyMatch(room::startsWith));
        assertThat(bad).containsOnly("", "modules");
    }

    @Test
    void looksAtTheWholeHouse() {
        Set<String> rooms = HOUSE.stream().filter(Rooms::isRoom).map(Rooms::of).collect(Collectors.toSet());

        assertThat(rooms).contains("business", "customers", "orders", "actions", "intake", "valuation", "overview");
        assertThat(HOUSE.stream().map(JavaClass::getName)).contains("app.clientela.Clientela");
    }
}
