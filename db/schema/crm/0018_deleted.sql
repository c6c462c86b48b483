-- What somebody deleted is not shown to anybody any more, and everything of it is still there: for
-- taking the deletion back, and for the history. Whoever may delete says so in plugin/access.

ALTER TABLE crm_activity ADD deleted_at {{integer}};            -- ms UTC; NULL: it is there
