-- Mean rank of each optimizer over the repetitions of each task, when $upto of the budget is spent.
-- takes   $kind, $missing, $upto
-- gives   task, optimizer, rank
with
  names as (
    select distinct block, entrant, task, optimizer from cells($kind, $upto::double)
  )
select task, optimizer, avg(doubled order by block) / 2 as rank
from block_ranks($kind, $missing, 1, $upto::double) join names using (block, entrant)
group by all
order by task, optimizer
