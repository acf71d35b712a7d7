-- Whom a supervisee wants asked instead if nobody has answered by the promised time; docs/decisions/0034.
alter table support_request
    add column backup_id uuid,
    add column answered_by timestamp,
    add column passed_on date;
create index on support_request (answered_by) where passed_on is null and acknowledged_on is null;
