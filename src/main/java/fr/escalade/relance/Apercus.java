package fr.escalade.relance;

import fr.escalade.courrier.Bibliotheque;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.courrier.GenreDeLettre;
import fr.escalade.courrier.Lettre;
import fr.escalade.courrier.Preparation;
import fr.escalade.courrier.Ton;
import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.historique.Fait;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Any letter as it would read for a real case today, kept nowhere and sent to nobody. */
@Component
public class Apercus {

    private static final int DELAI_MONTRE = 8;

    private final Dossiers dossiers;
    private final Creances creances;
    private final Courriers courriers;
    private final Redaction redaction;
    private final Pieces pieces;
    private final Clock horloge;

    Apercus(
            Dossiers dossiers,
            Creances creances,
            Courriers courriers,
            Redaction redaction,
            Pieces pieces,
            Clock horloge) {
        this.dossiers = dossiers;
        this.creances = creances;
        this.courriers = courriers;
        this.redaction = redaction;
        this.pieces = pieces;
        this.horloge = horloge;
    }

    /** What is looked at; {@code langue} null for the debtor's own, {@code ton} null for a factual one. */
    public record Demande(String lettre, Canal canal, Langue langue, Ton ton) {

        public Demande en(Ton autre) {
            return new Demande(lettre, canal, langue, autre);
        }
    }

    /** What the letter speaks of besides the invoices ({@code complement}, null inside), and for which of them (ids). */
    public record Sujet(Function<Langue, Lettre.Complement> complement, Predicate<Long> factures) {

        public static final Sujet AUCUN = new Sujet(langue -> null, facture -> true);
    }

    /** The values of a letter in each language, and the invoices that it brings. */
    private record Ecrit(Function<Langue, Lettre> lettre, Set<Long> factures) {}

    /** @throws Refus when the case has nothing that this letter could say, or the letter cannot be written */
    @Transactional(readOnly = true)
    public Courriers.Apercu lire(long id, Demande demande, Bibliotheque bibliotheque, Sujet sujet) {
        Dossier dossier = dossiers.parId(id);
        GenreDeLettre genre = GenreDeLettre.duNom(demande.lettre());
        Ton ton = demande.ton() == null ? Ton.FACTUEL : demande.ton();
        Ecrit ecrit = ecrire(dossiers.situation(id, Temps.aujourdhui(horloge)), demande.lettre(), genre, sujet);
        Function<Langue, Lettre> lettre = langue -> ecrit.lettre()
                .apply(langue)
                .avec(sujet.complement().apply(langue))
                .avec(ton);
        Preparation preparation = new Preparation(
                        "apercu/" + dossier.numero(),
                        dossier.id(),
                        demande.lettre(),
                        "Aperçu",
                        demande.canal(),
                        EtatCourrier.ESSAI,
                        lettre.apply(Langue.FRANCAIS),
                        pieces.des(ecrit.factures()),
                        List.of(),
                        bibliotheque,
                        Fait.ESCALADE)
                .pour(genre, lettre);
        return courriers.apercu(preparation, demande.langue());
    }

    private Ecrit ecrire(Situation situation, String lettre, GenreDeLettre genre, Sujet sujet) {
        if (genre == GenreDeLettre.RAPPEL) {
            return annonce(situation);
        }
        if (lettre.equals("remerciement")) {
            return remerciement(situation);
        }
        Set<Long> demandees = situation.exigibles().stream()
                .map(decompte -> decompte.facture().id())
                .filter(sujet.factures())
                .collect(Collectors.toSet());
        if (demandees.isEmpty()) {
            throw new Refus(
                    "rien-a-reclamer",
                    "Rien n'est exigible aujourd'hui dans ce dossier : cette lettre ne " + "réclamerait rien.");
        }
        return new Ecrit(langue -> redaction.lettre(situation, demandees, DELAI_MONTRE, langue), demandees);
    }

    /** Of the next due date. */
    private Ecrit annonce(Situation situation) {
        List<Facture> aVenir = creances.duDebiteur(situation.debiteur().id()).stream()
                .filter(facture -> facture.nature() == NatureFacture.FACTURE
                        && facture.etat(situation.jour()) == EtatFacture.A_ECHOIR)
                .toList();
        LocalDate echeance = aVenir.stream()
                .map(Facture::echeance)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new Refus(
                        "rien-a-echoir", "Ce débiteur n'a aucune facture à échoir : il n'y a rien à lui rappeler."));
        List<Facture> annoncees = aVenir.stream()
                .filter(facture -> facture.echeance().equals(echeance))
                .toList();
        return new Ecrit(
                langue -> redaction.annonce(situation.debiteur(), situation.creancier(), annoncees, echeance, langue),
                annoncees.stream().map(Facture::id).collect(Collectors.toSet()));
    }

    private Ecrit remerciement(Situation situation) {
        if (redaction.remerciement(situation, Langue.FRANCAIS).factures().isEmpty()) {
            throw new Refus(
                    "rien-de-regle", "Aucune facture de ce dossier n'est réglée : il n'y a pas de quoi remercier.");
        }
        return new Ecrit(langue -> redaction.remerciement(situation, langue), Set.of());
    }
}
