create table second_factor (
    person_id    uuid        primary key,
    agency_id    uuid        not null,
    secret       bytea       not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);

create table recovery_code (
    digest    bytea primary key,
    person_id uuid  not null,
    agency_id uuid  not null
);
create index on recovery_code (person_id);

-- Agencies that ask their administrators and directors for a second factor.
create table second_factor_policy (
    agency_id uuid    primary key,
    required  boolean not null
);
