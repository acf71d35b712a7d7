-- A mail for a notice, and what became of it. No address, no words. It goes with its notice.
create table mail (
    notice_id   uuid        primary key,
    agency_id   uuid        not null,
    person_id   uuid        not null,
    state       text        not null default 'WAITING',
    attempts    integer     not null default 0,
    wanted_at   timestamptz not null,
    due_at      timestamptz not null,
    claimed_at  timestamptz,
    reply       integer
);
create index on mail (due_at) where state = 'WAITING';
create index on mail (claimed_at) where state = 'CLAIMED';
create index on mail (agency_id, state);
call fence('mail');
grant insert, update, delete on mail to opensupervision_web;

-- What somebody has chosen to get by mail, or not to; without a row it is as usual for the kind.
create table mail_choice (
    agency_id uuid    not null,
    person_id uuid    not null,
    kind      text    not null,
    by_mail   boolean not null,
    primary key (person_id, kind)
);
call fence('mail_choice');
grant insert, update, delete on mail_choice to opensupervision_web;
