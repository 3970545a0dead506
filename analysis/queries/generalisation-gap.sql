-- How much worse the test value of what a run chose is than the tuning cost it was chosen by. Per task, the unit is the interquartile range of the tuning costs
-- of all runs on it, so that tasks can be put together; a task where that is zero has no unit and is left out.
-- reads   runs (task, optimizer, kind, final, test) · tasks (id, noisy, held_out)
-- gives   kind, optimizer, runs, tasks, gap (median over tasks of the median over repetitions), worse (share of runs whose test value is the worse one)
with
  judged as (
    select runs.kind::varchar as kind, task::varchar as task, optimizer::varchar as optimizer, final, test
    from runs join tasks on tasks.id::varchar = runs.task::varchar
    where (noisy or held_out) and isfinite(final) and isfinite(test)
  ),
  units as (
    select kind, task, quantile_cont(final, 0.75) - quantile_cont(final, 0.25) as unit from judged group by all having unit > 0
  ),
  gaps as (
    select kind, task, optimizer, median((test - final) / unit) as gap, count(*) as runs, count(*) filter (test > final) as worse
    from judged join units using (kind, task)
    group by all
  )
select kind, optimizer, sum(runs)::int as runs, count(*)::int as tasks, median(gap) as gap, sum(worse) / sum(runs) as worse
from gaps
group by all
order by kind, gap, optimizer
