-- What each optimizer reached on each task of a kind when $upto of the budget is spent, mean over repetitions.
-- takes   $kind, $missing, $upto
-- reads   cells, curves
-- gives   task, optimizer, value (mean of those there are, null: none), present, missing (repetitions)
with values as (
  select block, entrant, value from curves($kind, $missing, 1, $upto::double) where value is not null
)
select task, optimizer, avg(value) as value, count(value)::int as present, (count(*) - count(value))::int as missing
from cells($kind, $upto::double) left join values using (block, entrant)
group by all
order by task, optimizer
