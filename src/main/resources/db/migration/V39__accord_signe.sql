-- The written agreement of a plan as it came back signed, scanned.
alter table echeancier add column accord_signe_id bigint references piece (id);

-- The brake counts from the messages of a debtor, which know whose they are.
drop index frein_passage_debiteur;
alter table frein_passage drop column debiteur_id;
