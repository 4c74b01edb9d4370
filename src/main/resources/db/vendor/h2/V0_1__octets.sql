-- A byte column: the two databases name it differently, everything else is common.
create domain octets as blob;
