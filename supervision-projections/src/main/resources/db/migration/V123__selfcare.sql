-- Self-care agreements, for whoever made them alone. All words are sealed; days, and who was asked to be the partner, not.
create table self_care (
    agreement_id uuid not null primary key,
    agency_id    uuid not null,
    person_id    uuid not null,
    support      text,
    stepping_back text,
    signs        text not null,
    agreed_on    date not null,
    review_on    date not null
);
create index on self_care (agency_id, person_id);
create index on self_care (agency_id, review_on);

create table self_care_goal (
    goal_id      uuid not null primary key,
    agreement_id uuid not null,
    agency_id    uuid not null,
    person_id    uuid not null,
    words        text not null,
    until        date not null,
    set_on       date not null,
    ending       text,
    ended_on     date
);
create index on self_care_goal (agreement_id);

create table self_care_review (
    agreement_id uuid not null,
    number       int  not null,
    agency_id    uuid not null,
    person_id    uuid not null,
    reviewed_on  date not null,
    helped       text,
    to_change    text,
    primary key (agreement_id, number)
);

-- Whom somebody asked to be their partner. It holds while both have been there without a break since the day of asking.
create table self_care_partner (
    agreement_id uuid not null primary key,
    agency_id    uuid not null,
    person_id    uuid not null,
    partner_id   uuid not null,
    asked_on     date not null,
    accepted_on  date,
    shared_on    date
);
create index on self_care_partner (agency_id, partner_id);

-- What a partner may read, and no more than that: who reads here reads nothing else. No row, nothing shared.
create table shared_goal (
    goal_id      uuid not null primary key,
    agreement_id uuid not null,
    agency_id    uuid not null,
    person_id    uuid not null,
    partner_id   uuid not null,
    words        text not null,
    until        date not null,
    set_on       date not null,
    ending       text,
    ended_on     date
);
create index on shared_goal (agreement_id);

call fence('self_care');
call fence('self_care_goal');
call fence('self_care_review');
call fence('self_care_partner');
call fence('shared_goal');
