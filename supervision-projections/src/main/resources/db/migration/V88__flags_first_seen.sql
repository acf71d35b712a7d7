-- A flag is first for whom it is about; docs/decisions/0028. A row for each way in which it stands for somebody: the
-- latest for them, an earlier one for the others as long as they may not see the latest.
alter table risk_flag
    add column version bigint not null default 0,
    add column latest boolean not null default true,
    add column unseen boolean not null default false,
    add column others_from timestamptz not null default '-infinity',
    add column others_until timestamptz;
alter table risk_flag_change add column others_from timestamptz not null default '-infinity';

-- What is there has been seen by others; who has not looked at theirs is not waited for.
update risk_flag set version = coalesce(
    (select max(version) from risk_flag_change where flag_id = risk_flag.flag_id), 0);

alter table risk_flag
    alter column version drop default,
    alter column latest drop default,
    alter column unseen drop default,
    alter column others_from drop default,
    drop constraint risk_flag_pkey,
    add primary key (flag_id, version);
alter table risk_flag_change alter column others_from drop default;
