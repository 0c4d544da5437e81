package app.clientela.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.clientela.Clientela;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Rooms know only the neighbours they declare, only their faces, and never in a circle.
class ModularityTest {

    @Test
    void roomsKnowOnlyTheirDeclaredNeighbours() {
        ApplicationModules rooms =
                ApplicationModules.of(Clientela.class, JavaClass.Predicates.resideInAPackage("app.clientela.db.."));

        assertThat(rooms.stream().count()).isGreaterThanOrEqualTo(8);
        rooms.verify();
    }

    @Test
    void rejectsRoomsThatLeanOnEachOther() {
        ApplicationModules bad =
                ApplicationModules.of("app.clientela.badhouse.modules", new ImportOption.OnlyIncludeTests());

        assertThatThrownBy(bad::verify).hasMessageContaining("Cycle");
    }
}
