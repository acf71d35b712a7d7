-- Events are found by record and version, and by position; an index on random event ids only cost writers time.
alter table domain_event_entry
    drop constraint domain_event_entry_event_identifier_key,
    alter column event_identifier type uuid using event_identifier::uuid,
    alter column aggregate_identifier type uuid using aggregate_identifier::uuid,
    alter column time_stamp type timestamptz using time_stamp::timestamptz,
    alter column type set not null,
    alter column meta_data set not null;

-- One snapshot of a record is enough: the newest.
truncate snapshot_event_entry;
alter table snapshot_event_entry
    drop constraint snapshot_event_entry_pkey,
    drop constraint snapshot_event_entry_event_identifier_key,
    alter column event_identifier type uuid using event_identifier::uuid,
    alter column aggregate_identifier type uuid using aggregate_identifier::uuid,
    alter column time_stamp type timestamptz using time_stamp::timestamptz,
    alter column type set not null,
    alter column meta_data set not null,
    add primary key (aggregate_identifier);

-- How far each read model has been brought, and which node works on it. Claims go by the clock of the database.
create table read_position (
    view       text        not null,
    segment    integer     not null,
    position   bigint      not null,
    node       text,
    claimed_at timestamptz not null default now(),
    primary key (view, segment)
) with (fillfactor = 50);

insert into read_position (view, segment, position)
select processor_name, segment,
    coalesce((select min(gap::bigint) - 1 from jsonb_array_elements_text(json -> 'gaps') as gap),
        (json ->> 'index')::bigint, 0)
from token_entry
cross join lateral (select convert_from(token, 'UTF8')::jsonb as json) as stored
where processor_name in ('directory', 'assignments', 'sessionlog', 'hours', 'supportqueue', 'burnoutrisk');

drop table token_entry;

-- Which application nodes are alive, by the clock of the database.
create table node (
    node    text        primary key,
    seen_at timestamptz not null default now()
);

-- Events that a read model could not take, and those of the same record that wait behind them. What they say stays in
-- the event store alone.
create table parked_event (
    view           text        not null,
    record_id      uuid        not null,
    version        bigint      not null,
    position       bigint      not null,
    agency_id      uuid        not null,
    event_type     text        not null,
    cause_type     text,
    cause_message  text,
    attempts       integer     not null default 0,
    parked_at      timestamptz not null default now(),
    tried_at       timestamptz,
    discarded_at   timestamptz,
    discarded_by   uuid,
    discard_reason text,
    primary key (view, record_id, version)
);
create index on parked_event (agency_id, position);

insert into parked_event (view, record_id, version, position, agency_id, event_type, cause_type, cause_message)
select letter.processing_group, event.aggregate_identifier, event.sequence_number, event.global_index,
    (convert_from(event.payload, 'UTF8')::jsonb ->> 'agency')::uuid, event.payload_type,
    letter.cause_type, letter.cause_message
from dead_letter_entry as letter
join domain_event_entry as event
    on event.aggregate_identifier = letter.aggregate_identifier::uuid
    and event.sequence_number = letter.sequence_number
on conflict do nothing;

drop table dead_letter_entry;

-- How far the log had come when each person last wrote: known to all nodes.
create table last_written (
    person_id  uuid        primary key,
    position   bigint      not null,
    written_at timestamptz not null default now()
) with (fillfactor = 50);

-- Rebuilds of read models, and the agency of whoever asked for one.
create table rebuild (
    rebuild_id  uuid        primary key,
    agency_id   uuid        not null,
    views       text[]      not null,
    state       text        not null,
    done        bigint      not null default 0,
    total       bigint      not null default 0,
    failure     text,
    started_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    finished_at timestamptz
);
