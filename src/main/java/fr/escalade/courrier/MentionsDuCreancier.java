package fr.escalade.courrier;

import fr.escalade.courrier.LettreLue.Cas;
import fr.escalade.creancier.Creancier;

/** M5: who asks, whom to talk to, and where to pay with which reference. */
final class MentionsDuCreancier implements RegleDeLettre {

    @Override
    public void lire(LettreLue lettre, Anomalies anomalies) {
        if (!lettre.genre().reclame() || lettre.cas() != Cas.SIMPLE) {
            return;
        }
        Creancier creancier = lettre.temoin().creancier();
        anomalies.exiger(lettre.dit(creancier.nom()), "M5", "le nom du créancier");
        anomalies.exiger(
                lettre.dit(creancier.adresse()) && lettre.dit(creancier.codePostal() + " " + creancier.ville()),
                "M5",
                "l'adresse du créancier");
        anomalies.exiger(
                lettre.dit(creancier.email()) && lettre.dit(lettre.temoin().telephone()),
                "M5",
                "l'adresse e-mail et le téléphone du créancier");
        anomalies.exiger(lettre.dit(creancier.contact()), "M5", "un interlocuteur nommé");
        anomalies.exiger(lettre.dit(lettre.temoin().iban()), "M5", "l'IBAN : ajoutez le morceau de blocs/paiement");
        anomalies.exiger(lettre.dit(lettre.temoin().referenceLisible()), "M5", "la référence de paiement à rappeler");
    }
}
