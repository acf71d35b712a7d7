create table hours_session (
    session_id     uuid    primary key,
    agency_id      uuid    not null,
    reference      text collate "C" not null,
    supervisor_id  uuid    not null,
    held_on        date    not null,
    format         text    not null,
    mode           text    not null,
    administrative integer not null,
    educational    integer not null,
    supportive     integer not null,
    signed_on      date
);

-- Who attended a held session: each is given all its minutes.
create table hours_attendance (
    session_id    uuid not null,
    supervisee_id uuid not null,
    agency_id     uuid not null,
    held_on       date not null,
    primary key (session_id, supervisee_id)
);
create index on hours_attendance (supervisee_id, held_on);
