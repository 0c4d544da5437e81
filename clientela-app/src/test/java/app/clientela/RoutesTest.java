package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may pass which door: the whole list. A route that is not in it fails.
final class RoutesTest {

    enum Who {
        ANYONE,
        SIGNED_IN,
        OWNER
    }

    /// @param route method and path, as the pages declare it
    record Door(String route, Who who) {

        String method() {
            return route.substring(0, route.indexOf(' '));
        }

        /// The path with something in place of what varies.
        String path() {
            return route.substring(route.indexOf(' ') + 1).replaceAll("\\{[^}]+}", "AAAAAAAAAAAAAAAAAAAAAA");
        }

        @Override
        public String toString() {
            return route + " for " + who;
        }
    }

    static List<Door> doors() {
        return Stream.of(doorsOfPeople(), doorsOfCustomers(), doorsOfGroups(), doorsOfFiles())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Door> doorsOfPeople() {
        return List.of(
                new Door("GET /login", Who.ANYONE),
                new Door("POST /login", Who.ANYONE),
                new Door("GET /login/recover", Who.ANYONE),
                new Door("POST /login/recover", Who.ANYONE),
                new Door("GET /setup", Who.ANYONE),
                new Door("POST /setup", Who.ANYONE),
                new Door("POST /logout", Who.SIGNED_IN),
                new Door("GET /settings", Who.SIGNED_IN),
                new Door("POST /settings/business", Who.OWNER),
                new Door("POST /settings/assumptions", Who.OWNER),
                new Door("POST /settings/people", Who.OWNER),
                new Door("POST /settings/people/{publicId}/disable", Who.OWNER),
                new Door("POST /settings/people/{publicId}/password", Who.OWNER),
                new Door("GET /settings/backup", Who.OWNER),
                new Door("POST /settings/backup", Who.OWNER),
                new Door("GET /settings/backup/{name}", Who.OWNER),
                new Door("GET /settings/export", Who.OWNER),
                new Door("POST /settings/you/language", Who.SIGNED_IN),
                new Door("POST /settings/you/password", Who.SIGNED_IN));
    }

    private static List<Door> doorsOfCustomers() {
        return List.of(
                new Door("GET /", Who.SIGNED_IN),
                new Door("POST /margin", Who.OWNER),
                new Door("GET /customers", Who.SIGNED_IN),
                new Door("GET /customers/export", Who.OWNER),
                new Door("GET /customers/new", Who.SIGNED_IN),
                new Door("POST /customers/new", Who.SIGNED_IN),
                new Door("GET /customers/{id}", Who.SIGNED_IN),
                new Door("GET /customers/{id}/erase", Who.OWNER),
                new Door("POST /customers/{id}/erase", Who.OWNER),
                new Door("GET /customers/{id}/documents", Who.SIGNED_IN),
                new Door("GET /customers/{id}/why", Who.SIGNED_IN),
                new Door("GET /customers/{id}/why.csv", Who.SIGNED_IN),
                new Door("GET /health", Who.SIGNED_IN),
                new Door("POST /health/role", Who.OWNER),
                new Door("POST /health/pair", Who.OWNER),
                new Door("GET /value", Who.SIGNED_IN),
                new Door("GET /value.csv", Who.SIGNED_IN),
                new Door("GET /why", Who.SIGNED_IN),
                new Door("GET /why.csv", Who.SIGNED_IN),
                new Door("GET /value/growth", Who.SIGNED_IN),
                new Door("GET /value/growth.csv", Who.SIGNED_IN),
                new Door("GET /customers/merges", Who.SIGNED_IN),
                new Door("GET /customers/merges/compare", Who.SIGNED_IN),
                new Door("GET /customers/{id}/merge", Who.SIGNED_IN),
                new Door("POST /customers/merges/same", Who.SIGNED_IN),
                new Door("POST /customers/merges/apart", Who.SIGNED_IN),
                new Door("POST /customers/merges/undo", Who.SIGNED_IN),
                new Door("POST /customers/{id}/tags", Who.SIGNED_IN),
                new Door("POST /customers/{id}/tags/remove", Who.SIGNED_IN),
                new Door("GET /customers/{publicId}/actions/new", Who.SIGNED_IN),
                new Door("POST /customers/{publicId}/actions", Who.SIGNED_IN),
                new Door("POST /customers/{publicId}/actions/remove", Who.SIGNED_IN));
    }

    private static List<Door> doorsOfGroups() {
        return List.of(
                new Door("GET /groups", Who.SIGNED_IN),
                new Door("POST /groups", Who.SIGNED_IN),
                new Door("GET /groups/new", Who.SIGNED_IN),
                new Door("GET /groups/{id}", Who.SIGNED_IN),
                new Door("POST /groups/{id}", Who.SIGNED_IN),
                new Door("GET /groups/{id}/edit", Who.SIGNED_IN),
                new Door("POST /groups/{id}/remove", Who.SIGNED_IN));
    }

    private static List<Door> doorsOfFiles() {
        return List.of(
                new Door("GET /costs", Who.SIGNED_IN),
                new Door("POST /costs/products", Who.OWNER),
                new Door("GET /costs/suppliers/{id}", Who.SIGNED_IN),
                new Door("POST /costs/suppliers/{id}/category", Who.OWNER),
                new Door("GET /import", Who.SIGNED_IN),
                new Door("POST /import", Who.SIGNED_IN),
                new Door("GET /import/waiting", Who.SIGNED_IN),
                new Door("GET /import/events", Who.SIGNED_IN),
                new Door("POST /import/start", Who.SIGNED_IN),
                new Door("GET /import/{id}", Who.SIGNED_IN),
                new Door("POST /import/{id}/columns", Who.SIGNED_IN),
                new Door("POST /import/{id}/own", Who.SIGNED_IN),
                new Door("POST /import/{id}/cure", Who.SIGNED_IN),
                new Door("POST /import/{id}/uncure", Who.SIGNED_IN),
                new Door("GET /import/{id}/outlook", Who.SIGNED_IN),
                new Door("POST /import/{id}/start", Who.SIGNED_IN),
                new Door("GET /import/{id}/rows", Who.SIGNED_IN),
                new Door("GET /import/{id}/done", Who.SIGNED_IN),
                new Door("GET /import/{id}/progress", Who.SIGNED_IN),
                new Door("GET /import/{id}/refused", Who.SIGNED_IN),
                new Door("POST /import/{id}/undo", Who.OWNER));
    }

    @Test
    void listsEveryRoute() {
        RequestMappingHandlerMapping pages = ServedHouse.serving()
                .pages()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Set<String> declared = pages.getHandlerMethods().keySet().stream()
                .flatMap(RoutesTest::routes)
                .filter(route -> !route.endsWith(" /error"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(declared).isNotEmpty();
        assertThat(doors()).extracting(Door::route).containsAll(declared);
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("ANY")
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> method + " " + path));
    }

    /// A line that stays open is hung up at once.
    private static int status(Visitor visitor, Door door) {
        if (!door.path().endsWith("/events")) {
            return visitor.send(door.method(), door.path()).statusCode();
        }
        HttpResponse<Stream<String>> line = visitor.listen(door.path());
        line.body().close();
        return line.statusCode();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void keepsStrangersOut(Door door) {
        Visitor stranger = ServedHouse.stranger();
        stranger.get("/login");
        int status = status(stranger, door);
        switch (door.who()) {
            case ANYONE -> assertThat(status).isIn(200, 404, 422, 429);
            case SIGNED_IN, OWNER -> assertThat(status).isIn(door.path().equals("/") ? List.of(200) : List.of(302));
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void keepsStaffFromWhatIsTheOwners(Door door) {
        Visitor staff = ServedHouse.signedIn(ServedHouse.PAOLO);
        int status = status(staff, door);
        if (door.who() == Who.OWNER) {
            assertThat(status).isEqualTo(403);
        } else {
            assertThat(status).isNotIn(401, 403, 500);
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void opensEverythingToTheOwner(Door door) {
        Visitor owner = ServedHouse.signedIn(ServedHouse.MARTA);
        assertThat(status(owner, door)).isNotIn(401, 403, 500);
    }
}
