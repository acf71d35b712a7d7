-- Whose account at an identity provider is whose here. A subject means something at its issuer alone.
create table provider_account (
    agency_id uuid        not null,
    issuer    text        not null,
    subject   text        not null,
    person_id uuid        not null,
    linked_at timestamptz not null,
    primary key (agency_id, issuer, subject),
    unique (person_id, issuer)
);
call fence('provider_account');
grant delete on provider_account to opensupervision_web;
