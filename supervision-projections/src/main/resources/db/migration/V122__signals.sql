-- Warning signs that people watch for in themselves, for themselves alone. What they say is sealed, of which kind as well.
create table warning_sign (
    sign_id     uuid not null primary key,
    signs_id    uuid not null,
    agency_id   uuid not null,
    person_id   uuid not null,
    what        text not null,
    chosen_on   date not null,
    put_away_on date
);
create index on warning_sign (signs_id);
create index on warning_sign (agency_id, person_id, chosen_on);

-- One row for a day on which somebody looked. How much of what is there is sealed.
create table sign_check_in (
    signs_id      uuid not null,
    checked_in_on date not null,
    agency_id     uuid not null,
    person_id     uuid not null,
    noticed       text not null,
    primary key (signs_id, checked_in_on)
);
create index on sign_check_in (agency_id, person_id, checked_in_on);

call fence('warning_sign');
call fence('sign_check_in');
