-- Rights of operator groups that administrators change: who was quicker, who changed what of which
-- group, when and from where. What the groups of the host may do on the first day is granted here,
-- once: those that administer get everything, the others what a sales office works with.

CREATE TABLE crm_permission (
  name {{text 40}} NOT NULL PRIMARY KEY,                       -- one row: groups
  version {{integer}} NOT NULL
);

CREATE TABLE crm_right_history (
  id {{id}},
  change_no {{integer}} NOT NULL,                              -- the version that it made
  at {{integer}} NOT NULL,
  operator {{key operator}},                                   -- NULL: the installation, crm-admin
  station {{text 200}},
  operator_group {{key operator_group}} NOT NULL,
  group_name {{text}},                                         -- as it was called then
  permission {{text 40}} NOT NULL,                             -- activities, delete, …
  before_value {{text 40}},                                    -- the level; NULL: nothing
  after_value {{text 40}}
);

INSERT INTO crm_permission (name, version) VALUES ('groups', 1);

INSERT INTO crm_group_right (operator_group, granted)
  SELECT g.record_key, d.granted
  FROM erp_operator_group g
  JOIN (
    SELECT 0 AS administers, 'activities.child_units' AS granted
    UNION ALL SELECT 0, 'tasks.child_units'
    UNION ALL SELECT 0, 'calendars.all'
    UNION ALL SELECT 0, 'modify_activities'
    UNION ALL SELECT 0, 'modify_tasks'
    UNION ALL SELECT 0, 'export'
    UNION ALL SELECT 1, 'activities.all'
    UNION ALL SELECT 1, 'tasks.all'
    UNION ALL SELECT 1, 'calendars.all'
    UNION ALL SELECT 1, 'modify_activities'
    UNION ALL SELECT 1, 'modify_tasks'
    UNION ALL SELECT 1, 'delete'
    UNION ALL SELECT 1, 'export'
    UNION ALL SELECT 1, 'reopen_ended'
    UNION ALL SELECT 1, 'edit_dictionaries'
    UNION ALL SELECT 1, 'edit_permissions'
  ) d ON d.administers = CASE WHEN g.administers = 1 THEN 1 ELSE 0 END
  WHERE NOT EXISTS (
    SELECT 1 FROM crm_group_right r
    WHERE r.operator_group = g.record_key AND r.granted = d.granted
  );

-- Also what somebody had granted by hand before there was a history to say so.
INSERT INTO crm_right_history (change_no, at, operator_group, group_name, permission, after_value)
  SELECT 1, {{now}}, r.operator_group, g.name, d.permission, d.after_value
  FROM crm_group_right r
  JOIN (
    SELECT 'activities.co_workers' AS granted, 'activities' AS permission,
      'co_workers' AS after_value
    UNION ALL SELECT 'activities.child_units', 'activities', 'child_units'
    UNION ALL SELECT 'activities.all', 'activities', 'all'
    UNION ALL SELECT 'tasks.co_workers', 'tasks', 'co_workers'
    UNION ALL SELECT 'tasks.child_units', 'tasks', 'child_units'
    UNION ALL SELECT 'tasks.all', 'tasks', 'all'
    UNION ALL SELECT 'calendars.co_workers', 'calendars', 'co_workers'
    UNION ALL SELECT 'calendars.child_units', 'calendars', 'child_units'
    UNION ALL SELECT 'calendars.all', 'calendars', 'all'
    UNION ALL SELECT 'modify_activities', 'modify_activities', 'granted'
    UNION ALL SELECT 'modify_tasks', 'modify_tasks', 'granted'
    UNION ALL SELECT 'delete', 'delete', 'granted'
    UNION ALL SELECT 'export', 'export', 'granted'
    UNION ALL SELECT 'reopen_ended', 'reopen_ended', 'granted'
    UNION ALL SELECT 'edit_dictionaries', 'edit_dictionaries', 'granted'
    UNION ALL SELECT 'edit_permissions', 'edit_permissions', 'granted'
  ) d ON d.granted = r.granted
  LEFT JOIN erp_operator_group g ON g.record_key = r.operator_group
  ORDER BY r.operator_group, d.permission;
