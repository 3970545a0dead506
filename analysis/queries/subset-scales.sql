-- The range of what was met on the way, per task of a kind: the incumbents of all its runs. The first of each is its first trial with a value.
-- takes   $kind
-- reads   runs (run, task, kind) · incumbents (run, value)
-- gives   task, low, high, followed (a run of it has several incumbents, so that it is a study's; a score is all that a score table knows)
with values as (
  select runs.task::varchar as task, run, incumbents.value
  from runs join incumbents using (run)
  where $kind in ('all', runs.kind::varchar) and incumbents.value is not null and isfinite(incumbents.value)
)
select task, min(value) as low, max(value) as high, count(*) > count(distinct run) as followed
from values
group by task
order by task
