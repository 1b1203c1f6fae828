-- What a list of stories needs of each, apart from the whole record; stories kept before this table have none.
CREATE TABLE headings (
  story TEXT PRIMARY KEY REFERENCES stories(id) ON DELETE CASCADE,
  title TEXT,
  first TEXT
) WITHOUT ROWID;
