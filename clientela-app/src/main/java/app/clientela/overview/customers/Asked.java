package app.clientela.overview.customers;

import app.clientela.valuation.RankingQuery;
import app.clientela.valuation.RankingQuery.Group;
import app.clientela.valuation.RankingQuery.Sort;
import app.clientela.valuation.Status;
import app.clientela.valuation.Tag;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the address of the list asks: which customers, in which order, from where.
/// @param groupCode the word by which addresses know the group; empty for everybody
/// @param page which page, as the list itself named it; empty for the first
/// @param from how many customers stand on the pages before
record Asked(Group group, String groupCode, String search, Sort sort, Optional<String> page, int from) {

    private static final String COSTS = "costs";
    private static final String ONCE = "once";
    private static final Pattern DAYS = Pattern.compile(ONCE + "\\.(\\d{4}-\\d\\d-\\d\\d)\\.(\\d{4}-\\d\\d-\\d\\d)");
    private static final int LONGEST = 100;

    /// Reads an address. What it does not understand it takes for the ordinary: an old link still
    /// shows customers.
    static Asked of(Map<String, String> address) {
        Optional<String> page = Optional.ofNullable(address.get("page")).filter(text -> !text.isBlank());
        String search = address.getOrDefault("q", "").strip();
        Group group = group(address.getOrDefault("group", ""));
        return new Asked(
                group,
                code(group),
                search.substring(0, Math.min(LONGEST, search.length())),
                sort(address.getOrDefault("sort", "")),
                page,
                page.isPresent() ? count(address.getOrDefault("from", "")) : 0);
    }

    RankingQuery query() {
        return new RankingQuery(group, search, sort, page);
    }

    boolean isNarrowed() {
        return !(group instanceof Group.All) || !search.isEmpty();
    }

    boolean isSearch() {
        return !search.isEmpty();
    }

    /// The same order and search among other customers, from the beginning.
    Asked among(Group other) {
        return new Asked(other, code(other), search, sort, Optional.empty(), 0);
    }

    /// The same question among those of a group of the owner's.
    /// @param code by which addresses know it
    Asked in(String code, Group listed) {
        return new Asked(listed, code, search, sort, page, from);
    }

    /// The same customers in another order, from the beginning.
    Asked with(Sort other) {
        return new Asked(group, groupCode, search, other, Optional.empty(), 0);
    }

    /// The page behind this one.
    /// @param shown how many customers stand on this page
    Asked next(String named, int shown) {
        return new Asked(group, groupCode, search, sort, Optional.of(named), from + shown);
    }

    /// The page before this one; the first is reached without a name.
    /// @param most how many customers stand on a full page
    Asked previous(String named, int most) {
        return from <= most
                ? new Asked(group, groupCode, search, sort, Optional.empty(), 0)
                : new Asked(group, groupCode, search, sort, Optional.of(named), from - most);
    }

    /// Everybody, in the same order.
    Asked everybody() {
        return new Asked(new Group.All(), "", "", sort, Optional.empty(), 0);
    }

    /// The list from its beginning.
    String everyPage() {
        return new Asked(group, groupCode, search, sort, Optional.empty(), 0).link();
    }

    String link() {
        return "/customers" + parameters();
    }

    String exportLink() {
        return "/customers/export" + new Asked(group, groupCode, search, sort, Optional.empty(), 0).parameters();
    }

    private static String code(Group group) {
        return switch (group) {
            case Group.All _, Group.Filtered _ -> "";
            case Group.With(Status status) -> status.code();
            case Group.Tagged(Tag _) -> COSTS;
            case Group.Once(LocalDate from, LocalDate to) -> ONCE + "." + from + "." + to;
        };
    }

    /// The group for a log: `all` for everybody.
    String groupWord() {
        return groupCode.isEmpty() ? "all" : groupCode;
    }

    String sortCode() {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private String parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("group", groupCode);
        said.put("q", search);
        said.put("sort", sort == Sort.TOTAL ? "" : sortCode());
        said.put("page", page.orElse(""));
        said.put("from", from == 0 ? "" : String.valueOf(from));
        String joined = said.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return joined.isEmpty() ? "" : "?" + joined;
    }

    private static Group group(String code) {
        if (COSTS.equals(code)) {
            return new Group.Tagged(Tag.COSTS_A_LOT);
        }
        return Arrays.stream(Status.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .<Group>map(Group.With::new)
                .orElseGet(() -> once(code));
    }

    private static Group once(String code) {
        Matcher days = DAYS.matcher(code);
        try {
            return days.matches()
                    ? new Group.Once(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)))
                    : new Group.All();
        } catch (DateTimeParseException _) {
            return new Group.All();
        }
    }

    private static Sort sort(String code) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElse(Sort.TOTAL);
    }

    private static int count(String digits) {
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
