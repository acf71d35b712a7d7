-- Attempts to sign in that have not succeeded, by a digest of whom or where from; forgotten after an hour.
create table sign_in_attempt (
    key      text        primary key,
    attempts integer     not null,
    last_at  timestamptz not null
);
create index on sign_in_attempt (last_at);

-- A browser from which somebody has signed in before: others' failures do not slow it down.
create table known_device (
    digest       bytea       primary key,
    agency_id    uuid        not null,
    person_id    uuid        not null,
    last_used_at timestamptz not null
);
create index on known_device (person_id);

-- A link by which somebody sets a password, once; the newest alone is good.
create table invitation (
    person_id  uuid        primary key,
    agency_id  uuid        not null,
    digest     bytea       not null unique,
    invited_by uuid,
    expires_at timestamptz not null
);
