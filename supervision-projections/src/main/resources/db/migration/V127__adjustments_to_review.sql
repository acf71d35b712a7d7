-- Whose turn it is to remind people of adjustments; no position in the log is kept.
insert into reaction_position (reaction, position) values ('adjustments-to-review', 0);
