-- How a step prepared its message: enough to prepare it again when what it demands changed before it left. racine is
-- the send key without its version, textes the version of the letters; echeance for a message that belongs to no case.
create table envoi_prepare (
    racine         varchar(200) primary key,
    dossier_id     bigint references dossier (id),
    debiteur_id    bigint not null references debiteur (id),
    echeance       date,
    etape          varchar(80) not null,
    libelle        varchar(200) not null,
    occurrence     integer not null,
    textes         varchar(80) not null,
    lettre         varchar(80) not null,
    canal          varchar(20) not null,
    palier         integer,
    age_minimum    integer,
    delai_paiement integer
);

-- A followed due date ends when nothing is left to pay on it: its procedure is then interrupted.
alter table echeance_suivie add column finie_le date;
create index echeance_suivie_a_finir on echeance_suivie (echeance);
