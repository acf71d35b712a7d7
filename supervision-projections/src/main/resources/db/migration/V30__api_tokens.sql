-- What a program signs in with, in the name of a person. Only a digest is kept: 256 random bits cannot be guessed back.
create table api_token (
    token_id     uuid        primary key,
    agency_id    uuid        not null,
    person_id    uuid        not null,
    name         text        not null,
    digest       bytea       not null unique,
    scopes       text[]      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz
);
create index on api_token (person_id);
