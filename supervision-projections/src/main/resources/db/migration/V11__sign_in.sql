-- Who signs in is found by e-mail, before it is known at which agency.
create index on contact_claim (kind, value);
