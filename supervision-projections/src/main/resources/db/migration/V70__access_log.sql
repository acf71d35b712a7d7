-- Who saw what of whom, in one chain for each agency: every entry carries the hash of the one before. It is added to,
-- and nothing else; docs/decisions/0024. Rows name people by id alone.
create table access_entry (
    agency_id     uuid        not null,
    number        bigint      not null,
    version       integer     not null,
    at            timestamptz not null,
    reader_id     uuid        not null,
    kind          text        not null,
    refused       boolean     not null,
    subject_id    uuid,
    record_id     uuid,
    network       text        not null,
    reason        text,
    previous_hash bytea       not null,
    hash          bytea       not null,
    primary key (agency_id, number)
);
create index on access_entry (agency_id, subject_id, number);

call fence('access_entry');
revoke update, delete on access_entry from opensupervision_work;
