package app.clientela.business;

import static app.clientela.db.Tables.REMEMBERED_DEVICE;

import app.clientela.db.tables.records.RememberedDeviceRecord;
import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.Optional;

/// Devices that stay signed in. Of each secret only a hash is kept.
final class DeviceStore {

    private final Database database;

    DeviceStore(Database database) {
        this.database = database;
    }

    /// A remembered device.
    record Device(PersonId person, String tokenHash, Instant usedAt) {}

    void insert(String series, Device device) {
        RememberedDeviceRecord row = database.sql().newRecord(REMEMBERED_DEVICE);
        row.setSeries(series);
        row.setPersonId(device.person());
        row.setTokenHash(device.tokenHash());
        row.setUsedAt(device.usedAt());
        row.insert();
    }

    Optional<Device> find(String series) {
        return database.sql()
                .selectFrom(REMEMBERED_DEVICE)
                .where(REMEMBERED_DEVICE.SERIES.eq(series))
                .fetchOptional(row -> new Device(row.getPersonId(), row.getTokenHash(), row.getUsedAt()));
    }

    void renew(String series, String tokenHash, Instant usedAt) {
        database.sql()
                .update(REMEMBERED_DEVICE)
                .set(REMEMBERED_DEVICE.TOKEN_HASH, tokenHash)
                .set(REMEMBERED_DEVICE.USED_AT, usedAt)
                .where(REMEMBERED_DEVICE.SERIES.eq(series))
                .execute();
    }

    void delete(String series) {
        database.sql()
                .deleteFrom(REMEMBERED_DEVICE)
                .where(REMEMBERED_DEVICE.SERIES.eq(series))
                .execute();
    }

    void deleteAllOf(PersonId person) {
        database.sql()
                .deleteFrom(REMEMBERED_DEVICE)
                .where(REMEMBERED_DEVICE.PERSON_ID.eq(person))
                .execute();
    }

    void deleteUnusedSince(Instant moment) {
        database.sql()
                .deleteFrom(REMEMBERED_DEVICE)
                .where(REMEMBERED_DEVICE.USED_AT.lt(moment))
                .execute();
    }
}
