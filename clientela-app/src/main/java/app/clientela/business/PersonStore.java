package app.clientela.business;

import static app.clientela.db.Tables.PERSON;

import app.clientela.db.tables.records.PersonRecord;
import app.clientela.kernel.PublicId;
import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;

/// The people who may sign in. E-mail addresses are kept in lower case.
final class PersonStore {

    private final Database database;

    PersonStore(Database database) {
        this.database = database;
    }

    boolean isEmpty() {
        return database.sql().fetchCount(PERSON) == 0;
    }

    void insert(Person person, String passwordHash, Instant createdAt) {
        PersonRecord row = database.sql().newRecord(PERSON);
        row.setId(person.id());
        row.setPublicId(person.publicId());
        row.setName(person.name());
        row.setEmail(person.email());
        row.setPasswordHash(passwordHash);
        row.setRole(person.role().name().toLowerCase(Locale.ROOT));
        row.setLanguage(person.language().toLanguageTag());
        row.setCreatedAt(createdAt);
        row.setPasswordAt(person.passwordAt());
        row.insert();
    }

    Optional<Person> find(PersonId id) {
        return one(PERSON.ID.eq(id));
    }

    Optional<Person> find(PublicId id) {
        return one(PERSON.PUBLIC_ID.eq(id));
    }

    Optional<Person> findByEmail(String email) {
        return one(PERSON.EMAIL.eq(email));
    }

    Optional<String> findHash(PersonId id) {
        return database.sql()
                .select(PERSON.PASSWORD_HASH)
                .from(PERSON)
                .where(PERSON.ID.eq(id))
                .fetchOptional(PERSON.PASSWORD_HASH);
    }

    List<Person> all() {
        return database.sql()
                .selectFrom(PERSON)
                .orderBy(PERSON.CREATED_AT, PERSON.ID)
                .fetch(PersonStore::person);
    }

    int activeOwners() {
        return database.sql().fetchCount(PERSON, PERSON.ROLE.eq("owner").and(PERSON.DISABLED_AT.isNull()));
    }

    void disable(PersonId id, Instant at) {
        database.sql()
                .update(PERSON)
                .set(PERSON.DISABLED_AT, at)
                .where(PERSON.ID.eq(id))
                .execute();
    }

    void enable(PersonId id) {
        database.sql()
                .update(PERSON)
                .setNull(PERSON.DISABLED_AT)
                .where(PERSON.ID.eq(id))
                .execute();
    }

    void setPassword(PersonId id, String hash, Instant at) {
        database.sql()
                .update(PERSON)
                .set(PERSON.PASSWORD_HASH, hash)
                .set(PERSON.PASSWORD_AT, at)
                .where(PERSON.ID.eq(id))
                .execute();
    }

    void setLanguage(PersonId id, Locale language) {
        database.sql()
                .update(PERSON)
                .set(PERSON.LANGUAGE, language.toLanguageTag())
                .where(PERSON.ID.eq(id))
                .execute();
    }

    void seen(PersonId id, Instant at) {
        database.sql()
                .update(PERSON)
                .set(PERSON.LAST_SEEN_AT, at)
                .where(PERSON.ID.eq(id))
                .execute();
    }

    private Optional<Person> one(Condition which) {
        return database.sql().selectFrom(PERSON).where(which).fetchOptional(PersonStore::person);
    }

    private static Person person(PersonRecord row) {
        return new Person(
                row.getId(),
                row.getPublicId(),
                row.getName(),
                row.getEmail(),
                Role.valueOf(row.getRole().toUpperCase(Locale.ROOT)),
                Locale.forLanguageTag(row.getLanguage()),
                row.getPasswordAt(),
                Optional.ofNullable(row.getDisabledAt()),
                Optional.ofNullable(row.getLastSeenAt()));
    }
}
