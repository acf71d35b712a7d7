alter table agency add column locale text not null default 'en-GB';
