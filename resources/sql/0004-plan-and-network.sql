-- SPDX-License-Identifier: GPL-3.0-or-later
-- What came with the plan editor and the network map.

ALTER TABLE plan ADD COLUMN state TEXT;
ALTER TABLE plan ADD COLUMN why TEXT;
ALTER TABLE plan ADD COLUMN goal TEXT;
ALTER TABLE plan ADD COLUMN picture TEXT;
ALTER TABLE plan ADD COLUMN route TEXT;
ALTER TABLE plan ADD COLUMN contract INTEGER;
ALTER TABLE plan ADD COLUMN amount INTEGER;
ALTER TABLE plan ADD COLUMN amount_unit TEXT;
ALTER TABLE plan ADD COLUMN since TEXT;
ALTER TABLE plan ADD COLUMN can_do TEXT;
ALTER TABLE plan ADD COLUMN coordinator BLOB;
ALTER TABLE plan ADD COLUMN caller BLOB;
ALTER TABLE plan ADD COLUMN contact_often TEXT;
ALTER TABLE plan ADD COLUMN contact_about TEXT;
ALTER TABLE plan ADD COLUMN colleagues_told TEXT;
ALTER TABLE plan ADD COLUMN template TEXT;

ALTER TABLE step ADD COLUMN parent BLOB;
ALTER TABLE step ADD COLUMN day_kind TEXT;
ALTER TABLE step ADD COLUMN tasks_in TEXT;
ALTER TABLE step ADD COLUMN tasks_out TEXT;
ALTER TABLE step ADD COLUMN signs_working TEXT;
ALTER TABLE step ADD COLUMN signs_pause TEXT;
ALTER TABLE step ADD COLUMN plan_b_if TEXT;
ALTER TABLE step ADD COLUMN plan_b_then TEXT;
ALTER TABLE step ADD COLUMN importance INTEGER;
ALTER TABLE step ADD COLUMN confidence INTEGER;
ALTER TABLE step ADD COLUMN why_not_lower TEXT;
ALTER TABLE step ADD COLUMN one_up TEXT;

ALTER TABLE person ADD COLUMN organisation TEXT;
ALTER TABLE person ADD COLUMN own_arena BLOB;
ALTER TABLE person ADD COLUMN ring INTEGER;
ALTER TABLE person ADD COLUMN angle INTEGER;
ALTER TABLE person ADD COLUMN tidied INTEGER;
ALTER TABLE person ADD COLUMN emotional INTEGER;
ALTER TABLE person ADD COLUMN practical INTEGER;
ALTER TABLE person ADD COLUMN information INTEGER;
ALTER TABLE person ADD COLUMN feedback INTEGER;
ALTER TABLE person ADD COLUMN wants TEXT;
ALTER TABLE person ADD COLUMN energy TEXT;
ALTER TABLE person ADD COLUMN wished INTEGER;
ALTER TABLE person ADD COLUMN phone TEXT;
ALTER TABLE person ADD COLUMN email TEXT;
ALTER TABLE person ADD COLUMN contact_how TEXT;
ALTER TABLE person ADD COLUMN next_contact TEXT;
ALTER TABLE person ADD COLUMN notes TEXT;

CREATE TABLE factor (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  plan BLOB,
  title TEXT,
  effect TEXT,
  area TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE week (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  plan BLOB,
  start TEXT,
  monday INTEGER,
  tuesday INTEGER,
  wednesday INTEGER,
  thursday INTEGER,
  friday INTEGER,
  saturday INTEGER,
  sunday INTEGER,
  lived_monday INTEGER,
  lived_tuesday INTEGER,
  lived_wednesday INTEGER,
  lived_thursday INTEGER,
  lived_friday INTEGER,
  lived_saturday INTEGER,
  lived_sunday INTEGER,
  rest INTEGER,
  activity TEXT,
  restrictions TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE adjustment (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  plan BLOB,
  title TEXT,
  why TEXT,
  function TEXT,
  arranger BLOB,
  start TEXT,
  review TEXT,
  status TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  plan BLOB,
  title TEXT,
  day TEXT,
  minute INTEGER,
  zone TEXT,
  length INTEGER,
  where_at TEXT,
  questions TEXT,
  agreed TEXT,
  follow_up TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE contingency (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  plan BLOB,
  sign TEXT,
  response TEXT,
  person BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE arena (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  title TEXT,
  basis TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  person BLOB,
  words TEXT,
  given TEXT,
  withdrawn TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE message (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  person BLOB,
  words TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX plan_coordinator ON plan (coordinator);
CREATE INDEX plan_caller ON plan (caller);
CREATE INDEX step_parent ON step (parent);
CREATE INDEX person_own_arena ON person (own_arena);
CREATE INDEX factor_plan ON factor (plan);
CREATE INDEX week_plan ON week (plan);
CREATE INDEX adjustment_plan ON adjustment (plan);
CREATE INDEX adjustment_arranger ON adjustment (arranger);
CREATE INDEX meeting_plan ON meeting (plan);
CREATE INDEX contingency_plan ON contingency (plan);
CREATE INDEX contingency_person ON contingency (person);
CREATE INDEX consent_person ON consent (person);
CREATE INDEX message_person ON message (person);
