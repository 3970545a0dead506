-- The blocks of a kind, in order, with their number of cells that have no value when $upto of the budget is spent.
-- takes   $kind, $upto
select block, task, count(*) filter (imputed)::int as imputed, any_value(incomplete) as incomplete
from cells($kind, $upto::double)
group by block, task
order by block
