-- How fast e-mails may leave. One row per recipient domain that is limited or has asked for less, and « * » for all of them
-- together: whoever takes a place holds the row, so that hands and nodes count one after the other. promis_le: the last
-- moment given to a message that waits for its place. repos_*: the domain said « too many », so often in a row.
create table debit_domaine (
    domaine       varchar(255) primary key,
    promis_le     timestamp with time zone,
    repos_jusqu_a timestamp with time zone,
    repos_fois    integer not null default 0,
    repos_motif   varchar(500)
);

-- The places taken in the last minute.
create table debit_passage (
    domaine  varchar(255) not null references debit_domaine (domaine),
    passe_le timestamp with time zone not null
);
create index debit_passage_domaine on debit_passage (domaine, passe_le);
