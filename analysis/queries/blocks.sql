-- The blocks of a kind, in order, with their number of cells that have no value when $upto of the budget is spent.
-- takes   $kind, $upto, $among (optimizers whose cells count; null: all)
select block, task, count(*) filter (imputed and ($among::varchar[] is null or list_contains($among::varchar[], optimizer)))::int as imputed
from cells($kind, $upto::double)
group by block, task
order by block
