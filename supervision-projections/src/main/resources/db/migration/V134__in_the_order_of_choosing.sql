-- Where in its record a sign was chosen, or a goal set: of two of one day one came first.
alter table warning_sign add column version bigint;
alter table self_care_goal add column version bigint;
alter table shared_goal add column version bigint;

-- Of rows from before the log knows it.
update warning_sign set version = coalesce((
    select min(e.sequence_number) from domain_event_entry e
    where e.aggregate_identifier = warning_sign.signs_id and e.payload_type like '%SignChosen'
    and convert_from(e.payload, 'UTF8')::jsonb ->> 'sign' = warning_sign.sign_id::text), 0);
update self_care_goal set version = coalesce((
    select min(e.sequence_number) from domain_event_entry e
    where e.aggregate_identifier = self_care_goal.agreement_id and e.payload_type like '%GoalSet'
    and convert_from(e.payload, 'UTF8')::jsonb ->> 'goal' = self_care_goal.goal_id::text), 0);
update shared_goal set version = coalesce((
    select g.version from self_care_goal g where g.goal_id = shared_goal.goal_id), 0);

alter table warning_sign alter column version set not null;
alter table self_care_goal alter column version set not null;
alter table shared_goal alter column version set not null;
