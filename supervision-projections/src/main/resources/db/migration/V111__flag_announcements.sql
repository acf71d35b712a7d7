-- Which flags were announced to which reviewer, in the week that begins with that day. Nothing follows it from events:
-- like a notice, it is told once; docs/decisions/0033.
create table flag_announcement (
    flag_id      uuid        not null,
    version      bigint      not null,
    person_id    uuid        not null,
    agency_id    uuid        not null,
    week         date        not null,
    announced_at timestamptz not null,
    primary key (flag_id, person_id, version)
);
create index on flag_announcement (agency_id, person_id, week);
call fence('flag_announcement');
grant insert, update, delete on flag_announcement to opensupervision_web;
