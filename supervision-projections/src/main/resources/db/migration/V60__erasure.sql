create table erasure (
    erasure_id uuid        primary key,
    agency_id  uuid        not null,
    person_id  uuid        not null,
    erased_by  uuid        not null,
    erased_on  date        not null,
    erased_at  timestamptz not null,
    ground     text        not null,
    words      text
);
create index on erasure (agency_id, erased_at desc);
create index on erasure (person_id);

-- Not a read model: how far each erasure has come, and what it had to leave to the operator of the database.
create table erasure_stage (
    person_id        uuid        not null,
    agency_id        uuid        not null,
    stage            text        not null,
    done_at          timestamptz not null default clock_timestamp(),
    left_to_operator text,
    primary key (person_id, stage)
);

call fence('erasure');
call fence('erasure_stage');

-- Nodes forget what they have in memory whenever this goes up, and say so beside their sign of life.
create sequence memory_order;
grant usage, select on sequence memory_order to opensupervision_work;
alter table node add column forgot bigint not null default 0;
