-- Keys that personal words are sealed with, apart from what is sealed with them; docs/decisions/0021. Requests have no
-- way here: only what works for all agencies opens and seals, and even that cannot remove the trace of a destroyed key.
create schema keys;
grant usage on schema keys to opensupervision_work;

create table keys.person_key (
    person_id    uuid        not null,
    version      integer     not null check (version >= 1),
    agency_id    uuid        not null,
    -- wrapped with the master key of this name; gone once destroyed
    wrapped      bytea,
    wrapped_by   text,
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    primary key (person_id, version),
    check ((wrapped is null) = (wrapped_by is null)),
    check ((wrapped is null) = (destroyed_at is not null))
);
create index on keys.person_key (wrapped_by);
alter table keys.person_key enable row level security, force row level security;

-- Master keys by name, each with a known value that it has wrapped, so that a wrong one is noticed at once.
create table keys.master_key (
    id           text        primary key,
    known_value  bytea       not null,
    first_used_at timestamptz not null default now()
);

do $$
begin
    execute format('create policy all_agencies on keys.person_key to opensupervision_work, %I using (true)', current_user);
end
$$;
grant select, insert on keys.person_key to opensupervision_work;
grant update (wrapped, wrapped_by, destroyed_at) on keys.person_key to opensupervision_work;
grant select, insert on keys.master_key to opensupervision_work;

-- Snapshots of records in which something is personal are not kept any more.
delete from snapshot_event_entry where type in ('Person', 'Session', 'SupportRequest', 'RiskRecord');
