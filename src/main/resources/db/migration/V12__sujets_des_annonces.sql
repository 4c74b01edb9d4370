-- What an announcement is about: the dispute, promise, plan or answer that the procedure must take care of.
alter table annonce add column sujet bigint;

-- Where the task stands: the engine's instance, and whether it is on the case's main line, which a pause holds.
alter table tache add column instance varchar(64);
alter table tache add column principale boolean default true not null;

-- Timers of human tasks stopped while their case is paused, and since when: afterwards they run for what was left.
create table minuterie_arretee (
    minuterie varchar(64) primary key,
    depuis    timestamp with time zone not null
);
