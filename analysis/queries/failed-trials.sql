-- Trials without a value. They cost budget, and the run went on.
-- reads   trials (run, status, reason) · runs (run, optimizer, kind)
-- gives   kind, optimizer, status, trials, runs (their number), reason (the most frequent one)
select runs.kind::varchar as kind, runs.optimizer::varchar as optimizer, trials.status::varchar as status,
       count(*)::int as trials, count(distinct run)::int as runs, mode(trials.reason order by trials.reason) as reason
from trials join runs using (run)
where trials.status::varchar <> 'ok'
group by all
order by kind, trials desc, optimizer, status
