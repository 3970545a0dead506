-- The optimizers that have rows, for the report's list.
-- reads   optimizers · runs (optimizer)
select id::varchar as id, origin, coalesce(cite, '') as cite
from optimizers
where id::varchar in (select optimizer::varchar from runs)
order by id
