-- What somebody has begun to type into a form, until they save or discard it. Not a read model.
create table draft (
    agency_id uuid        not null,
    person_id uuid        not null,
    form      text        not null,
    -- whose keys it is sealed with: the person's, and those of whom the form names
    whose     uuid[]      not null,
    content   text        not null,
    saved_at  timestamptz not null,
    primary key (person_id, form)
);
create index on draft (saved_at);
call fence('draft');
grant insert, update, delete on draft to opensupervision_web;
