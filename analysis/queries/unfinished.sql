-- Runs that were not done, and why: refused before anything was spent, or failed on the way.
-- reads   runs (task, optimizer, kind, status, reason, spent)
-- gives   kind, optimizer, status, reason, runs, tasks (their number), task (the first of them)
select kind::varchar as kind, optimizer::varchar as optimizer, status::varchar as status, reason,
       count(*)::int as runs, count(distinct task)::int as tasks, min(task::varchar) as task
from runs
where status::varchar <> 'done'
group by all
order by kind, status, runs desc, optimizer, reason
