-- An erasure that waits for somebody else's consent; docs/decisions/0023.
create table erasure_asked (
    erasure_id uuid not null primary key,
    agency_id  uuid not null,
    person_id  uuid not null,
    asked_by   uuid not null,
    asked_on   date not null,
    until_day  date not null,
    ground     text not null,
    words      text
);
create index on erasure_asked (agency_id, asked_on);
call fence('erasure_asked');

alter table erasure add column consented_by uuid;
