-- Ranks within blocks over the whole budget, for the bootstrap: millions of rows, in no order.
-- takes   $kind, $missing, $points
select block, entrant, point, doubled from block_ranks($kind, $missing, $points::int, 1.0::double)
