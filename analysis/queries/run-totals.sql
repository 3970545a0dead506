-- What was done, in one row.
-- reads   runs
-- gives   done, failed, refused, trials, evaluations (full ones), seconds (on the wall, of all runs together), finished (Unix ms, the last), hosts, versions
select count(*) filter (status::varchar = 'done')::int as done,
       count(*) filter (status::varchar = 'failed')::int as failed,
       count(*) filter (status::varchar = 'refused')::int as refused,
       coalesce(sum(trials), 0)::double as trials,
       coalesce(sum(spent), 0)::double as evaluations,
       coalesce(sum(wall_seconds), 0)::double as seconds,
       max(finished)::double as finished,
       list_sort(list_distinct(list(host) filter (host <> ''))) as hosts,
       list_sort(list_distinct(list(versions) filter (versions <> ''))) as versions
from runs
