-- Who says that they are at capacity, until when; each signal is a row, ended when it is withdrawn or replaced.
create table capacity_signal (
    capacity_id   uuid   not null,
    version       bigint not null,
    agency_id     uuid   not null,
    supervisee_id uuid   not null,
    signalled_on  date   not null,
    until         date   not null,
    words         text,
    ended_on      date,
    primary key (capacity_id, version)
);
create index on capacity_signal (agency_id, until) where ended_on is null;
create index on capacity_signal (supervisee_id, signalled_on);

call fence('capacity_signal');
