-- What the ranking of each kind rests on.
-- reads   runs · tasks (id, budget) · incumbents (run, hypervolume, test)
-- gives   kind, role (of the study's repetitions: tuning or test), low and high (the smallest and the largest budget, full evaluations),
--         tested, untested, hypervolume (numbers of tasks whose ranked value is a test value, a tuning cost, a hypervolume),
--         beyond (runs whose archive has points outside the reference box, which count for nothing)
with
  tasks_of as (
    select kind::varchar as kind, task, min(budget) as low, max(budget) as high,
           bool_or(test is not null) as tested, bool_or(hypervolume is not null) as volume
    from runs
    where status::varchar <> 'refused'
    group by all
  ),
  roles as (
    select kind::varchar as kind, any_value(role::varchar) as role, count(*) filter (beyond > 0)::int as beyond
    from runs
    where status::varchar <> 'refused'
    group by all
  )
select kind, role, min(low)::double as low, max(high)::double as high,
       count(*) filter (tested and not volume)::int as tested,
       count(*) filter (not tested and not volume)::int as untested,
       count(*) filter (volume)::int as hypervolume,
       any_value(beyond)::int as beyond
from tasks_of join roles using (kind)
group by kind, role
order by kind
