-- The tasks on which anything was run or refused, for the report's list.
-- reads   tasks · runs (task)
select id::varchar as id, kind::varchar as kind, dimensions::int as dimensions, budget::double as budget, noisy, held_out as "heldOut", best::double as best,
       coalesce(cite, '') as cite
from tasks
where id::varchar in (select task::varchar from runs)
