-- True where the file names somebody who was erased: its bytes go once nobody needs them to let its rows in.
ALTER TABLE import_run ADD COLUMN names_erased BOOLEAN NOT NULL DEFAULT FALSE;
