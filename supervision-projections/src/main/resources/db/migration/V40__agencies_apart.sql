-- Agencies are kept apart by the database itself; docs/decisions/0019. The application signs in as two roles that own
-- nothing: one for requests, which sees the agency that its transaction names, and one for what all agencies share.
do $$
declare
    needed text;
begin
    foreach needed in array array['opensupervision_web', 'opensupervision_work'] loop
        if not exists (select from pg_roles where rolname = needed) then
            begin
                execute format('create role %I login', needed);
            exception
                when duplicate_object or unique_violation then null;
                when insufficient_privilege then
                    raise exception 'the role % is missing', needed
                        using hint = 'docker/create-application-roles.sh creates it; see docs/running.md';
            end;
        end if;
    end loop;
    -- a temporary function or table could be put in the place of a real one
    execute format('revoke create, temporary on database %I from public', current_database());
end
$$;
revoke create on schema public from public;
-- later tables: for the work of all agencies; requests see one once it is fenced
alter default privileges in schema public grant select, insert, update, delete on tables to opensupervision_work;

-- Every event says its agency; a snapshot is of the agency of its record.
alter table domain_event_entry add column agency_id uuid;
update domain_event_entry set agency_id = (convert_from(payload, 'UTF8')::jsonb ->> 'agency')::uuid;
alter table domain_event_entry alter column agency_id set not null;

alter table snapshot_event_entry add column agency_id uuid;
update snapshot_event_entry as snapshot
set agency_id = (
    select agency_id from domain_event_entry as event
    where event.aggregate_identifier = snapshot.aggregate_identifier and event.sequence_number = 0
);
alter table snapshot_event_entry alter column agency_id set not null;

-- Puts a table that has an agency_id behind the fence. Rebuilt tables go through it as well.
create procedure fence(fenced regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security, force row level security', fenced);
    execute format($policy$
        create policy one_agency on %s to opensupervision_web
        using (agency_id = nullif(current_setting('opensupervision.agency', true), '')::uuid)
        $policy$, fenced);
    execute format('create policy all_agencies on %s to opensupervision_work, %I using (true)', fenced, current_user);
    execute format('grant select on %s to opensupervision_web', fenced);
    execute format('grant select, insert, update, delete on %s to opensupervision_work', fenced);
end
$$;
revoke execute on procedure fence from public;

do $$
declare
    known record;
begin
    for known in
        select format('%I.%I', nspname, relname)::regclass as name, relname,
            exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'agency_id') as has_agency
        from pg_class
        join pg_namespace on pg_namespace.oid = relnamespace
        where nspname = current_schema() and relkind in ('r', 'p') and relname <> 'flyway_schema_history'
    loop
        if known.has_agency then
            call fence(known.name);
        else
            execute format('grant select, insert, update, delete on %s to opensupervision_work', known.name);
        end if;
        -- What follows from events, and the log's own tables, are written for all agencies together.
        if known.has_agency and known.relname not in (
            'agency', 'team', 'person', 'person_role', 'employment', 'person_leave', 'agreement', 'agreement_term',
            'session', 'session_answer', 'session_amendment', 'session_rating', 'hours_session', 'hours_attendance',
            'support_request', 'risk_flag', 'risk_flag_change', 'risk_evaluation',
            'domain_event_entry', 'snapshot_event_entry', 'parked_event', 'rebuild'
        ) then
            execute format('grant insert, update, delete on %s to opensupervision_web', known.name);
        end if;
        -- A command that claims a reference or an e-mail writes its events in its own transaction.
        if known.relname = 'domain_event_entry' then
            execute format('grant insert on %s to opensupervision_web', known.name);
        end if;
    end loop;
end
$$;
