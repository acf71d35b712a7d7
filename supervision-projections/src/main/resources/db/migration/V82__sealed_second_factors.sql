-- The secret of an app is sealed with its owner's key. What was kept as it is, the next start seals.
alter table second_factor
    alter column secret drop not null,
    add column sealed_secret text;
