-- Not read models: who may sign in, what was asked before, imports, schedules.
create table credential (
    person_id     uuid primary key,
    agency_id     uuid not null,
    password_hash text not null,
    changed_at    timestamptz not null default now()
);

create table idempotency (
    agency_id  uuid not null,
    person_id  uuid not null,
    key        text not null,
    request    text not null,
    answer     text,
    created_at timestamptz not null default now(),
    primary key (agency_id, person_id, key)
);

create table import (
    import_id    uuid        primary key,
    agency_id    uuid        not null,
    started_by   uuid        not null,
    state        text        not null,
    failure      text,
    done         bigint      not null default 0,
    total        bigint      not null default 0,
    started_at   timestamptz not null default now(),
    heartbeat_at timestamptz not null default now(),
    finished_at  timestamptz
);

create table import_file (
    import_id uuid    not null,
    agency_id uuid    not null,
    file      text    not null,
    rows      bigint  not null default 0,
    accepted  bigint  not null default 0,
    repeated  bigint  not null default 0,
    rejected  bigint  not null default 0,
    unknown_columns text[] not null default '{}',
    header    text    not null default '',
    primary key (import_id, file)
);

create table import_rejection (
    import_id  uuid   not null,
    agency_id  uuid   not null,
    file       text   not null,
    line       bigint not null,
    ref        text   not null,
    column_name text  not null,
    value      text   not null,
    reason     text   not null,
    row_text   text   not null,
    primary key (import_id, file, line)
);

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
