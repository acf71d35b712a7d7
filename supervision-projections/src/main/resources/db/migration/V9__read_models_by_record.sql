-- The rows of a record are replaced as a whole, so each row names its record and is found by it. All other read models
-- do that already: the id of the record leads their primary key or an index.
create function pg_temp.named_uuid(name text) returns uuid language sql immutable as $$
    -- what the domain computes from a name: an md5 with the bits of version 3 and of the usual variant
    select cast(encode(set_byte(set_byte(hash, 6, (get_byte(hash, 6) & 15) | 48), 8, (get_byte(hash, 8) & 63) | 128),
        'hex') as uuid)
    from (select decode(md5(name), 'hex') as hash) as named
$$;

alter table risk_flag add column record_id uuid;
update risk_flag set record_id = pg_temp.named_uuid('11:risk-record36:' || supervisee_id);
alter table risk_flag alter column record_id set not null;
create index on risk_flag (record_id);

alter table risk_flag_change add column record_id uuid;
update risk_flag_change set record_id = (select record_id from risk_flag where flag_id = risk_flag_change.flag_id);
alter table risk_flag_change alter column record_id set not null;
create index on risk_flag_change (record_id);

alter table risk_evaluation add column record_id uuid;
update risk_evaluation set record_id = pg_temp.named_uuid('11:evaluations36:' || agency_id);
alter table risk_evaluation alter column record_id set not null;
create index on risk_evaluation (record_id);

drop function pg_temp.named_uuid;
