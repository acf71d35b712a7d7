alter table session_rating add column overall integer;
