package app.clientela.privacy;

import static app.clientela.db.Tables.CONSENT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.clientela.customers.CustomerId;
import app.clientela.db.tables.Consent;
import app.clientela.platform.db.Membership;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// What customers said, as a condition for the lists of other rooms. [Verdict] decides; of whoever
/// was never merged it says the same as one condition, so that a list of very many need not ask it
/// of each: a no stands unless a yes of a later day follows.
final class MembershipStore {

    private static final String YES = "granted";
    private static final String NO = "withdrawn";

    private MembershipStore() {}

    /// @param merged what holds for those into whom others were merged
    static Membership<CustomerId> withState(Channel channel, ConsentState state, Map<CustomerId, ConsentState> merged) {
        Set<CustomerId> also = merged.entrySet().stream()
                .filter(one -> one.getValue() == state)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Membership<>(
                id -> listed(id, also).or(listed(id, merged.keySet()).not().and(plain(id, channel, state))));
    }

    private static Condition listed(Field<CustomerId> id, Collection<CustomerId> those) {
        return id.in(
                those.stream().map(one -> DSL.inline(one, CONSENT.CUSTOMER_ID)).toList());
    }

    private static Condition plain(Field<CustomerId> id, Channel channel, ConsentState state) {
        return switch (state) {
            case GRANTED -> said(id, channel, YES).and(refused(id, channel).not());
            case WITHDRAWN -> refused(id, channel);
            case UNKNOWN -> said(id, channel, YES).or(said(id, channel, NO)).not();
        };
    }

    private static Condition said(Field<CustomerId> id, Channel channel, String verdict) {
        Consent one = CONSENT.as("one");
        return exists(selectOne().from(one).where(holds(one, id, channel, verdict)));
    }

    private static Condition refused(Field<CustomerId> id, Channel channel) {
        Consent no = CONSENT.as("no");
        Consent yes = CONSENT.as("yes");
        return exists(selectOne()
                .from(no)
                .where(holds(no, id, channel, NO))
                .and(notExists(selectOne()
                        .from(yes)
                        .where(holds(yes, id, channel, YES))
                        .and(yes.GIVEN_ON.gt(no.GIVEN_ON)))));
    }

    /// An entry of which no later one says that it was recorded in error.
    private static Condition holds(Consent entry, Field<CustomerId> id, Channel channel, String verdict) {
        Consent error = CONSENT.as("error");
        return entry.CUSTOMER_ID
                .eq(id)
                .and(entry.CHANNEL.eq(channel.name().toLowerCase(Locale.ROOT)))
                .and(entry.VERDICT.eq(verdict))
                .and(notExists(selectOne().from(error).where(error.ERROR_OF.eq(entry.ID))));
    }
}
