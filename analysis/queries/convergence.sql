-- Anytime curves: median and quartiles over repetitions of what was found, per task and optimizer, exact at each of $points equal steps of the budget.
-- takes   $kind, $points, $tasks (names, one a line)
-- reads   tasks (id, best) · incumbents (run, hypervolume)
-- gives   task, measure ('regret' where the best cost is known, else 'cost'; 'hypervolume' of several objectives), optimizer, fraction, low, median, high
-- Values are those that are ranked. A repetition without one counts as worse than all others: `high` (`low` of a hypervolume) is null where a quarter has none,
-- and there is no row where half has none.
with
  names as (
    select distinct block, entrant, task, optimizer, run from cells($kind, 1.0::double)
    where list_contains(string_split($tasks, chr(10)), task)
  ),
  measures as (
    select names.task,
           case when bool_or(incumbents.hypervolume is not null) then 'hypervolume'
                when any_value(tasks.best) is not null then 'regret' else 'cost' end as measure,
           any_value(tasks.best) as best
    from names left join incumbents using (run) left join tasks on tasks.id::varchar = names.task
    group by names.task
  ),
  quartiles as (
    select task, optimizer, point, quantile_cont(coalesce(value, 'infinity'), [0.25, 0.5, 0.75]) as q
    from curves($kind, 'worst', $points::int, 1.0::double) join names using (block, entrant)
    group by all
  ),
  -- ranked values are minimised: a hypervolume is negated there
  measured as (
    select task, measure, optimizer, point,
           case measure when 'hypervolume' then [-q[3], -q[2], -q[1]] when 'regret' then [q[1] - best, q[2] - best, q[3] - best] else q end as m
    from quartiles join measures using (task)
  )
select task, measure, optimizer, point / $points::double as fraction,
       if(isfinite(m[1]), m[1], null) as low, m[2] as median, if(isfinite(m[3]), m[3], null) as high
from measured
where isfinite(m[2])
order by task, optimizer, fraction
