package fr.escalade.importation;

import fr.escalade.creance.Releves;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.importation.RapportImport.Etat;
import fr.escalade.partage.Refus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries an import out: lines by debtor, one transaction each, counters that move, one line in the journal. */
@Component
class Execution {

    static final String INTERROMPU =
            "L'import a été interrompu par un arrêt de l'application. Relancez-le : rien ne sera compté deux fois.";
    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);
    private static final long ENTRE_DEUX_COMPTES = TimeUnit.MILLISECONDS.toNanos(300);
    private static final int ESSAIS_DU_JOURNAL = 5;

    private final Lecteurs lecteurs;
    private final FichiersRecus recus;
    private final ImportsEnBase base;
    private final Inscription inscription;
    private final InscriptionDesReglements reglements;
    private final Releves releves;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Execution(
            Lecteurs lecteurs,
            FichiersRecus recus,
            ImportsEnBase base,
            Inscription inscription,
            InscriptionDesReglements reglements,
            Releves releves,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.lecteurs = lecteurs;
        this.recus = recus;
        this.base = base;
        this.inscription = inscription;
        this.reglements = reglements;
        this.releves = releves;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Ends in TERMINE or ECHEC, whatever happens; {@code arret} is asked between two debtors. */
    void executer(Commande commande, BooleanSupplier arret) {
        try {
            Fichier fichier = recus.relire(commande.nom(), commande.sha256());
            Lecture lecture = lecteurs.pour(fichier).lire(fichier, commande.correspondance());
            Bilan bilan = inscrire(commande, fichier, lecture, arret);
            boolean entier = bilan.lues() >= lecture.total();
            if (entier) {
                lecture.banqueJusquAu().forEach((compte, jour) -> releves.lu(commande.creancier(), compte, jour));
            }
            journaliser(commande, lecture, bilan, entier);
            base.terminer(commande.id(), entier ? Etat.TERMINE : Etat.ECHEC, entier ? lecture.remarque() : INTERROMPU);
        } catch (Refus refus) {
            base.terminer(commande.id(), Etat.ECHEC, refus.getMessage());
        } catch (RuntimeException e) {
            LOG.error("import {} failed", commande.id(), e);
            base.terminer(
                    commande.id(),
                    Etat.ECHEC,
                    "Une erreur inattendue a arrêté l'import. Ce qui est déjà enregistré le reste ; relancez l'import :"
                            + " rien ne sera compté deux fois.");
        }
    }

    private Bilan inscrire(Commande commande, Fichier fichier, Lecture lecture, BooleanSupplier arret) {
        List<RapportImport.Ligne> constats = new ArrayList<>(lecture.constats());
        Bilan bilan = new Bilan(0, 0, lecture.illisibles());
        long dernierCompte = System.nanoTime();
        for (List<LigneLue> groupe : parDebiteur(lecture).values()) {
            if (arret.getAsBoolean()) {
                break;
            }
            bilan = bilan.plus(inscription.inscrire(commande, fichier, groupe, constats));
            if (System.nanoTime() - dernierCompte > ENTRE_DEUX_COMPTES) {
                base.avancer(commande.id(), bilan, constats);
                constats.clear();
                dernierCompte = System.nanoTime();
            }
        }
        for (ReglementLu reglement : lecture.reglements()) {
            if (arret.getAsBoolean()) {
                break;
            }
            bilan = bilan.plus(reglements.inscrire(commande, reglement, constats));
            if (System.nanoTime() - dernierCompte > ENTRE_DEUX_COMPTES) {
                base.avancer(commande.id(), bilan, constats);
                constats.clear();
                dernierCompte = System.nanoTime();
            }
        }
        base.avancer(commande.id(), bilan, constats);
        return bilan;
    }

    private static Map<String, List<LigneLue>> parDebiteur(Lecture lecture) {
        Map<String, List<LigneLue>> groupes = new LinkedHashMap<>();
        for (LigneLue ligne : lecture.lignes()) {
            groupes.computeIfAbsent(ligne.debiteur().code(), code -> new ArrayList<>())
                    .add(ligne);
        }
        return groupes;
    }

    /** The installation's chain has one writer at a time: a rank taken meanwhile by another is asked for again. */
    private void journaliser(Commande commande, Lecture lecture, Bilan bilan, boolean entier) {
        Fait fait = new Fait(
                entier ? "IMPORT_TERMINE" : "IMPORT_INTERROMPU",
                (entier ? "Import de « " : "Import interrompu de « ") + commande.nom() + " » : lignes acceptées "
                        + bilan.acceptees() + ", doublons " + bilan.doublons() + ", rejetées " + bilan.rejetees(),
                commande.auteur(),
                commande.creancier(),
                null,
                null,
                Map.of(
                        "import", commande.id(),
                        "fichier", commande.nom(),
                        "sha256", commande.sha256(),
                        "format", lecture.format(),
                        "acceptees", bilan.acceptees(),
                        "doublons", bilan.doublons(),
                        "rejetees", bilan.rejetees()));
        for (int essai = 1; ; essai++) {
            try {
                transaction.executeWithoutResult(etat -> journal.inscrire(fait));
                return;
            } catch (DuplicateKeyException e) {
                if (essai == ESSAIS_DU_JOURNAL) {
                    throw e;
                }
            }
        }
    }
}
