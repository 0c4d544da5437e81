package app.clientela.platform.db;

import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;

/// Whether somebody belongs to a set that the tables of one room decide: said by its store as a
/// condition, so that the store of another room may ask it in the middle of its own statement.
/// Faces hand it on unopened, and nobody learns another's tables.
/// @param <T> the kind of id
/// @param condition what must hold for the id in a column
public record Membership<T>(Function<Field<T>, Condition> condition) {

    /// For stores: true where the id in this column belongs to the set.
    public Condition of(Field<T> id) {
        return condition.apply(id);
    }
}
