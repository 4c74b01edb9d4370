package fr.escalade.bureau;

import fr.escalade.debiteur.Joignabilite;
import fr.escalade.debiteur.Joignabilite.AdresseEnEchec;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Retenue;
import fr.escalade.partage.Temps;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Dead e-mail addresses of debtors under pursuit, as things to do. */
@Component
class AdressesACorriger {

    private static final int AU_PLUS = 50;

    private final Joignabilite joignabilite;
    private final Dossiers dossiers;

    AdressesACorriger(Joignabilite joignabilite, Dossiers dossiers) {
        this.joignabilite = joignabilite;
        this.dossiers = dossiers;
    }

    record Adresse(long debiteur, long dossier, Journee.Ligne ligne) {}

    /** Without those that a held step asks for already. */
    List<Adresse> de(String creancier, List<Retenue> retenues) {
        return joignabilite.aCorriger(creancier).stream()
                .filter(echec -> retenues.stream()
                        .noneMatch(retenue -> retenue.debiteur() == echec.debiteur()
                                && retenue.action().equals("CORRIGER_COORDONNEES")))
                .flatMap(echec -> adresse(echec).stream())
                .limit(AU_PLUS)
                .toList();
    }

    private Optional<Adresse> adresse(AdresseEnEchec echec) {
        return dossiers.actifDuDebiteur(echec.debiteur())
                .map(dossier -> new Adresse(echec.debiteur(), dossier.id(), ligne(echec)));
    }

    private static Journee.Ligne ligne(AdresseEnEchec echec) {
        return new Journee.Ligne(
                "coordonnees-" + echec.debiteur(),
                "RETENUE",
                "Corriger les coordonnées",
                "L’adresse " + echec.adresse() + " ne reçoit plus : " + echec.raison(),
                echec.depuis().atStartOfDay(Temps.PARIS).toInstant(),
                null,
                false,
                null,
                null);
    }
}
