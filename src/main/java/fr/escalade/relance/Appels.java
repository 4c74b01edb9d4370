package fr.escalade.relance;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Contacts;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Telephone calls to debtors and visits: each one that was made counts as a contact and is told in the journal (Q6). */
@Component
public class Appels {

    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Contacts contacts;
    private final Journal journal;
    private final Clock horloge;

    Appels(Dossiers dossiers, Debiteurs debiteurs, Contacts contacts, Journal journal, Clock horloge) {
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.contacts = contacts;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** How the debtor was met; the word is the contact's. */
    public enum Moyen {
        APPEL("Appel téléphonique", "APPEL_NOTE"),
        VISITE("Visite au client", "VISITE_NOTEE");

        private final String libelle;
        private final String fait;

        Moyen(String libelle, String fait) {
            this.libelle = libelle;
            this.fait = fait;
        }
    }

    /**
     * Notes a call or visit. {@code cle} identifies it (the task), {@code resultat} is the outcome as read by people, and
     * {@code compteRendu} what was said, or blank.
     */
    @Transactional
    public void noter(
            Moyen moyen,
            long id,
            String cle,
            String resultat,
            String compteRendu,
            Map<String, Object> details,
            String auteur) {
        Dossier dossier = dossiers.parId(id);
        debiteurs.verrouiller(dossier.debiteur());
        contacts.noter(
                moyen.name().toLowerCase(Locale.ROOT) + "/" + cle,
                dossier.debiteur(),
                id,
                Temps.aujourdhui(horloge),
                moyen.name(),
                moyen.libelle,
                true);
        String suite = compteRendu == null || compteRendu.isBlank() ? "" : " — « " + compteRendu.trim() + " »";
        journal.inscrire(Fait.duDossier(
                        id,
                        dossier.debiteur(),
                        dossier.creancier(),
                        moyen.fait,
                        moyen.libelle + " : " + resultat + suite,
                        auteur)
                .avec(details));
    }
}
