package fr.escalade.reception;

/** Whom a message is about; what is not known is null. {@code doute}: why a person must choose (French), or null. */
record Rattachement(Long debiteur, Long dossier, Long courrier, String doute) {

    static Rattachement inconnu(String doute) {
        return new Rattachement(null, null, null, doute);
    }
}
