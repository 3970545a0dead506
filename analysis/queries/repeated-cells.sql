-- A cell that holds more than one run: rows of several studies, or of one read twice. No rank can be given to it.
-- takes   $kind
-- reads   runs (task, optimizer, kind, repetition, status)
select task::varchar as task, optimizer::varchar as optimizer, repetition::int as repetition, count(*)::int as runs
from runs
where $kind in ('all', kind::varchar) and status::varchar <> 'refused'
group by all
having count(*) > 1
order by task, optimizer, repetition
limit 1
