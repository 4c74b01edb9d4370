-- demonstration: known password, so the account exists only while that profile runs.
create table utilisateur (
    identifiant   varchar(80) primary key,
    nom           varchar(120) not null,
    mot_de_passe  varchar(100) not null,
    roles         varchar(200) not null,
    actif         boolean not null default true,
    demonstration boolean not null default false
);

-- Answers kept for requests that carry an Idempotency-Key.
create table reponse_conservee (
    cle         varchar(200) primary key,
    auteur      varchar(80) not null,
    empreinte   varchar(64) not null,
    statut      integer not null,
    corps       varchar not null,
    emplacement varchar(500),
    faite_le    timestamp with time zone not null
);
