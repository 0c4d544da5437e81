-- Received files are thrown away after so many months.
ALTER TABLE shop ADD COLUMN file_months INTEGER NOT NULL DEFAULT 24;
