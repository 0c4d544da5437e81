package app.clientela.intake.formats;

import app.clientela.intake.Format;
import app.clientela.intake.Head;
import app.clientela.intake.Hints;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Telling;
import app.clientela.intake.TitledRows;
import app.clientela.intake.TitledTable;
import java.util.List;
import java.util.function.Supplier;

/// A format of tables that are known by their titles.
abstract class TableFormat implements Format {

    /// So many of the known titles must be there, in percent.
    private static final int SURE = 80;

    private final String name;
    private final String title;
    private final Subject subject;
    private final List<KnownTable> tables;

    TableFormat(String name, String title, Subject subject, KnownTable... tables) {
        this.name = name;
        this.title = title;
        this.subject = subject;
        this.tables = List.of(tables);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final Subject subject() {
        return subject;
    }

    @Override
    public final int recognises(Head head) {
        return tables.stream()
                .mapToInt(table -> table.sureness(head.share(table.titles())))
                .max()
                .orElse(0);
    }

    @Override
    public final Telling read(ReadingSource source, Hints hints) {
        return new WorkbookTelling(() -> tell(source, hints));
    }

    private Telling tell(ReadingSource source, Hints hints) {
        TitledTable table = TitledTable.of(source);
        KnownTable known = tables.stream()
                .filter(one -> one.sureness(table.share(one.titles())) > 0)
                .findFirst()
                .orElse(tables.getFirst());
        return known.reading().read(() -> table.rows(known.titles()), hints);
    }

    /// One layout of a format.
    /// @param titles that it has in every version of the program, as `TitledTable` takes them
    /// @param enough what share of them must be there, in percent
    record KnownTable(List<String> titles, int enough, TableReading reading) {

        KnownTable(List<String> titles, TableReading reading) {
            this(titles, SURE, reading);
        }

        int sureness(int share) {
            return share < enough ? 0 : share;
        }
    }

    /// Tells what a table says.
    @FunctionalInterface
    interface TableReading {
        /// @param table opens it, the same each time
        Telling read(Supplier<TitledRows> table, Hints hints);
    }
}
