-- Whom a session was for, a row for each, so that an index finds the sessions of a supervisee behind the fence too:
-- PostgreSQL asks @> of an array after the policy, and cannot ask an index.
create table session_supervisee (
    session_id    uuid not null,
    agency_id     uuid not null,
    supervisee_id uuid not null,
    held_on       date not null,
    primary key (session_id, supervisee_id)
);
insert into session_supervisee (session_id, agency_id, supervisee_id, held_on)
select distinct session_id, agency_id, unnest(supervisees), held_on from session;
create index session_supervisee_by_day on session_supervisee (agency_id, supervisee_id, held_on desc, session_id);
call fence('session_supervisee');
drop index session_supervisees_idx;
