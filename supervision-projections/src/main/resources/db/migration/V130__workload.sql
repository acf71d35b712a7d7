-- What supervisees carried in a month: each report is a row, and the latest of a month counts.
create table workload_report (
    workload_id    uuid    not null,
    version        bigint  not null,
    agency_id      uuid    not null,
    supervisee_id  uuid    not null,
    month          date    not null,
    clients        integer not null,
    trauma_exposed integer not null,
    reported_by    uuid,
    reported_on    date    not null,
    reason         text,
    latest         boolean not null,
    primary key (workload_id, version)
);
create index on workload_report (agency_id, month) where latest;
create index on workload_report (supervisee_id, month);

call fence('workload_report');
