-- SPDX-License-Identifier: GPL-3.0-or-later
-- What came with the strengths dashboard: what was said to a card or a question while finding
-- strengths, sentences to take to work, and earlier wordings of them.

CREATE TABLE answer (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  asked TEXT,
  reply TEXT,
  words TEXT,
  strength BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE presentation (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  title TEXT,
  tone TEXT,
  words TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE version (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  private INTEGER,
  provenance TEXT,
  suggested_by TEXT,
  position TEXT,
  presentation BLOB,
  words TEXT,
  kept TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX answer_strength ON answer (strength);
CREATE INDEX version_presentation ON version (presentation);
