package fr.escalade.courrier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters that a person prints and posts: taken together into one file, posted together on a day. A letter printed twice
 * is seen; one whose invoices were settled meanwhile is not printed, and is named while it lies in the pile.
 */
@Component
public class Tirages {

    private static final int RECENTS = 20;

    private final TirageRepository tirages;
    private final CourrierRepository courriers;
    private final Courriers lettres;
    private final Bail bail;
    private final Debiteurs debiteurs;
    private final Liasse liasse;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Tirages(
            TirageRepository tirages,
            CourrierRepository courriers,
            Courriers lettres,
            Bail bail,
            Debiteurs debiteurs,
            Liasse liasse,
            Journal journal,
            TransactionTemplate transaction,
            Clock horloge) {
        this.tirages = tirages;
        this.courriers = courriers;
        this.lettres = lettres;
        this.bail = bail;
        this.debiteurs = debiteurs;
        this.liasse = liasse;
        this.journal = journal;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    /** {@code creancier} null: of all. */
    public long nombre(String creancier) {
        return tirages.nombre(creancier);
    }

    public List<Tirage.AImprimer> enAttente(String creancier) {
        return tirages.enAttente(creancier).stream()
                .map(id -> new Tirage.AImprimer(lettres.parId(id), tirages.duCourrier(id)))
                .toList();
    }

    /** Newest first. */
    public List<Tirage> recents() {
        return tirages.recents(RECENTS);
    }

    /** @throws Refus when there is none */
    public Tirage parId(long id) {
        return tirages.parId(id).orElseThrow(() -> Refus.introuvable("Le tirage", Long.toString(id)));
    }

    public List<Long> du(Courrier courrier) {
        return tirages.duCourrier(courrier.id());
    }

    public List<Tirage.Feuille> feuilles(long tirage) {
        return tirages.places(tirage).stream()
                .map(place -> {
                    Courrier courrier = lettres.parId(place.courrier());
                    return new Tirage.Feuille(courrier, place.pages(), aRetirer(courrier));
                })
                .toList();
    }

    private String aRetirer(Courrier courrier) {
        return switch (courrier.etat()) {
            case A_ENVOYER -> bail.empechement(courrier).orElse(null);
            case ANNULE -> courrier.erreur() == null ? "annulée" : courrier.erreur();
            default -> null;
        };
    }

    /**
     * Takes every letter that waits and may still leave into a batch, each after a last look under its debtor's lock.
     *
     * @throws Refus when none waits
     */
    public Tirage tirer(String creancier, boolean avecFiches, String auteur) {
        if (bail.arretee()) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "envois-arretes",
                    "Les envois sont arrêtés : un administrateur doit d'abord décider (voir Ma journée).");
        }
        Map<Long, Integer> pages = new LinkedHashMap<>();
        List<Long> enAttente = tirages.enAttente(creancier);
        for (long id : enAttente) {
            if (bail.relire(id) && bail.temoigner(id)) {
                pages.put(id, Liasse.pages(courriers.contenu(id).orElseThrow()));
            }
        }
        if (pages.isEmpty()) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "rien-a-imprimer",
                    enAttente.isEmpty()
                            ? "Aucune lettre n'attend d'être imprimée."
                            : "Aucune lettre ne peut être imprimée maintenant : chacune est retenue, ou vient d'être"
                                    + " annulée, et son dossier dit pourquoi.");
        }
        long tirage = transaction.execute(etat -> tirages.inserer(horloge.instant(), auteur, avecFiches, pages));
        return parId(tirage);
    }

    /** The file, each letter as it was kept; counted and told in the journal of every letter. */
    public byte[] imprimer(long id, String auteur) {
        Tirage tirage = parId(id);
        List<Liasse.Lettre> aRelier = new ArrayList<>();
        for (TirageRepository.Place place : tirages.places(id)) {
            Courrier courrier = lettres.parId(place.courrier());
            aRelier.add(new Liasse.Lettre(
                    courriers.contenu(courrier.id()).orElseThrow(),
                    AdressePostale.de(debiteurs.parId(courrier.debiteur())),
                    courrier.objet(),
                    "Tirage n° " + id + ", courrier " + courrier.id()));
        }
        byte[] fichier = liasse.relier(aRelier, tirage.avecFiches());
        for (TirageRepository.Place place : tirages.places(id)) {
            transaction.executeWithoutResult(etat -> inscrire(place.courrier(), id, tirage.impressions() + 1, auteur));
        }
        transaction.executeWithoutResult(etat -> tirages.compter(id));
        return fichier;
    }

    private void inscrire(long courrier, long tirage, int fois, String auteur) {
        CourrierRepository.Ligne ligne = courriers.parId(courrier).orElseThrow();
        debiteurs.verrouiller(ligne.courrier().debiteur());
        journal.inscrire(Faits.de(
                ligne,
                "COURRIER_IMPRIME",
                Phrase.accorder(ligne.libelle(), "imprimé") + " (tirage n° " + tirage
                        + (fois > 1 ? ", " + fois + "e impression)" : ")"),
                auteur));
    }

    /** Marks as posted on that day every letter of the batch that still waits; the others say why they were not. */
    public Tirage.Depot deposer(long id, LocalDate jour, String auteur) {
        Tirage tirage = parId(id);
        if (tirage.impressions() == 0) {
            throw new Refus(Refus.Nature.CONFLIT, "pas-imprime", "Ce tirage n'a pas encore été imprimé.");
        }
        if (jour.isAfter(Temps.aujourdhui(horloge))
                || jour.isBefore(LocalDate.ofInstant(tirage.tireLe(), Temps.PARIS))) {
            throw new Refus(
                    "date-de-depot",
                    "La date doit se situer entre le tirage ("
                            + FormatFrancais.dateCourte(LocalDate.ofInstant(tirage.tireLe(), Temps.PARIS))
                            + ") et aujourd'hui.");
        }
        List<String> refus = new ArrayList<>();
        int postees = 0;
        for (TirageRepository.Place place : tirages.places(id)) {
            try {
                lettres.deposer(place.courrier(), jour, null, auteur);
                postees++;
            } catch (Refus e) {
                Courrier courrier = lettres.parId(place.courrier());
                refus.add("« " + courrier.objet() + " » : " + e.getMessage());
            }
        }
        transaction.executeWithoutResult(etat -> tirages.poster(id, jour));
        return new Tirage.Depot(postees, refus);
    }
}
