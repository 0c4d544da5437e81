package app.clientela.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Rooms know only the neighbours they declare, only their faces, and never in a circle.
class ModularityTest {

    /// The classes made from the tables belong to the stores that use them, and are no room.
    private static final ImportOption ROOMS =
            location -> HouseRules.NO_TESTS.includes(location) && !location.contains("/clientela/db/");

    @Test
    void roomsKnowOnlyTheirDeclaredNeighbours() {
        ApplicationModules rooms = ApplicationModules.of("app.clientela", ROOMS);

        assertThat(rooms.stream().count()).isGreaterThanOrEqualTo(8);
        rooms.verify();
    }

    @Test
    void rejectsRoomsThatLeanOnEachOther() {
        ApplicationModules bad = ApplicationModules.of(
                "app.clientela.badhouse.modules", (ImportOption) location -> location.contains("badhouse"));

        assertThatThrownBy(bad::verify).hasMessageContaining("Cycle");
    }
}
