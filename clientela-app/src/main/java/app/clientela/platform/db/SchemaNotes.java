package app.clientela.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What the migrations say of each table and column in their comments.
public final class SchemaNotes {

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+).*");
    private static final Pattern COLUMN = Pattern.compile("  (\\w+)\\s+[A-Z].*?--\\s*(.*)");
    private static final Pattern CHOICE = Pattern.compile("CHECK \\(\\w+ IN \\(([^)]*)\\)\\)");
    private static final Pattern ADDED = Pattern.compile("ALTER TABLE (\\w+) ADD COLUMN (\\w+).*?--\\s*(.*)");

    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, String> columns = new HashMap<>();

    private SchemaNotes() {}

    public static SchemaNotes read() {
        SchemaNotes notes = new SchemaNotes();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                notes.take(
                        file.getContentAsString(StandardCharsets.UTF_8).lines().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return notes;
    }

    private void take(List<String> lines) {
        StringBuilder above = new StringBuilder();
        String table = "";
        for (String line : lines) {
            Matcher begins = TABLE.matcher(line);
            Matcher column = COLUMN.matcher(line);
            Matcher added = ADDED.matcher(line);
            if (line.startsWith("-- ")) {
                above.append(above.isEmpty() ? "" : " ").append(line.substring(3));
                continue;
            }
            if (begins.matches()) {
                table = begins.group(1);
                tables.put(table, above.toString());
            } else if (column.matches()) {
                columns.put(table + "." + column.group(1), column.group(2) + choice(line));
            } else if (added.matches()) {
                columns.put(added.group(1) + "." + added.group(2), added.group(3));
            }
            above.setLength(0);
        }
    }

    private static String choice(String line) {
        Matcher choice = CHOICE.matcher(line);
        return choice.find() ? ": one of " + choice.group(1).replace("'", "") : "";
    }

    /// Empty where nothing is said.
    public String of(String table) {
        return tables.getOrDefault(table, "");
    }

    /// Such as `plain: random`; empty where nothing is said, as of most numbers.
    public String of(String table, String column) {
        return columns.getOrDefault(table + "." + column, "");
    }
}
