-- Words stand apart from what lists and sums need, and sealed; docs/decisions/0022. Rows from before keep theirs in the
-- content until they are written again.
alter table session add column words text;
alter table session_amendment add column supervisees uuid[];
alter table session_amendment add column words_before text;
alter table session_amendment add column words_after text;
