package app.clientela.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Prints what the build is to watch: how much is hidden, and where the tail is.
class HouseFiguresTest {

    private static final int HALF = 50;

    record Length(String name, long lines) {}

    @Test
    void hidesAtLeastHalfOfTheRooms() {
        List<JavaClass> rooms = new ClassFileImporter()
                        .withImportOption(HouseRules.NO_TESTS)
                        .withImportOption(location -> !location.contains("/Jte"))
                        .importPackages("app.clientela")
                        .stream()
                        .filter(Rooms::isRoom)
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                        .toList();
        long hidden = rooms.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        long share = 100 * hidden / rooms.size();

        System.out.println("Hidden  " + share + " % of " + rooms.size() + " top-level types in the rooms");
        assertThat(share).isGreaterThanOrEqualTo(HALF);
    }

    @Test
    void printsTheLongestFileAndMethod() throws IOException {
        List<Path> sources = sources();
        Length file = longest(sources.stream().map(HouseFiguresTest::lines).toList());
        Length method = longest(methods(sources));

        System.out.println("Longest file    " + file.lines() + " lines: " + file.name());
        System.out.println("Longest method  " + method.lines() + " lines: " + method.name());
        assertThat(sources).hasSizeGreaterThan(100);
    }

    private static Length longest(List<Length> all) {
        return all.stream().max(Comparator.comparingLong(Length::lines)).orElseThrow();
    }

    private static Length lines(Path file) {
        try {
            return new Length(
                    file.getFileName().toString(), Files.readAllLines(file).size());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> sources() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("clientela-app"))
                ? here
                : here.resolve("..").normalize();
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("clientela-app", "clientela-models")) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static List<Length> methods(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Length> lengths = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, _ -> {}, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodLengths(unit, positions, lengths).scan(unit, null);
            }
        }
        return lengths;
    }

    private static final class MethodLengths extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Length> lengths;

        MethodLengths(CompilationUnitTree unit, SourcePositions positions, List<Length> lengths) {
            this.unit = unit;
            this.positions = positions;
            this.lengths = lengths;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var map = unit.getLineMap();
            long first = map.getLineNumber(positions.getStartPosition(unit, method));
            long last = map.getLineNumber(positions.getEndPosition(unit, method));
            String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
            lengths.add(new Length(file + " " + method.getName(), last - first + 1));
            return super.visitMethod(method, null);
        }
    }
}
