-- By the thumbprint of its owner's key: then every call shows a proof that is signed with that key.
alter table api_token add column key_thumbprint text;

-- Proofs that were shown, for as long as they would be good a second time, on any node.
create table used_proof (
    digest     bytea       primary key,
    good_until timestamptz not null
);
create index on used_proof (good_until);
