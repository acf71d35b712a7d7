-- How far the log has been read for what people are told of. Not a read model: nothing is told again by a rebuild. What
-- happened before this was there is told to nobody.
create table reaction_position (
    reaction text   primary key,
    position bigint not null
);
insert into reaction_position (reaction, position)
select reaction, (select coalesce(max(global_index), 0) from domain_event_entry)
from unnest(array['notices', 'sessions-to-sign']) as reaction;
grant select, insert, update, delete on reaction_position to opensupervision_work;
