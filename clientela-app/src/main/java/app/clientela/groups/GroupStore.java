package app.clientela.groups;

import static app.clientela.db.Tables.CUSTOMER_GROUP;
import static app.clientela.db.Tables.CUSTOMER_GROUP_MEMBER;

import app.clientela.customers.CustomerId;
import app.clientela.customers.Traces;
import app.clientela.db.tables.records.CustomerGroupRecord;
import app.clientela.kernel.Ids;
import app.clientela.kernel.PublicId;
import app.clientela.platform.db.Batch;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.Membership;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;

/// All SQL about saved groups.
final class GroupStore {

    private final Database database;
    private final Ids ids;

    GroupStore(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /// In the order in which they were saved.
    List<Group> all() {
        return database.sql()
                .selectFrom(CUSTOMER_GROUP)
                .orderBy(CUSTOMER_GROUP.ID)
                .fetch(GroupStore::group);
    }

    Optional<Group> find(GroupId id) {
        return PublicId.isWellFormed(id.value())
                ? database.sql()
                        .selectFrom(CUSTOMER_GROUP)
                        .where(CUSTOMER_GROUP.PUBLIC_ID.eq(new PublicId(id.value())))
                        .fetchOptional(GroupStore::group)
                : Optional.empty();
    }

    /// @param members of a list that is fixed today
    GroupId add(NewGroup group, List<CustomerId> members, LocalDate today, Instant now) {
        long id = ids.next();
        PublicId publicId = ids.nextPublic();
        database.sql()
                .insertInto(CUSTOMER_GROUP)
                .set(CUSTOMER_GROUP.ID, id)
                .set(CUSTOMER_GROUP.PUBLIC_ID, publicId)
                .set(CUSTOMER_GROUP.NAME, group.name())
                .set(CUSTOMER_GROUP.RULE, RuleText.write(group.rule()))
                .set(CUSTOMER_GROUP.FIXED_ON, group.fixed() ? today : null)
                .set(CUSTOMER_GROUP.PERSON_ID, group.person().orElse(null))
                .set(CUSTOMER_GROUP.CREATED_AT, now)
                .execute();
        Batch batch = new Batch(
                database,
                database.sql()
                        .insertInto(CUSTOMER_GROUP_MEMBER)
                        .columns(
                                CUSTOMER_GROUP_MEMBER.GROUP_ID,
                                CUSTOMER_GROUP_MEMBER.TOLD_CUSTOMER_ID,
                                CUSTOMER_GROUP_MEMBER.CUSTOMER_ID)
                        .values(id, new CustomerId(0), new CustomerId(0)));
        members.forEach(member -> batch.add(id, member.value(), member.value()));
        batch.execute();
        return new GroupId(publicId.value());
    }

    void rename(GroupId id, String name) {
        database.sql()
                .update(CUSTOMER_GROUP)
                .set(CUSTOMER_GROUP.NAME, name)
                .where(CUSTOMER_GROUP.PUBLIC_ID.eq(new PublicId(id.value())))
                .execute();
    }

    void setRule(GroupId id, Rule rule) {
        database.sql()
                .update(CUSTOMER_GROUP)
                .set(CUSTOMER_GROUP.RULE, RuleText.write(rule))
                .where(CUSTOMER_GROUP.PUBLIC_ID.eq(new PublicId(id.value())))
                .execute();
    }

    void remove(GroupId id) {
        PublicId publicId = new PublicId(id.value());
        database.sql()
                .deleteFrom(CUSTOMER_GROUP_MEMBER)
                .where(CUSTOMER_GROUP_MEMBER.GROUP_ID.in(DSL.select(CUSTOMER_GROUP.ID)
                        .from(CUSTOMER_GROUP)
                        .where(CUSTOMER_GROUP.PUBLIC_ID.eq(publicId))))
                .execute();
        database.sql()
                .deleteFrom(CUSTOMER_GROUP)
                .where(CUSTOMER_GROUP.PUBLIC_ID.eq(publicId))
                .execute();
    }

    /// Whoever stands on a fixed list.
    static Membership<CustomerId> on(GroupId list) {
        return new Membership<>(id -> id.in(DSL.select(CUSTOMER_GROUP_MEMBER.CUSTOMER_ID)
                .from(CUSTOMER_GROUP)
                .join(CUSTOMER_GROUP_MEMBER)
                .on(CUSTOMER_GROUP_MEMBER.GROUP_ID.eq(CUSTOMER_GROUP.ID))
                .where(CUSTOMER_GROUP.PUBLIC_ID.eq(new PublicId(list.value())))));
    }

    /// Whoever was put on lists as one of these is this customer now.
    void hand(Set<CustomerId> told, CustomerId now) {
        told.forEach(one -> database.sql()
                .update(CUSTOMER_GROUP_MEMBER)
                .set(CUSTOMER_GROUP_MEMBER.CUSTOMER_ID, now)
                .where(CUSTOMER_GROUP_MEMBER.TOLD_CUSTOMER_ID.eq(one))
                .execute());
    }

    /// Removes the groups whose name or rule names somebody.
    void removeNaming(Traces traces) {
        database.sql().selectFrom(CUSTOMER_GROUP).fetch().stream()
                .filter(row -> names(row, traces))
                .forEach(row -> remove(new GroupId(row.getPublicId().value())));
    }

    private static boolean names(CustomerGroupRecord row, Traces traces) {
        return traces.isIn(row.getName())
                || traces.isIn(row.getRule())
                || RuleText.read(row.getRule()).stream()
                        .flatMap(rule -> rule.conditions().stream())
                        .flatMap(condition -> condition.values().stream())
                        .anyMatch(traces::isIn);
    }

    void letGo(Collection<CustomerId> gone) {
        gone.forEach(one -> database.sql()
                .deleteFrom(CUSTOMER_GROUP_MEMBER)
                .where(CUSTOMER_GROUP_MEMBER.TOLD_CUSTOMER_ID.eq(one))
                .execute());
    }

    private static Group group(CustomerGroupRecord row) {
        return new Group(
                new GroupId(row.getPublicId().value()),
                row.getName(),
                row.getFixedOn() == null ? Group.Kind.LIVE : Group.Kind.FIXED,
                RuleText.read(row.getRule()),
                Optional.ofNullable(row.getFixedOn()));
    }
}
