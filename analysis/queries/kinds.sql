-- The kinds of which anything was run.
-- reads   runs (kind, status)
select distinct kind::varchar as kind from runs where status::varchar <> 'refused' order by kind
