package app.clientela.overview.value;

import app.clientela.valuation.Leader;
import java.util.List;

/// The most valuable customers, and how sure they are of it.
record LeadersView(List<Leader> leaders) {

    static String link(Leader leader) {
        return "/customers/" + leader.customer().publicId().value();
    }

    int sure() {
        return Math.toIntExact(leaders.stream()
                .filter(leader -> leader.certainty().isSureOfFirst())
                .count());
    }
}
