-- Ranks within each block of one task and repetition, at every point of the budget: 1 is the lowest value, equals share their average rank,
-- and so do those without a value, who come last.
-- reads   curves
-- gives   block, entrant, point, doubled (2 × rank, a whole number)
create or replace temp macro block_ranks(of_kind, missing, points, upto) as table (
  -- the place of the first and of the last of its equals
  select block, entrant, point, (rank() over equals + round(cume_dist() over equals * count(*) over block_point))::int as doubled
  from curves(of_kind, missing, points, upto)
  window block_point as (partition by block, point),
         equals as (partition by block, point order by value nulls last)
)
