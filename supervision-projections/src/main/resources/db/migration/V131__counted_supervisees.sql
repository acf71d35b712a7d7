-- Who holds a role in an agency is counted in the index alone.
create index person_role_of_agency on person_role (agency_id, role, person_id) include (from_day, last_day);
drop index person_role_agency_id_role_idx;
