create table risk_flag (
    flag_id       uuid    primary key,
    agency_id     uuid    not null,
    supervisee_id uuid    not null,
    open          boolean not null,
    tier          text    not null,
    points        integer not null,
    model         text    not null,
    as_of         date    not null,
    raised_on     date    not null,
    cleared_on    date,
    facts         jsonb   not null
);
create index on risk_flag (agency_id, open);
create index on risk_flag (supervisee_id);

-- Every change of a flag, as it was found.
create table risk_flag_change (
    flag_id   uuid   not null,
    agency_id uuid   not null,
    version   bigint not null,
    change    text   not null,
    model     text   not null,
    as_of     date   not null,
    finding   jsonb,
    primary key (flag_id, version)
);

create table risk_evaluation (
    agency_id uuid        not null,
    version   bigint      not null,
    as_of     date        not null,
    model     text        not null,
    evaluated integer     not null,
    raised    integer     not null,
    escalated integer     not null,
    eased     integer     not null,
    cleared   integer     not null,
    at        timestamptz not null,
    primary key (agency_id, version)
);
