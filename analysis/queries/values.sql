-- The value of every cell when $upto of its budget is spent: a curve's last point.
-- takes   $kind, $missing, $upto
select block, entrant, value from curves($kind, $missing, 1, $upto::double) where value is not null
