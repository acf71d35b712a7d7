alter table agency add column crisis_lines jsonb not null default '[]';
