-- Recovery plans, for whoever recovers alone. In which phase they are, since when, and what it means for them is sealed.
create table recovery_plan (
    plan_id       uuid    not null primary key,
    agency_id     uuid    not null,
    supervisee_id uuid    not null,
    begun_on      date    not null,
    ended_on      date,
    shared_with   uuid,
    shared_on     date,
    course        text    not null
);
create index on recovery_plan (agency_id, supervisee_id, begun_on);

-- What of an open plan is shared, with whom, and no more than that: who reads for others reads here. No row, nothing shared.
create table shared_plan (
    plan_id       uuid not null primary key,
    agency_id     uuid not null,
    supervisee_id uuid not null,
    supervisor_id uuid not null,
    shared_on     date not null,
    course        text not null
);
create index on shared_plan (agency_id, supervisor_id);

-- Each proposal between two, and what became of it; it held from its first day to its last if it was agreed.
create table caseload_adjustment (
    plan_id       uuid    not null,
    number        integer not null,
    agency_id     uuid    not null,
    supervisee_id uuid    not null,
    supervisor_id uuid    not null,
    proposed_by   uuid    not null,
    proposed_on   date    not null,
    from_day      date    not null,
    until_day     date,
    review_on     date,
    details       text    not null,
    state         text    not null,
    agreed_on     date,
    last_day      date,
    closed_on     date,
    closed_by     uuid,
    primary key (plan_id, number)
);
create index on caseload_adjustment (agency_id, review_on) where state = 'AGREED';

call fence('recovery_plan');
call fence('shared_plan');
call fence('caseload_adjustment');
