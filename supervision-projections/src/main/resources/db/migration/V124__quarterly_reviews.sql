insert into reaction_position (reaction, position) values ('quarterly-reviews', 0);
