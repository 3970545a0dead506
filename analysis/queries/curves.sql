-- The value of every cell at `points` equal steps up to `upto` of its budget (a fraction, at most 1), exact at each step.
-- reads   cells · incumbents (run, step, spent, value)
-- gives   block, entrant, point [1 … points], value (null: none)
-- `missing` says what a cell gets where it has no value and none is to come: 'worst' nothing, 'random-search' the value of the optimizer
-- `random` in its block, 'drop-task' leaves out all cells of its task. Before the first result there is no value under any policy.
-- Spent is a sum of shares, so a step counts as reached from one part in 10⁹ below it.
create or replace temp macro curves(of_kind, missing, points, upto) as table (
  with
    kept as (
      -- the first point at which the run has no say any more, or one past the last
      select block, entrant, optimizer, run, budget,
             case when until = 'infinity' then points + 1
                  else least(points, coalesce(floor(points * until / (upto * budget) * (1 + 1e-9)), -1)::int) + 1 end::int as ends
      from cells(of_kind, upto)
      where missing <> 'drop-task' or not incomplete
    ),
    -- where the curve changes: nothing at first, each incumbent from the first point at which it was paid for, nothing after the end
    changes as (
      select block, entrant, 1 as point, -1 as step, null::double as value, false as imputed from kept
      union all
      select block, entrant, greatest(1, ceil(points * spent / (upto * budget * (1 + 1e-9))))::int as point, step, value, value is null
      from kept join incumbents using (run)
      where point <= points
      union all
      select block, entrant, greatest(1, ends), 2147483647, null, true from kept where ends <= points
    ),
    -- of changes at one point the last holds: the others span nothing
    spans as (
      select block, entrant, value, imputed, point as starts,
             coalesce(lead(point) over (partition by block, entrant order by point, step), points + 1) as ends
      from changes
    ),
    stand_ins as (
      select block, unnest(range(starts, ends))::int as point, value from spans
      where missing = 'random-search' and entrant in (select entrant from kept where optimizer = 'random')
    ),
    curves as (
      select block, entrant, unnest(range(starts, ends))::int as point, value, imputed from spans
    )
  select block, entrant, point, case when imputed then stand_ins.value else curves.value end as value
  from curves left join stand_ins using (block, point)
)
