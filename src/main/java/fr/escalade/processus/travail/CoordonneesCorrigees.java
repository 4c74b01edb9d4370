package fr.escalade.processus.travail;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import org.springframework.stereotype.Component;

/** What a call or a visit taught about where the debtor can be reached; nothing said changes nothing. */
@Component
class CoordonneesCorrigees {

    private final Dossiers dossiers;
    private final Debiteurs debiteurs;

    CoordonneesCorrigees(Dossiers dossiers, Debiteurs debiteurs) {
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
    }

    void numero(long dossier, String numero, String auteur) {
        if (!numero.isBlank()) {
            enregistrer(dossier, numero, null, null, null, auteur);
        }
    }

    void adresse(long dossier, String adresse, String codePostal, String ville, String auteur) {
        if (!adresse.isBlank() || !ville.isBlank()) {
            enregistrer(dossier, null, ouRien(adresse), ouRien(codePostal), ouRien(ville), auteur);
        }
    }

    private void enregistrer(long id, String numero, String adresse, String codePostal, String ville, String auteur) {
        Dossier dossier = dossiers.parId(id);
        Debiteur debiteur = debiteurs.parId(dossier.debiteur());
        debiteurs.enregistrer(
                dossier.creancier(),
                new FicheDebiteur(
                        debiteur.code(),
                        null,
                        null,
                        null,
                        null,
                        numero,
                        adresse,
                        codePostal,
                        ville,
                        null,
                        null,
                        null,
                        null),
                auteur);
    }

    private static String ouRien(String texte) {
        return texte.isBlank() ? null : texte;
    }
}
