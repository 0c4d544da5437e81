-- What opens the kept bytes of a received file: who destroys this row has destroyed the file, wherever its bytes lie.
CREATE TABLE sealed_file (
  hash    CHAR(64) NOT NULL PRIMARY KEY, -- plain: SHA-256 of what was received
  place   CHAR(64) NOT NULL, -- plain: SHA-256 of what lies on the disk, and its name there
  opening VARCHAR(64) -- plain: random, the key in hex; none of a file from before they were sealed
);
INSERT INTO sealed_file (hash, place) SELECT DISTINCT file_hash, file_hash FROM import_run;
