-- Mean rank of each optimizer over the budget, exact at every point.
-- takes   $kind, $missing, $points
-- gives   fraction of the budget, optimizer, rank [1 … optimizers]
with
  grid as (
    select block, entrant, task, optimizer from cells($kind, 1.0::double)
  ),
  names as (
    select distinct entrant, optimizer from grid
  ),
  -- a task is known by its first block
  blocks as (
    select block, min(block) over (partition by task) as task from (select distinct block, task from grid)
  ),
  -- over repetitions first, so that a task counts once however often it was repeated
  tasks as (
    select point, entrant, task, avg(doubled) / 2 as rank
    from block_ranks($kind, $missing, $points::int, 1.0::double) join blocks using (block)
    group by all
  )
-- in the order of the tasks, so that the last digit does not depend on threads
select point / $points::double as fraction, optimizer, avg(rank order by task) as rank
from tasks join names using (entrant)
group by all
order by fraction, rank, optimizer
