package fr.escalade.reception;

/** Which message of which mailbox: what makes that it is received once. */
record Provenance(String boite, long uidValidite, long uid) {}
