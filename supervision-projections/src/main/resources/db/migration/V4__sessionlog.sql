create table session (
    session_id    uuid        primary key,
    agency_id     uuid        not null,
    reference     text collate "C" not null,
    supervisor_id uuid        not null,
    outcome       text        not null,
    held_on       date        not null,
    supervisees   uuid[]      not null,
    -- the whole record as it stands, in the shape of the event
    content       jsonb       not null,
    carried_over  boolean     not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid,
    signed_on     date,
    signature_carried_over boolean not null default false,
    cancelled_on  date,
    cancel_reason text,
    version       bigint      not null
);
create index on session (agency_id, held_on desc, session_id);
create index on session (supervisor_id, held_on desc);
create index on session using gin (supervisees);

-- What each supervisee says of the record as it stands: confirmed, or disputed with a reason.
create table session_answer (
    session_id    uuid not null,
    agency_id     uuid not null,
    supervisee_id uuid not null,
    confirmed_on  date,
    disputed_on   date,
    reason        text,
    primary key (session_id, supervisee_id)
);

-- What a record said before an amendment; the first one is the original.
create table session_amendment (
    session_id uuid        not null,
    agency_id  uuid        not null,
    version    bigint      not null,
    amended_by uuid        not null,
    amended_on date        not null,
    amended_at timestamptz not null,
    reason     text        not null,
    before     jsonb       not null,
    after      jsonb       not null,
    primary key (session_id, version)
);

create table session_rating (
    session_id     uuid    not null,
    supervisee_id  uuid    not null,
    agency_id      uuid    not null,
    administrative integer not null,
    educational    integer not null,
    supportive     integer not null,
    rated_on       date    not null,
    words          text,
    primary key (session_id, supervisee_id)
);
create index on session_rating (supervisee_id, rated_on);
