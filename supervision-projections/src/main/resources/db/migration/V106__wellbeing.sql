-- Self-assessments, for whoever made them alone. What they say is sealed; which instrument it is as well.
create table assessment (
    assessment_id uuid not null primary key,
    agency_id     uuid not null,
    person_id     uuid not null,
    instrument    text not null,
    state         text not null,
    started_on    date not null,
    completed_on  date,
    answers       text not null,
    scores        text not null
);
create index on assessment (agency_id, person_id, started_on);

-- What of a result is shared, and no more than that: who reads here reads nothing else. No row, nothing shared.
create table shared_result (
    assessment_id uuid not null,
    agency_id     uuid not null,
    person_id     uuid not null,
    audience      text not null,
    extent        text not null,
    shared_on     date not null,
    completed_on  date not null,
    instrument    text not null,
    result        text not null,
    primary key (assessment_id, audience)
);
create index on shared_result (agency_id, audience, person_id, completed_on);

call fence('assessment');
call fence('shared_result');
