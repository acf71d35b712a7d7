-- Texts of instruments that an agency is licensed for. Not a read model, and no event: a licence ends, and then they go;
-- docs/decisions/0032.
create table instrument_text (
    agency_id  uuid        not null,
    instrument text        not null,
    language   text        not null,
    content    text        not null,
    loaded_by  uuid        not null,
    loaded_at  timestamptz not null,
    primary key (agency_id, instrument, language)
);
call fence('instrument_text');
grant insert, update, delete on instrument_text to opensupervision_web;
