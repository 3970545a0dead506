-- The optimizers that take part in a kind, in order.
-- takes   $kind
select distinct entrant, optimizer from cells($kind, 1.0::double) order by entrant
