create table agency (
    agency_id      uuid    primary key,
    name           text    not null,
    time_zone      text    not null,
    cadence_days   integer not null,
    agreed_minutes integer not null,
    registered_at  timestamptz not null
);

create table team (
    team_id   uuid    primary key,
    agency_id uuid    not null,
    name      text    not null,
    open      boolean not null
);
create index on team (agency_id);

create table person (
    person_id uuid primary key,
    agency_id uuid not null,
    reference text collate "C" not null,
    name      text not null,
    email     text,
    team_id   uuid,
    version   bigint not null
);
create index on person (agency_id, reference);

create table person_role (
    person_id uuid not null,
    agency_id uuid not null,
    role      text not null,
    from_day  date not null,
    last_day  date,
    primary key (person_id, role, from_day)
);
create index on person_role (agency_id, role);

create table employment (
    person_id uuid not null,
    agency_id uuid not null,
    from_day  date not null,
    last_day  date,
    primary key (person_id, from_day)
);

create table person_leave (
    leave_id  uuid primary key,
    agency_id uuid not null,
    person_id uuid not null,
    from_day  date not null,
    to_day    date,
    kind      text
);
create index on person_leave (person_id);

-- Not a read model: the commands themselves write it, in their own transaction.
create table contact_claim (
    agency_id uuid not null,
    kind      text not null,
    value     text not null,
    person_id uuid not null,
    primary key (agency_id, kind, value)
);
create index on contact_claim (person_id, kind);
