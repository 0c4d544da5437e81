package app.clientela.business.web;

import app.clientela.business.Audit;
import app.clientela.business.Joining;
import app.clientela.business.People;
import app.clientela.business.Person;
import app.clientela.kernel.Problem;
import app.clientela.kernel.PublicId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Adding people, disabling them, letting them in again: for owners.
@Controller
class PeoplePages {

    private static final String SECTION = "people";

    private final People people;
    private final Audit audit;
    private final SettingsDesk desk;

    PeoplePages(People people, Audit audit, SettingsDesk desk) {
        this.people = people;
        this.audit = audit;
        this.desk = desk;
    }

    @PostMapping("/settings/people")
    String add(
            PersonForm form,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Exchange exchange = new Exchange(request, response, model);
        return switch (people.add(form.person())) {
            case Joining.Joined(Person added) -> {
                audit.note(reader.id(), "people.add", "person " + added.id().value());
                yield SettingsDesk.saved(SECTION, exchange);
            }
            case Joining.Refused(List<Problem> problems) ->
                SettingsDesk.refused(desk.view(reader).with(form), SECTION, problems, exchange);
        };
    }

    @PostMapping("/settings/people/{publicId}/disable")
    String disable(
            @PathVariable String publicId,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Exchange exchange = new Exchange(request, response, model);
        Person person = get(publicId);
        return switch (people.disable(person.id())) {
            case DISABLED -> {
                audit.note(
                        reader.id(), "people.disable", "person " + person.id().value());
                yield SettingsDesk.saved(SECTION, exchange);
            }
            case LAST_OWNER ->
                SettingsDesk.refused(
                        desk.view(reader), SECTION, List.of(Problem.of("business.problem.lastOwner")), exchange);
            case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /// A new password, typed by an owner; it also lets a disabled person in again.
    @PostMapping("/settings/people/{publicId}/password")
    String admit(
            PasswordForm form,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Exchange exchange = new Exchange(request, response, model);
        Person person = get(form.publicId());
        return switch (people.admit(person.id(), form.password())) {
            case Joining.Joined _ -> {
                audit.note(reader.id(), "people.admit", "person " + person.id().value());
                yield SettingsDesk.saved(SECTION, exchange);
            }
            case Joining.Refused(List<Problem> problems) ->
                SettingsDesk.refused(desk.view(reader), "password", problems, exchange);
        };
    }

    private Person get(String publicId) {
        return Optional.of(publicId)
                .filter(PublicId::isWellFormed)
                .flatMap(id -> people.find(new PublicId(id)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
