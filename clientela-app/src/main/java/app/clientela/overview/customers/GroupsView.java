package app.clientela.overview.customers;

import java.util.List;

/// All groups: those that people made, and those that come with the program.
record GroupsView(List<GroupHead> all) {

    GroupsView {
        all = List.copyOf(all);
    }

    List<GroupHead> own() {
        return all.stream().filter(head -> !head.group().isReady()).toList();
    }

    List<GroupHead> ready() {
        return all.stream().filter(head -> head.group().isReady()).toList();
    }
}
