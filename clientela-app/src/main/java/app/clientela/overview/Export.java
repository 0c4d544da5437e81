package app.clientela.overview;

import app.clientela.business.Business;
import app.clientela.overview.ExportStore.Shape;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.SchemaNotes;
import app.clientela.valuation.Valuations;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Everything of a shop in one file that needs no Clientela: for whoever leaves, asks, or wants to
/// be sure.
public final class Export {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final Business business;
    private final Valuations valuations;
    private final Clock clock;
    private final ExportStore store;

    public Export(Database database, Business business, Valuations valuations, Clock clock) {
        this.database = database;
        this.business = business;
        this.valuations = valuations;
        this.clock = clock;
        this.store = new ExportStore(database);
    }

    /// Such as `clientela-2026-11-26.zip`.
    public String fileName() {
        return "clientela-"
                + LocalDate.ofInstant(clock.instant(), business.get().zone()) + ".zip";
    }

    /// Writes the zip, all of it as of one moment, row after row.
    /// @return the number of rows
    public long write(OutputStream to, Locale reader) {
        return database.read(() -> {
            try {
                return new Writing(new ZipOutputStream(to, StandardCharsets.UTF_8), reader).all();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// One export on its way out.
    private final class Writing {
        private final ZipOutputStream zip;
        private final Writer text;
        private final Locale reader;
        private long rows;

        Writing(ZipOutputStream zip, Locale reader) {
            this.zip = zip;
            this.text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            this.reader = reader;
        }

        long all() throws IOException {
            List<Shape> shapes = ExportStore.shapes();
            begin("README.md");
            text.write(new ExportReadMe(SchemaNotes.read()).text(business.get().name(), clock.instant(), shapes));
            begin("snapshot.html");
            new Snapshot(business.get(), valuations, reader).write(text);
            for (Map.Entry<String, String> file : ExportSheet.FILES.entrySet()) {
                begin("csv/" + file.getKey() + ".csv");
                sheet(shapes.stream()
                        .filter(shape -> shape.name().equals(file.getValue()))
                        .findFirst()
                        .orElseThrow());
            }
            for (Shape shape : shapes) {
                begin("tables/" + shape.name() + ".jsonl");
                lines(shape);
            }
            text.flush();
            zip.finish();
            return rows;
        }

        private void begin(String name) throws IOException {
            text.flush();
            zip.putNextEntry(new ZipEntry(name));
        }

        private void sheet(Shape shape) {
            ExportSheet sheet =
                    new ExportSheet(text, reader, shape, business.get().currency());
            sheet.head();
            store.each(shape, sheet::row);
            sheet.flush();
        }

        private void lines(Shape shape) {
            JsonGenerator json = JSON.writer()
                    .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .without(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .withRootValueSeparator("\n")
                    .createGenerator(text);
            store.each(shape, row -> {
                json.writeStartObject();
                for (int i = 0; i < shape.columns().size(); i++) {
                    json.writePOJOProperty(shape.columns().get(i).name(), row.value(i));
                }
                json.writeEndObject();
                rows++;
            });
            json.close();
        }
    }
}
