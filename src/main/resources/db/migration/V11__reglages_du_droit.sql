-- Who entered or corrected the rates of a half-year, and when; null for those delivered with the software.
alter table taux_legal add column saisi_par varchar(120);
alter table taux_legal add column saisi_le timestamp with time zone;

-- When a payment reaches the 40 €: DERNIERE (after all principal) or PREMIERE.
alter table creancier add column place_indemnite varchar(20) default 'DERNIERE' not null;
