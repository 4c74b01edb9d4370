-- Read for each letter (what the debtor was told before), and at each change of a waiting case.
create index contact_dossier on contact (dossier_id);
create index suspension_creancier on suspension (creancier);
create index tache_instance on tache (instance, etape);

-- The work list, most urgent first, without sorting all of it for its first page.
create index tache_echeance on tache (echeance, id);

-- Looked at by every beat.
create index echeance_suivie_en_cours on echeance_suivie (finie_le, echeance);
