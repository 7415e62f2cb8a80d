-- SPDX-License-Identifier: GPL-3.0-or-later
-- States that the person gave a name. `ops` is the last op_log.seq that belongs to the state; the
-- daily ones are read from the log and stand nowhere.
CREATE TABLE restore_point (
  id BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  ops INTEGER NOT NULL,
  time INTEGER NOT NULL,
  device BLOB NOT NULL,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
