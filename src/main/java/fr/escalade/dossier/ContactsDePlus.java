package fr.escalade.dossier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Saisie;
import fr.escalade.partage.Temps;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One contact beyond the creditor's maximum, on a manager's word (C8). */
@Component
public class ContactsDePlus {

    private static final int MOTIF_AU_PLUS = 200;

    private final Contacts contacts;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Annonces annonces;
    private final Journal journal;
    private final Clock horloge;

    ContactsDePlus(
            Contacts contacts,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Annonces annonces,
            Journal journal,
            Clock horloge) {
        this.contacts = contacts;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.annonces = annonces;
        this.journal = journal;
        this.horloge = horloge;
    }

    /**
     * Allows a single contact more with the debtor of this case, and has its held step looked at again.
     *
     * @throws Refus without a reason, or when a contact is possible anyway
     */
    @Transactional
    public void autoriser(long id, String motif, String auteur) {
        Dossier dossier = dossiers.parId(id);
        debiteurs.verrouiller(dossier.debiteur());
        String pourquoi = Saisie.obligatoire("Le motif", motif, MOTIF_AU_PLUS);
        Situation situation = dossiers.situation(id, Temps.aujourdhui(horloge));
        contacts.autoriser(
                dossier.debiteur(),
                situation.jour().minusDays(situation.plusAncienRetard()),
                situation.creancier().maximumContacts(),
                situation.jour(),
                pourquoi,
                auteur);
        journal.inscrire(Fait.duDossier(
                id,
                dossier.debiteur(),
                dossier.creancier(),
                "CONTACT_AUTORISE",
                "Un contact de plus que le maximum est autorisé : " + pourquoi,
                auteur));
        annonces.annoncer(id, Annonce.Type.REPRISE);
    }
}
