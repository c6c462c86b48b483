-- What the search box looks in: folded text (db::fold) of contractor, persons, subject and note.
-- rowid is the activity's id.

CREATE VIRTUAL TABLE crm_activity_search USING fts5 (folded, tokenize = 'unicode61', prefix = '2 3');
