create table agreement (
    agreement_id  uuid   primary key,
    agency_id     uuid   not null,
    supervisor_id uuid   not null,
    supervisee_id uuid   not null,
    from_day      date   not null,
    to_day        date,
    version       bigint not null
);
create index on agreement (supervisee_id);
create index on agreement (supervisor_id);
create index on agreement (agency_id, from_day);

-- The terms of an agreement from a day on, until its next terms or its end.
create table agreement_term (
    agreement_id   uuid    not null,
    agency_id      uuid    not null,
    from_day       date    not null,
    cadence_days   integer not null,
    agreed_minutes integer not null,
    primary key (agreement_id, from_day)
);
