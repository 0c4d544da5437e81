package app.clientela.overview.customers;

import app.clientela.business.Business;
import app.clientela.business.Person;
import app.clientela.business.Shop;
import app.clientela.customers.Customers;
import app.clientela.groups.Group;
import app.clientela.groups.GroupId;
import app.clientela.groups.Groups;
import app.clientela.groups.NewGroup;
import app.clientela.groups.Rule;
import app.clientela.groups.RuleWords;
import app.clientela.groups.Saving;
import app.clientela.platform.web.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Groups: all of them, and the page on which one is written. Their customers stand on the page of
/// the list.
@Controller
record GroupsPages(Business business, Customers customers, Groups groups) {

    private static final String EDITOR = "overview/customers/groupeditor";

    @GetMapping("/groups")
    String list(@AuthenticationPrincipal Person reader, Model model) {
        RuleWords words = words(reader);
        model.addAttribute(
                "view",
                new GroupsView(groups.all().stream()
                        .map(group -> GroupHead.of(group, groups.sum(group.id()), words))
                        .toList()));
        return "overview/customers/groupspage";
    }

    @GetMapping("/groups/new")
    String write(
            @RequestParam MultiValueMap<String, String> said, @AuthenticationPrincipal Person reader, Model model) {
        model.addAttribute("view", editor(Optional.empty(), drafted(said), reader));
        return EDITOR;
    }

    @PostMapping("/groups")
    ModelAndView save(
            @RequestParam MultiValueMap<String, String> said,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request) {
        GroupDraft draft = GroupDraft.of(said);
        NewGroup group = new NewGroup(draft.name(), draft.rule(), draft.fixed(), Optional.of(reader.id()));
        return answer(groups.save(group), Optional.empty(), draft, reader, request);
    }

    @GetMapping("/groups/{id}/edit")
    String rewrite(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> said,
            @AuthenticationPrincipal Person reader,
            Model model) {
        Group group = own(id);
        GroupDraft draft = said.containsKey("rule")
                ? drafted(said)
                : GroupDraft.of(group, group.rule().orElse(Rule.EVERYBODY));
        model.addAttribute("view", editor(Optional.of(group), draft, reader));
        return EDITOR;
    }

    @PostMapping("/groups/{id}")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> said,
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request) {
        Group group = own(id);
        GroupDraft draft = GroupDraft.of(said);
        return answer(
                groups.change(group.id(), draft.name(), draft.rule()), Optional.of(group), draft, reader, request);
    }

    private ModelAndView answer(
            Saving saving, Optional<Group> group, GroupDraft draft, Person reader, HttpServletRequest request) {
        return switch (saving) {
            case Saving.Saved(GroupId id) -> {
                Toasts.say("groups.saved", request);
                yield new ModelAndView("redirect:/groups/" + id.value());
            }
            case Saving.Refused refused ->
                new ModelAndView(
                        EDITOR,
                        Map.of("view", editor(group, draft.refused(refused.problems()), reader)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/groups/{id}/remove")
    String remove(@PathVariable String id, HttpServletRequest request) {
        if (groups.remove(own(id).id())) {
            Toasts.say("groups.removed", request);
        }
        return "redirect:/groups";
    }

    private GroupDraft drafted(MultiValueMap<String, String> said) {
        return GroupDraft.of(said)
                .after(
                        Optional.ofNullable(said.getFirst("deed")).orElse(""),
                        business.get().currency());
    }

    private GroupEditor editor(Optional<Group> group, GroupDraft draft, Person reader) {
        return new GroupEditor(
                group,
                draft,
                words(reader),
                groups.sum(draft.rule()),
                customers.tags(),
                business.get().currency());
    }

    /// A group that may be changed.
    private Group own(String id) {
        return groups.find(new GroupId(id))
                .filter(group -> !group.isReady())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private RuleWords words(Person reader) {
        Shop shop = business.get();
        return new RuleWords(reader.language(), shop.zone(), shop.currency());
    }
}
