-- When a message was handed to the mail server again although the server may have had it already: the debtor may then
-- have it twice, the same bytes under the same Message-ID. Null: handed over once at most.
alter table courrier add column repris_le timestamp with time zone;
