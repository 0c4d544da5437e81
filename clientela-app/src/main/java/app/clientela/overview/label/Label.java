package app.clientela.overview.label;

import app.clientela.valuation.Status;
import app.clientela.valuation.Tag;

/// A chip: the text that names it, the text that names the whole group, and the class of its shade.
public record Label(String key, String group, String shade) {

    public static Label of(Status status) {
        return switch (status) {
            case NEW -> new Label(status.textKey(), "overview.group.new", "brand");
            case SLIPPING -> new Label(status.textKey(), "overview.group.slipping", "warn");
            case LOST -> new Label(status.textKey(), "overview.group.lost", "bad");
            case GROWING -> new Label(status.textKey(), "overview.group.growing", "good");
            case LOYAL -> new Label(status.textKey(), "overview.group.loyal", "good");
            case OCCASIONAL -> new Label(status.textKey(), "overview.group.occasional", "");
        };
    }

    public static Label of(Tag tag) {
        return switch (tag) {
            case COSTS_A_LOT -> new Label(tag.textKey(), "overview.group.costs", "bad");
        };
    }
}
