-- Up to which day the bank statements of each account have been read: no reminder leaves on stale payments.
create table releve_bancaire (
    creancier varchar(40) not null references creancier (code),
    compte varchar(60) not null,
    jusqu_au date not null,
    lu_le timestamp(3) with time zone not null,
    primary key (creancier, compte)
);
