CREATE TABLE articles (
  id      TEXT PRIMARY KEY,
  hash    TEXT NOT NULL,
  version INTEGER NOT NULL,
  record  BLOB NOT NULL
);
CREATE TABLE versions (
  id      TEXT NOT NULL,
  version INTEGER NOT NULL,
  hash    TEXT NOT NULL,
  record  BLOB NOT NULL,
  PRIMARY KEY (id, version)
);
-- What a stage gave for a content, under the stage's own version: a cache, safe to empty at any time.
CREATE TABLE results (
  kind    TEXT NOT NULL,
  version TEXT NOT NULL,
  hash    TEXT NOT NULL,
  body    BLOB NOT NULL,
  PRIMARY KEY (kind, version, hash)
) WITHOUT ROWID;
CREATE TABLE stories (
  id          TEXT PRIMARY KEY,
  number      INTEGER NOT NULL UNIQUE,
  fingerprint TEXT NOT NULL,
  record      BLOB NOT NULL
);
CREATE TABLE story_articles (
  article TEXT PRIMARY KEY,
  story   TEXT NOT NULL REFERENCES stories(id) ON DELETE CASCADE
);
CREATE INDEX story_articles_by_story ON story_articles(story);
CREATE TABLE storylines (
  id     TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  record BLOB NOT NULL
);
CREATE TABLE decisions (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  record BLOB NOT NULL
);
CREATE TABLE log (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  record BLOB NOT NULL
);
CREATE TABLE numbers (
  name TEXT PRIMARY KEY,
  last INTEGER NOT NULL
);
CREATE VIRTUAL TABLE search USING fts5(article UNINDEXED, title, body, tokenize = "unicode61 remove_diacritics 0");
