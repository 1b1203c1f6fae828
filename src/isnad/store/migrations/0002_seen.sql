-- When a version was first read, UTC; versions kept before this column have none.
ALTER TABLE versions ADD COLUMN seen TEXT;
