/** The first shape of the file: events in one order, and the bytes of reports. Both only ever grow. */
export const eventsAndBlobs = `
CREATE TABLE events (
  position INTEGER PRIMARY KEY CHECK (position > 0),
  at TEXT NOT NULL,
  type TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  data TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE blobs (
  hash TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL,
  media_type TEXT NOT NULL
) STRICT;

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: events are not changed'); END;

CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: events are not removed'); END;

CREATE TRIGGER blobs_are_not_changed BEFORE UPDATE ON blobs
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: bytes are not changed'); END;

CREATE TRIGGER blobs_are_not_removed BEFORE DELETE ON blobs
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: bytes are not removed'); END;

CREATE TRIGGER events_follow_one_another BEFORE INSERT ON events
WHEN NEW.position <> (SELECT COALESCE(MAX(position), 0) + 1 FROM events)
  OR EXISTS (SELECT 1 FROM events WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: an event goes to the end, once'); END;

CREATE TRIGGER blobs_are_not_replaced BEFORE INSERT ON blobs
WHEN EXISTS (SELECT 1 FROM blobs WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: bytes are not replaced'); END;
`
