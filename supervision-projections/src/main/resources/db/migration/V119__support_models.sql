-- Versions of the support model that an agency has proposed beside the first, which stands in no row.
create table support_model (
    record_id      uuid   not null,
    agency_id      uuid   not null,
    version        bigint not null,
    code           text   not null,
    terms          jsonb  not null,
    proposed_by_id uuid   not null,
    proposed_on    date   not null,
    primary key (record_id, code)
);
create index on support_model (agency_id, code);

-- What a version and the one in force said of the same months, in counts of five people.
create table support_model_trial (
    record_id   uuid   not null,
    agency_id   uuid   not null,
    version     bigint not null,
    code        text   not null,
    against     text   not null,
    months      jsonb  not null,
    tried_by_id uuid   not null,
    tried_on    date   not null,
    primary key (record_id, version)
);
create index on support_model_trial (agency_id, code, version);

-- Which version is in force from which day on; on the same day, the later version of the history counts.
create table support_model_switch (
    record_id      uuid   not null,
    agency_id      uuid   not null,
    version        bigint not null,
    code           text   not null,
    from_day       date   not null,
    reason         text   not null,
    switched_by_id uuid   not null,
    primary key (record_id, version)
);
create index on support_model_switch (agency_id, version);

call fence('support_model');
call fence('support_model_trial');
call fence('support_model_switch');
