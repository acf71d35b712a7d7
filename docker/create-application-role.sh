#!/usr/bin/env bash
# Run by the postgres image once, when its volume is empty. The application is no superuser.
set -euo pipefail

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv password OPENSUPERVISION_DATABASE_PASSWORD
create role opensupervision login password :'password';
create database opensupervision owner opensupervision;
SQL
