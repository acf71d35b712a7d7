-- For how long an agency keeps which kind of data, where it has decided otherwise than is usual.
create table retention_period (
    agency_id uuid    not null,
    kind      text    not null,
    months    integer not null check (months between 1 and 1200),
    primary key (agency_id, kind)
);

-- When administrators were first reminded that something will be due; the subject is a person or an import.
create table retention_reminder (
    agency_id   uuid not null,
    kind        text not null,
    subject     uuid not null,
    due_on      date not null,
    reminded_on date not null,
    primary key (agency_id, kind, subject)
);

call fence('retention_period');
call fence('retention_reminder');
grant insert, update, delete on retention_period to opensupervision_web;
