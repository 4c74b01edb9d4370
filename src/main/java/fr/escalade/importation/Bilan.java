package fr.escalade.importation;

/** How many lines were taken in so far, and what became of them. */
record Bilan(int acceptees, int doublons, int rejetees) {

    static final Bilan VIDE = new Bilan(0, 0, 0);

    int lues() {
        return acceptees + doublons + rejetees;
    }

    Bilan plus(Bilan autre) {
        return new Bilan(acceptees + autre.acceptees, doublons + autre.doublons, rejetees + autre.rejetees);
    }
}
