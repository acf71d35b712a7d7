-- A session is kept under a digest of what its browser shows, so that whoever reads this table can use none of them.
-- Those that were opened before end.
delete from spring_session;
alter table spring_session alter column session_id type char(43);
