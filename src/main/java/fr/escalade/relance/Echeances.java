package fr.escalade.relance;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.GenreDeLettre;
import fr.escalade.courrier.Preparation;
import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Contacts;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Canal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages before and on the due date (C1): grouped per debtor and day, they never open a case. */
@Component
public class Echeances {

    /** A reminder comes this many days before the due date. */
    private static final int JOURS_AVANT = 7;

    /** The message of the day waits for an opening hour, never longer than the longest closing. */
    private static final int JOURS_APRES = 15;

    private final JdbcClient jdbc;
    private final Creances creances;
    private final Creanciers creanciers;
    private final Debiteurs debiteurs;
    private final Dossiers dossiers;
    private final Adresses adresses;
    private final Redaction redaction;
    private final Pieces pieces;
    private final Courriers courriers;
    private final Contacts contacts;
    private final EnvoisPrepares envois;
    private final Journal journal;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    Echeances(
            JdbcClient jdbc,
            Creances creances,
            Creanciers creanciers,
            Debiteurs debiteurs,
            Dossiers dossiers,
            Adresses adresses,
            Redaction redaction,
            Pieces pieces,
            Courriers courriers,
            Contacts contacts,
            EnvoisPrepares envois,
            Journal journal,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.jdbc = jdbc;
        this.creances = creances;
        this.creanciers = creanciers;
        this.debiteurs = debiteurs;
        this.dossiers = dossiers;
        this.adresses = adresses;
        this.redaction = redaction;
        this.pieces = pieces;
        this.courriers = courriers;
        this.contacts = contacts;
        this.envois = envois;
        this.journal = journal;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    /** A due date of a debtor that must be announced. {@code rappelPossible}: there is time for the early reminder. */
    public record AAnnoncer(long debiteur, LocalDate echeance, boolean rappelPossible) {}

    /** Due dates of the coming week that nobody announces yet. */
    public List<AAnnoncer> aAnnoncer() {
        LocalDate jour = Temps.aujourdhui(horloge);
        return jdbc.sql("""
                        select distinct f.debiteur_id, f.echeance from facture f
                        where f.nature = 'FACTURE' and f.solde > 0 and f.echeance between ? and ?
                          and f.litige_depuis is null and f.annulee_le is null and f.perte_le is null
                          and not exists (select 1 from echeance_suivie s
                                          where s.debiteur_id = f.debiteur_id and s.echeance = f.echeance)
                        order by f.echeance, f.debiteur_id""")
                .params(jour, jour.plusDays(JOURS_AVANT))
                .query((ligne, n) -> {
                    LocalDate echeance = ligne.getObject("echeance", LocalDate.class);
                    return new AAnnoncer(
                            ligne.getLong("debiteur_id"), echeance, !jour.isAfter(echeance.minusDays(JOURS_AVANT - 2)));
                })
                .list();
    }

    /** A followed due date on which nothing is left to pay. */
    public record Finie(long debiteur, LocalDate echeance) {}

    /** Followed due dates whose invoices are all settled, cancelled or written off since: nothing is announced any more. */
    public List<Finie> sansSuite() {
        return jdbc.sql("""
                        select s.debiteur_id, s.echeance from echeance_suivie s
                        where s.finie_le is null and s.echeance >= ?
                          and not exists (select 1 from facture f
                                          where f.debiteur_id = s.debiteur_id and f.echeance = s.echeance
                                            and f.nature = 'FACTURE' and f.solde > 0 and f.annulee_le is null
                                            and f.perte_le is null)
                        order by s.echeance, s.debiteur_id""")
                .param(Temps.aujourdhui(horloge).minusDays(JOURS_APRES))
                .query((ligne, n) ->
                        new Finie(ligne.getLong("debiteur_id"), ligne.getObject("echeance", LocalDate.class)))
                .list();
    }

    /** Ends the following of a due date, in the transaction that interrupts its procedure. False when another node did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean finir(Finie echeance) {
        return jdbc.sql(
                                "update echeance_suivie set finie_le = ? where debiteur_id = ? and echeance = ? and finie_le is null")
                        .params(Temps.aujourdhui(horloge), echeance.debiteur(), echeance.echeance())
                        .update()
                == 1;
    }

    /** Marks a due date as announced by a procedure that starts in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void suivre(AAnnoncer echeance) {
        jdbc.sql("insert into echeance_suivie (debiteur_id, echeance, vue_le) values (?, ?, ?)")
                .params(echeance.debiteur(), echeance.echeance(), Temps.aujourdhui(horloge))
                .update();
    }

    /** Sends the message about this due date, or passes it: too late, nothing left to pay, another contact too near. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issue rappeler(long debiteurId, LocalDate echeance, Etape etape, RappelerEcheance parametres) {
        Debiteur debiteur = debiteurs.verrouiller(debiteurId);
        Cle cle = Cle.de("ECH-" + debiteurId + "-" + echeance + "/" + etape.etape(), courriers);
        if (cle.courrierVivant().isPresent()) {
            return new Issue.Emise(cle.courrierVivant().get().id());
        }
        Creancier creancier = creanciers.parCode(debiteur.creancier());
        List<Facture> factures = aEchoir(debiteurId, echeance);
        Optional<Issue> empechement = sansObjet(debiteur, factures, echeance, parametres.canal())
                .or(() -> tropTot(debiteur, creancier))
                .or(this::horsHoraires);
        return empechement.orElseGet(() -> emettre(cle, debiteur, creancier, factures, echeance, etape, parametres));
    }

    /** Prepares again the message about a due date that was cancelled before it left; see {@link Relances#remplacer}. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remplacer(EnvoisPrepares.Envoi envoi) {
        Debiteur debiteur = debiteurs.verrouiller(envoi.debiteur());
        Cle cle = Cle.de(envoi.racine(), courriers);
        if (cle.courrierVivant().isPresent()) {
            return;
        }
        LocalDate echeance = envoi.echeance();
        List<Facture> factures = aEchoir(debiteur.id(), echeance);
        if (sansObjet(debiteur, factures, echeance, envoi.rappel().canal()).isPresent()) {
            contacts.oublier(envoi.racine());
            return;
        }
        Creancier creancier = creanciers.parCode(debiteur.creancier());
        emettre(cle, debiteur, creancier, factures, echeance, envoi.etape(), envoi.rappel());
    }

    private List<Facture> aEchoir(long debiteur, LocalDate echeance) {
        Set<Long> suspendues = dossiers.facturesSuspendues(debiteur);
        return creances.duDebiteur(debiteur).stream()
                .filter(facture -> !suspendues.contains(facture.id()))
                .filter(facture -> facture.nature() == NatureFacture.FACTURE
                        && echeance.equals(facture.echeance())
                        && facture.etat(echeance) == EtatFacture.A_ECHOIR)
                .toList();
    }

    private Issue emettre(
            Cle cle,
            Debiteur debiteur,
            Creancier creancier,
            List<Facture> factures,
            LocalDate echeance,
            Etape etape,
            RappelerEcheance parametres) {
        envois.retenir(cle.valeur(), debiteur.id(), echeance, etape, parametres);
        List<Long> ids = factures.stream().map(Facture::id).toList();
        Courrier courrier = courriers.preparer(new Preparation(
                        cle.valeur(),
                        null,
                        parametres.lettre(),
                        etape.libelle(),
                        parametres.canal(),
                        Relances.etatInitial(creancier.mode()),
                        redaction.annonce(debiteur, creancier, factures, echeance, Langue.FRANCAIS),
                        pieces.des(Set.copyOf(ids)),
                        ids,
                        etape.bibliotheque(),
                        Fait.ESCALADE)
                .pour(
                        GenreDeLettre.RAPPEL,
                        langue -> redaction.annonce(debiteur, creancier, factures, echeance, langue)));
        if (creancier.mode() == ModeEnvoi.AUTOMATIQUE) {
            contacts.noter(
                    Cle.racine(cle.valeur()),
                    debiteur.id(),
                    null,
                    Temps.aujourdhui(horloge),
                    parametres.canal().name(),
                    etape.libelle(),
                    false);
        }
        journal.inscrire(Fait.duDebiteur(
                debiteur.id(),
                debiteur.creancier(),
                "ECHEANCE_ANNONCEE",
                etape.libelle() + " : échéance du " + FormatFrancais.dateLongue(echeance),
                Fait.ESCALADE));
        return new Issue.Emise(courrier.id());
    }

    private Optional<Issue> sansObjet(Debiteur debiteur, List<Facture> factures, LocalDate echeance, Canal canal) {
        if (factures.isEmpty()) {
            return Optional.of(new Issue.SansObjet("plus rien à échoir à cette date"));
        }
        Optional<String> manque = adresses.manque(debiteur, canal);
        if (manque.isPresent()) {
            return Optional.of(new Issue.SansObjet(manque.get()));
        }
        if (relance(debiteur)) {
            return Optional.of(new Issue.SansObjet("un dossier est ouvert, c'est lui qui écrit au débiteur"));
        }
        if (!dossiers.suspensionsDuDebiteur(debiteur.id()).isEmpty()) {
            return Optional.of(new Issue.SansObjet("une suspension est en cours, rien n'est écrit au débiteur"));
        }

        if (Temps.aujourdhui(horloge).isAfter(echeance)) {
            return Optional.of(new Issue.SansObjet("l'échéance est passée"));
        }
        return Optional.empty();
    }

    /** A case whose late invoices are all disputed writes nothing: the others are announced as if it were not there. */
    private boolean relance(Debiteur debiteur) {
        LocalDate jour = Temps.aujourdhui(horloge);
        return dossiers.actifDuDebiteur(debiteur.id())
                .filter(dossier ->
                        !dossiers.situation(dossier.id(), jour).exigibles().isEmpty())
                .isPresent();
    }

    private Optional<Issue> tropTot(Debiteur debiteur, Creancier creancier) {
        LocalDate jour = Temps.aujourdhui(horloge);
        LocalDate possible = contacts.dernier(debiteur.id())
                .map(dernier -> dernier.plusDays(creancier.intervalleMinimum()))
                .filter(date -> date.isAfter(jour))
                .orElse(jour);
        if (possible.isAfter(jour)) {
            return Optional.of(new Issue.SansObjet("un autre message est parti trop récemment"));
        }
        return Optional.empty();
    }

    private Optional<Issue> horsHoraires() {
        Instant maintenant = horloge.instant();
        if (calendrier.estOuvert(maintenant)) {
            return Optional.empty();
        }
        return Optional.of(new Issue.Retenue(
                "HORS_HORAIRES",
                "Hors des jours et heures d'ouverture",
                calendrier.prochaineOuverture(maintenant),
                null));
    }
}
