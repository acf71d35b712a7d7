-- What became of a flag: how far those who deal with it have come, whether it is set aside, since when it persists.
alter table risk_flag
    add column progress text not null default 'NEW',
    add column contested boolean not null default false,
    add column set_aside text,
    add column set_aside_until date,
    add column persisted_at timestamptz,
    add column persisted_version bigint,
    add column raised_at timestamptz,
    add column first_action_at timestamptz;

-- Of rows from before the log knows when they were raised.
update risk_flag set raised_at = coalesce(
    (select max(e.time_stamp) from domain_event_entry e
        where e.aggregate_identifier = risk_flag.record_id and e.payload_type like '%RiskFlagRaised'
        and convert_from(e.payload, 'UTF8')::jsonb ->> 'flag' = risk_flag.flag_id::text),
    raised_on::timestamptz);

alter table risk_flag
    alter column progress drop default,
    alter column contested drop default,
    alter column raised_at set not null;

-- What people did about a flag, with their words sealed.
create table risk_flag_deed (
    record_id     uuid   not null,
    flag_id       uuid   not null,
    agency_id     uuid   not null,
    supervisee_id uuid   not null,
    version       bigint not null,
    kind          text   not null,
    by_id         uuid   not null,
    done_on       date   not null,
    action        text,
    reason        text,
    until         date,
    words         text,
    primary key (flag_id, version)
);
create index on risk_flag_deed (record_id);
call fence('risk_flag_deed');
