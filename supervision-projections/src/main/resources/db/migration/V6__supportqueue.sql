create table support_request (
    request_id      uuid      primary key,
    agency_id       uuid      not null,
    reference       text collate "C" not null,
    supervisee_id   uuid      not null,
    function        text      not null,
    urgency         text      not null,
    words           text,
    requested_on    date      not null,
    acknowledged_on date,
    acknowledged_by uuid,
    offered_time    timestamp,
    answer          text,
    handed_to       uuid,
    resolved_on     date,
    session_id      uuid,
    helped          boolean,
    withdrawn_on    date,
    version         bigint    not null
);
create index on support_request (agency_id, requested_on);
create index on support_request (supervisee_id, requested_on);
