package fr.escalade.relance;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.courrier.Versions;
import fr.escalade.dossier.Dossier;
import fr.escalade.partage.Canal;
import java.util.Optional;

/**
 * The send key of a step: case, cycle, step, occurrence. A message taken back before it left (its balance had changed)
 * is replaced under the same key with a version after it, so that what left is still unique.
 */
record Cle(String valeur, Optional<Courrier> courrierVivant) {

    static Cle de(Dossier dossier, Etape etape, Courriers courriers) {
        return de(racine(dossier, etape), courriers);
    }

    static String racine(Dossier dossier, Etape etape) {
        return dossier.numero() + "/" + dossier.cycle() + "/" + etape.cle() + "/" + etape.occurrence();
    }

    static Cle de(String racine, Courriers courriers) {
        String valeur = racine;
        Optional<Courrier> courrier = courriers.parCle(valeur);
        for (int version = 2; courrier.isPresent() && courrier.get().etat() == EtatCourrier.ANNULE; version++) {
            valeur = Versions.de(racine, version);
            courrier = courriers.parCle(valeur);
        }
        return new Cle(valeur, courrier);
    }

    /** The root key of the same step's message by another of its channels. */
    static String par(String racine, Canal canal) {
        return racine + "+" + canal.name();
    }

    /** What all messages of one step have in common, whatever their channel and version: they are one contact. */
    static String contact(String cle) {
        return racine(cle).replaceFirst("\\+[A-Z]+$", "");
    }

    /** The key without its version: what the versions of one message have in common. */
    static String racine(String cle) {
        return Versions.racine(cle);
    }
}
