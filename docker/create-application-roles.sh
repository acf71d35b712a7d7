#!/usr/bin/env bash
# Creates the database and the three roles of the application, or gives those that are there these passwords. Run by the
# postgres image once, when its volume is empty, and by hand as a superuser of a PostgreSQL of one's own (PGHOST, PGPORT).
# None of them is a superuser. opensupervision owns the tables; the others own nothing and can switch nothing off.
# PostgreSQL takes these passwords for 366 days, and then until this has given the roles others.
set -euo pipefail

for name in POSTGRES_PASSWORD OPENSUPERVISION_DATABASE_PASSWORD OPENSUPERVISION_DATABASE_WEB_PASSWORD \
    OPENSUPERVISION_DATABASE_WORK_PASSWORD; do
    case "${!name:-}" in
    change-me*)
        echo "$name is still the one of docker/example.env, which everybody knows" >&2
        exit 1
        ;;
    esac
done

psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\getenv owner OPENSUPERVISION_DATABASE_PASSWORD
\getenv web OPENSUPERVISION_DATABASE_WEB_PASSWORD
\getenv work OPENSUPERVISION_DATABASE_WORK_PASSWORD
select now() + interval '366 days' as end \gset
select format('create role %I', name)
from unnest(array['opensupervision', 'opensupervision_web', 'opensupervision_work']) as name
where not exists (select from pg_roles where rolname = name) \gexec
alter role opensupervision login nosuperuser nobypassrls nocreaterole password :'owner' valid until :'end';
alter role opensupervision_web login nosuperuser nobypassrls nocreaterole password :'web' valid until :'end';
alter role opensupervision_work login nosuperuser nobypassrls nocreaterole password :'work' valid until :'end';
select 'create database opensupervision owner opensupervision'
where not exists (select from pg_database where datname = 'opensupervision') \gexec
-- after an erasure the owner throws away what the write-ahead log still says
grant pg_checkpoint to opensupervision;
\connect opensupervision
grant execute on function pg_switch_wal() to opensupervision;
SQL
