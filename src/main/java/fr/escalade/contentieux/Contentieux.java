package fr.escalade.contentieux;

import fr.escalade.creance.Decompte;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way of a case to a third party or a court: what was done, what may be done, and until when. */
@Component
public class Contentieux {

    private final ActesEnBase actes;
    private final Poursuites poursuites;
    private final Limites limites;
    private final EffetDesActes prescription;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Journal journal;
    private final Clock horloge;

    Contentieux(
            ActesEnBase actes,
            Poursuites poursuites,
            Limites limites,
            EffetDesActes prescription,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Journal journal,
            Clock horloge) {
        this.actes = actes;
        this.poursuites = poursuites;
        this.limites = limites;
        this.prescription = prescription;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /**
     * What the orientation table looks at. {@code montant}: what may be pursued, in euros where there are any;
     * {@code prescrite}: everything late has lapsed; {@code jours}: age of the oldest late invoice.
     */
    public record Faits(Montant montant, String type, boolean prescrite, boolean litige, int jours) {}

    /** As they are today. */
    public Faits faits(long id) {
        Dossier dossier = dossiers.parId(id);
        LocalDate jour = aujourdhui();
        Assiette assiette = poursuites.assiette(dossier, jour);
        return new Faits(
                assiette.total(),
                debiteurs.parId(dossier.debiteur()).type().name(),
                assiette.decomptes().isEmpty() && !assiette.prescrites().isEmpty(),
                !assiette.contestees().isEmpty(),
                dossiers.situation(id, jour).plusAncienRetard());
    }

    /** @throws Refus when that way is closed today: no proven formal notice, lapsed, disputed, above the ceiling */
    public void verifier(long dossier, Voie voie) {
        poursuites.exiger(dossiers.parId(dossier), voie, aujourdhui());
    }

    /**
     * Records an act and the deadline that it opens. One that opens a way is refused like {@link #verifier}.
     *
     * @throws Refus when the day is impossible, the act does not follow from the former ones, or its deadline is over
     */
    @Transactional
    public Acte inscrire(long id, NouvelActe acte, String auteur) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        Dossier dossier = dossiers.parId(id);
        exigerUnJourPossible(acte);
        List<Acte> anterieurs = actes.duDossier(id);
        Montant montant = acte.montant();
        if (acte.type().effet() == TypeActe.Effet.ENGAGE) {
            montant = poursuites.exiger(dossier, acte.voie(), acte.jour()).total();
        } else {
            limites.exiger(acte, anterieurs);
        }
        Acte inscrit = actes.inserer(id, acte, montant, limites.de(acte), auteur, horloge.instant());
        journal.inscrire(Fait.duDossier(
                        id, dossier.debiteur(), dossier.creancier(), "ACTE_CONTENTIEUX", libelle(inscrit), auteur)
                .avec(details(inscrit)));
        prescription.appliquer(
                inscrit,
                poursuites.assiette(dossier, acte.jour()).decomptes().stream()
                        .map(Decompte::facture)
                        .toList(),
                auteur);
        tenir(inscrit, auteur);
        return inscrit;
    }

    /** In order. */
    public List<Acte> actes(long dossier) {
        return actes.duDossier(dossier);
    }

    /** True once a third party or a court has been seized and has not given the case back: a payment must be told them. */
    public boolean procedureEngagee(long dossier) {
        boolean engagee = false;
        for (Acte acte : actes.duDossier(dossier)) {
            engagee = switch (acte.type().effet()) {
                case ENGAGE -> true;
                case CLOT -> false;
                case SUIT -> engagee;
            };
        }
        return engagee;
    }

    /** True during the month of the simplified procedure: no contact, no payment link (art. R125-7 CPCE). */
    public boolean paiementInterdit(long dossier) {
        return dernier(dossier)
                .filter(acte -> acte.type() == TypeActe.INVITATION)
                .isPresent();
    }

    /** The latest act, whatever the way. */
    public Optional<Acte> dernier(long dossier) {
        List<Acte> tous = actes.duDossier(dossier);
        return tous.isEmpty() ? Optional.empty() : Optional.of(tous.get(tous.size() - 1));
    }

    /** Nothing may be paid nor asked while the debtor thinks the simplified procedure over (art. R125-7 CPCE). */
    private void tenir(Acte acte, String auteur) {
        if (acte.voie() != Voie.PROCEDURE_SIMPLIFIEE) {
            return;
        }
        String origine = "procedure-simplifiee-" + acte.dossier();
        if (acte.type() == TypeActe.INVITATION) {
            dossiers.suspendrePour(
                    origine,
                    acte.dossier(),
                    "Procédure simplifiée en cours : aucun contact ni paiement avant la réponse du débiteur",
                    null,
                    auteur);
        } else {
            dossiers.leverPour(origine, acte.dossier(), auteur);
        }
    }

    private void exigerUnJourPossible(NouvelActe acte) {
        if (acte.jour().isAfter(aujourdhui())) {
            throw new Refus("date-a-venir", "La date de l'acte est à venir : notez-le quand il a eu lieu.");
        }
    }

    private LocalDate aujourdhui() {
        return Temps.aujourdhui(horloge);
    }

    private static String libelle(Acte acte) {
        StringBuilder texte =
                new StringBuilder(acte.type().enClair()).append(", le ").append(FormatFrancais.dateLongue(acte.jour()));
        if (acte.reference() != null && !acte.reference().isBlank()) {
            texte.append(" (").append(acte.reference().strip()).append(')');
        }
        if (acte.montant() != null) {
            texte.append(", pour ").append(FormatFrancais.montant(acte.montant()));
        }
        if (acte.limite() != null) {
            texte.append(" ; délai jusqu'au ").append(FormatFrancais.dateLongue(acte.limite()));
        }
        return texte.toString();
    }

    private static Map<String, Object> details(Acte acte) {
        Map<String, Object> details = new HashMap<>();
        details.put("acte", acte.id());
        details.put("voie", acte.voie().name());
        details.put("type", acte.type().name());
        details.put("jour", acte.jour().toString());
        if (acte.limite() != null) {
            details.put("limite", acte.limite().toString());
        }
        return details;
    }
}
