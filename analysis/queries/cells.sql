-- Every cell of the grid of one kind ('all' for every kind): optimizers × repetitions of tasks, whether it was run or not.
-- reads   runs (run, task, optimizer, kind, repetition, status, budget, spent) · incumbents (run, step, spent, value)
-- gives   block, entrant  numbers from 0: of (task, repetition) and of optimizer, both in the order of their names
--         task, repetition, optimizer, run, budget
--         until    what the run may have spent for its value to count: no end once it is done, what it had spent when it failed,
--                  −1 where there is no run, no incumbent, or only a refusal
--         imputed  it has no value when `upto` of its budget is spent, and not because its first result is still to come: the policy decides
--         incomplete  a cell of its task is imputed
-- An optimizer that was refused on every task takes no part, nor does a task that refused every optimizer.
create or replace temp macro cells(of_kind, upto) as table (
  with
    tried as (
      select run, task::varchar as task, optimizer::varchar as optimizer, repetition, status::varchar as status, budget, spent
      from runs
      where of_kind in ('all', kind::varchar) and status::varchar <> 'refused'
    ),
    entrants as (
      select optimizer, (row_number() over (order by optimizer) - 1)::int as entrant from (select distinct optimizer from tried)
    ),
    blocks as (
      select task, repetition, (row_number() over (order by task, repetition) - 1)::int as block
      from (select distinct task, repetition from tried)
    ),
    -- an incumbent without a value is one whose test failed: what the run would have answered cannot be used
    results as (
      select run, arg_max(incumbents.value is null, incumbents.step) filter (incumbents.spent <= upto * budget * (1 + 1e-9)) as unusable
      from incumbents join tried using (run)
      group by run
    ),
    grid as (
      select block, entrant, task, repetition, optimizer, run, budget, unusable,
             case when results.run is null then -1 when status = 'done' then 'infinity'::double else spent end as until
      from blocks cross join entrants
      left join tried using (task, repetition, optimizer)
      left join results using (run)
    ),
    judged as (
      select *, coalesce(until * (1 + 1e-9) < upto * budget, true) or coalesce(unusable, false) as imputed from grid
    )
  select * exclude (unusable), bool_or(imputed) over (partition by task) as incomplete from judged
)
