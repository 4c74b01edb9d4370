-- Our projection of the engine's user tasks, written in the engine's own transaction: the work list reads this.
create table tache (
    id           varchar(64) primary key,
    etape        varchar(80) not null,
    libelle      varchar(200) not null,
    formulaire   varchar(80) not null,
    dossier_id   bigint not null references dossier (id),
    groupe       varchar(40) not null,
    assigne      varchar(80),
    creee_le     timestamp with time zone not null,
    echeance     timestamp with time zone,
    prochaine    varchar(200)
);
create index tache_dossier on tache (dossier_id);
create index tache_groupe on tache (groupe, echeance);

-- Daily routines that ran: a missed day is seen and caught up.
create table routine (
    nom   varchar(40) primary key,
    jour  date not null
);

-- The demonstration's clock, kept over restarts.
create table horloge (
    id        integer primary key,
    decalage  bigint not null
);
