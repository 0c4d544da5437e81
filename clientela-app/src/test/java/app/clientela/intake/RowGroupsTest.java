package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowGroupsTest {

    private static List<RowGroups.Group> groups(String text) {
        ReadingSource source = ReadingSource.of("x", text.getBytes(StandardCharsets.UTF_8));
        List<RowGroups.Group> all = new ArrayList<>();
        try (RowGroups groups = RowGroups.open(() -> TitledTable.of(source).rows(), row -> row.cell("Number"))) {
            RowGroups.Group next = groups.next();
            while (next != null) {
                all.add(next);
                next = groups.next();
            }
        }
        return all;
    }

    private static List<Long> lines(RowGroups.Group group) {
        return group.rows().stream().map(TitledRows.Row::line).toList();
    }

    @Test
    void bringsRowsOfANumberTogether() {
        List<RowGroups.Group> groups = groups("Number,Total\n7,1.00\n8,2.00\n7,3.00\n,4.00\n8,5.00\n,6.00\n");

        assertThat(groups)
                .extracting(RowGroupsTest::lines)
                .containsExactly(List.of(2L, 4L), List.of(5L), List.of(3L, 6L), List.of(7L));
        assertThat(groups).allMatch(RowGroups.Group::whole);
    }

    @Test
    void saysWhichRowsStandTooFarApart() {
        String between = IntStream.range(0, 20_100)
                .mapToObj(number -> "b" + number + ",1.00\n")
                .collect(Collectors.joining());
        List<RowGroups.Group> groups = groups("Number,Total\n" + between + between);

        assertThat(groups.stream().mapToInt(group -> group.rows().size()).sum()).isEqualTo(40_200);
        assertThat(groups.stream().filter(group -> !group.whole())).hasSize(200);
        assertThat(groups.stream().filter(group -> group.rows().size() == 2)).hasSize(20_000);
    }

    @Test
    void findsTitlesBelowNotes() {
        ReadingSource source = ReadingSource.of(
                "x", "A note\nAnother\nAnd more\nNumber,Total,Sum\n7,1.00,2.00\n".getBytes(StandardCharsets.UTF_8));
        try (TitledRows rows = TitledTable.of(source).rows(List.of("number", "Totale|total"))) {
            assertThat(rows.titles()).containsExactly("Number", "Total", "Sum");
            assertThat(rows.next()).extracting(row -> row.cell("SUM")).isEqualTo("2.00");
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void refusesRowsThatDoNotFitTheTitles() {
        List<RowGroups.Group> groups = groups("Number,Total\n7\n8,2.00,\n9,3.00,4.00\n");

        assertThat(groups)
                .extracting(group -> group.rows()
                        .getFirst()
                        .fault()
                        .map(Told.Refused::reason)
                        .orElse(null))
                .containsExactly(Reason.TOO_FEW_CELLS, null, Reason.TOO_MANY_CELLS);
    }
}
