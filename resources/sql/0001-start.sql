-- SPDX-License-Identifier: GPL-3.0-or-later
-- Frozen once released: later changes are migrations of their own.

CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value ANY
) STRICT, WITHOUT ROWID;

-- One table a kind, as src/schema/onward-schema.c lists them. References carry no foreign keys:
-- what goes with a record is decided by the write path, which logs every value it takes away.

CREATE TABLE strength (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  title TEXT,
  shows TEXT,
  family TEXT,
  pinned INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE story (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  strength BLOB,
  what TEXT,
  happened TEXT,
  seen_by BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  title TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE phase (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  plan BLOB,
  title TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  phase BLOB,
  title TEXT,
  note TEXT,
  day TEXT,
  status TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  name TEXT,
  role TEXT,
  arena TEXT,
  helps_with TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE tie (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  person BLOB,
  other BLOB,
  strength TEXT,
  direction TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE strategy (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  situation TEXT,
  early_sign TEXT,
  title TEXT,
  place TEXT,
  pinned INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  source BLOB,
  target BLOB
) STRICT, WITHOUT ROWID;

-- What hangs on a record is found through these when the record is removed.
CREATE INDEX story_strength ON story (strength);
CREATE INDEX story_seen_by ON story (seen_by);
CREATE INDEX phase_plan ON phase (plan);
CREATE INDEX step_phase ON step (phase);
CREATE INDEX tie_person ON tie (person);
CREATE INDEX tie_other ON tie (other);
CREATE INDEX link_source ON link (source);
CREATE INDEX link_target ON link (target);

-- One row a gesture. An undo or redo is a row of its own that names its target; on a target
-- `applied` is the seq at which it came into force last, `undone` the seq of the undo that took it
-- back (0 while in force), and `dropped` says that something new was done since.
CREATE TABLE action (
  seq INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length (id) = 16),
  hlc INTEGER NOT NULL,
  device BLOB NOT NULL,
  verb TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject BLOB,
  role TEXT NOT NULL CHECK (role IN ('do', 'undo', 'redo')),
  target BLOB,
  applied INTEGER NOT NULL DEFAULT 0,
  undone INTEGER NOT NULL DEFAULT 0,
  dropped INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX action_undo ON action (applied) WHERE role = 'do' AND undone = 0 AND verb <> 'start';
CREATE INDEX action_redo ON action (undone) WHERE undone > 0 AND dropped = 0;

-- Every change of every field. `stamp` names the version of the value: the hlc of the op that
-- wrote it first. Taking that op back restores the version before (`base_stamp`), doing it again
-- restores the version itself, so a version says whether anything else came in between.
CREATE TABLE op_log (
  seq INTEGER NOT NULL PRIMARY KEY,
  hlc INTEGER NOT NULL,
  device BLOB NOT NULL,
  action BLOB NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('create', 'set', 'remove')),
  tbl TEXT NOT NULL,
  id BLOB NOT NULL,
  col TEXT,
  old ANY,
  new ANY,
  base_hlc INTEGER,
  stamp INTEGER NOT NULL DEFAULT 0,
  base_stamp INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX op_log_action ON op_log (action);
CREATE INDEX op_log_id ON op_log (id);
CREATE INDEX op_log_old ON op_log (old) WHERE typeof (old) = 'blob';
CREATE INDEX op_log_new ON op_log (new) WHERE typeof (new) = 'blob';

CREATE TABLE field_clock (
  tbl TEXT NOT NULL,
  id BLOB NOT NULL,
  col TEXT NOT NULL,
  hlc INTEGER NOT NULL,
  device BLOB NOT NULL,
  stamp INTEGER NOT NULL,
  PRIMARY KEY (id, col, tbl)
) STRICT, WITHOUT ROWID;

CREATE TABLE tombstone (
  tbl TEXT NOT NULL,
  id BLOB NOT NULL,
  hlc INTEGER NOT NULL,
  device BLOB NOT NULL,
  PRIMARY KEY (id, tbl)
) STRICT, WITHOUT ROWID;
