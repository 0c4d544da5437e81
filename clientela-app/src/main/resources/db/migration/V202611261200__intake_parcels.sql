-- The files of a parcel: an archive, or one document.
CREATE TABLE import_file (
  run_id  BIGINT       NOT NULL REFERENCES import_run (id),
  file    INTEGER      NOT NULL, -- its place in the parcel
  name    VARCHAR(255) NOT NULL, -- personal: as its owner or another program calls it
  format  VARCHAR(30)  NOT NULL, -- plain: '' where it is not known
  PRIMARY KEY (run_id, file)
);
