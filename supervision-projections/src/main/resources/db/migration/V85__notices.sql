-- What people are told in the application. No words: kinds, ids and times. What has not been seen yet is told once,
-- however often it happens.
create table notice (
    notice_id uuid        primary key,
    agency_id uuid        not null,
    person_id uuid        not null,
    kind      text        not null,
    record_id uuid,
    told_at   timestamptz not null,
    times     integer     not null default 1,
    seen_at   timestamptz
);
create unique index notice_unseen on notice (person_id, kind, record_id) nulls not distinct where seen_at is null;
create index on notice (person_id, told_at);
create index on notice (told_at);
call fence('notice');
grant insert, update, delete on notice to opensupervision_web;

-- When the owner of a token was told that it will run out.
alter table api_token add column end_told_at timestamptz;
