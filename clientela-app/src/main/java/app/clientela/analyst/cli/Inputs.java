package app.clientela.analyst.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// How the commands go through files, and what they say of those that they cannot use.
final class Inputs {

    private static final int MOST_TIMES = 10_000;

    private Inputs() {}

    static Optional<String> missing(Path file) {
        boolean there = Files.isReadable(file) && !Files.isDirectory(file);
        return there ? Optional.empty() : Optional.of("there is no such file");
    }

    /// @throws ParameterException where nothing can be written, or what is read would be lost
    static void checkOutput(@Nullable CommandSpec spec, Path input, Path output) throws IOException {
        Path folder = output.toAbsolutePath().getParent();
        boolean writable = Files.exists(output)
                ? Files.isWritable(output) && !Files.isDirectory(output)
                : folder != null && Files.isWritable(folder);
        if (!writable) {
            throw new ParameterException(known(spec).commandLine(), "cannot write to " + output);
        }
        if (Files.exists(output) && Files.exists(input) && Files.isSameFile(input, output)) {
            throw new ParameterException(known(spec).commandLine(), output + " is read, and cannot be written");
        }
    }

    static int refuse(@Nullable CommandSpec spec, Path file, String problem) {
        known(spec).commandLine().getErr().println(file + ": " + problem);
        return ModelCommand.UNREADABLE;
    }

    /// @throws ParameterException where nothing can be expected of it
    static void checkHorizon(@Nullable CommandSpec spec, KindName model, double horizon) {
        boolean whole = !model.isDiscrete() || (horizon == Math.rint(horizon) && horizon <= MOST_TIMES);
        if (!(horizon >= 0 && horizon < Double.POSITIVE_INFINITY && whole)) {
            throw new ParameterException(
                    known(spec).commandLine(),
                    "--horizon must be a "
                            + (model.isDiscrete() ? "whole number from 0 to " + MOST_TIMES : "number of at least 0")
                            + ", was " + horizon);
        }
    }

    /// Shows each row; the first thing that was wrong ends it.
    static Optional<String> rows(Path file, KindName model, Consumer<Table> each) throws IOException {
        try (Table rows = Table.open(file)) {
            Optional<String> problem = columnsMissing(rows, model);
            boolean some = false;
            while (problem.isEmpty() && rows.next()) {
                each.accept(rows);
                problem = rows.problem();
                some = true;
            }
            return problem.isPresent() || some ? problem : Optional.of("has no row");
        }
    }

    /// Writes each row as it stands, and what comes behind it.
    static void scores(Path file, Path output, String names, BiConsumer<Table, ByteText> each) throws IOException {
        try (Table rows = Table.open(file);
                ByteText out = new ByteText(Files.newOutputStream(output))) {
            rows.copyNames(out);
            out.text("," + names).endRow();
            while (rows.next()) {
                rows.copyRow(out);
                each.accept(rows, out);
                out.endRow();
            }
        }
    }

    private static Optional<String> columnsMissing(Table rows, KindName model) {
        List<String> absent = new ArrayList<>();
        for (String[] names : model.columns()) {
            if (rows.column(names) < 0) {
                absent.add(names[0]);
            }
        }
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(model + " needs the column " + String.join(", ", absent));
    }

    private static CommandSpec known(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("this command is only run from the command line");
        }
        return spec;
    }
}
