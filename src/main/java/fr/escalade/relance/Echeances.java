package fr.escalade.relance;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
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
import fr.escalade.partage.FormatFrancais;
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

    private final JdbcClient jdbc;
    private final Creances creances;
    private final Creanciers creanciers;
    private final Debiteurs debiteurs;
    private final Dossiers dossiers;
    private final Redaction redaction;
    private final Pieces pieces;
    private final Courriers courriers;
    private final Contacts contacts;
    private final Journal journal;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    Echeances(
            JdbcClient jdbc,
            Creances creances,
            Creanciers creanciers,
            Debiteurs debiteurs,
            Dossiers dossiers,
            Redaction redaction,
            Pieces pieces,
            Courriers courriers,
            Contacts contacts,
            Journal journal,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.jdbc = jdbc;
        this.creances = creances;
        this.creanciers = creanciers;
        this.debiteurs = debiteurs;
        this.dossiers = dossiers;
        this.redaction = redaction;
        this.pieces = pieces;
        this.courriers = courriers;
        this.contacts = contacts;
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
        Set<Long> suspendues = dossiers.facturesSuspendues(debiteurId);
        List<Facture> factures = creances.duDebiteur(debiteurId).stream()
                .filter(facture -> !suspendues.contains(facture.id()))
                .filter(facture -> facture.nature() == NatureFacture.FACTURE
                        && echeance.equals(facture.echeance())
                        && facture.etat(echeance) == EtatFacture.A_ECHOIR)
                .toList();
        Optional<Issue> empechement = empechement(debiteur, creancier, factures, echeance);
        if (empechement.isPresent()) {
            return empechement.get();
        }
        List<Long> ids = factures.stream().map(Facture::id).toList();
        Courrier courrier = courriers.preparer(new Preparation(
                cle.valeur(),
                null,
                parametres.lettre(),
                etape.libelle(),
                parametres.canal(),
                Relances.etatInitial(creancier.mode()),
                redaction.annonce(debiteur, creancier, factures, echeance),
                pieces.des(Set.copyOf(ids)),
                ids,
                etape.bibliotheque(),
                Fait.ESCALADE));
        if (creancier.mode() == ModeEnvoi.AUTOMATIQUE) {
            contacts.noter(
                    cle.valeur(),
                    debiteurId,
                    null,
                    Temps.aujourdhui(horloge),
                    parametres.canal().name(),
                    etape.libelle(),
                    false);
        }
        journal.inscrire(Fait.duDebiteur(
                debiteurId,
                debiteur.creancier(),
                "ECHEANCE_ANNONCEE",
                etape.libelle() + " : échéance du " + FormatFrancais.dateLongue(echeance),
                Fait.ESCALADE));
        return new Issue.Emise(courrier.id());
    }

    private Optional<Issue> empechement(
            Debiteur debiteur, Creancier creancier, List<Facture> factures, LocalDate echeance) {
        LocalDate jour = Temps.aujourdhui(horloge);
        if (factures.isEmpty()) {
            return Optional.of(new Issue.SansObjet("plus rien à échoir à cette date"));
        }
        if (debiteur.email() == null || debiteur.email().isBlank()) {
            return Optional.of(new Issue.SansObjet("le débiteur n'a pas d'adresse e-mail"));
        }
        if (dossiers.actifDuDebiteur(debiteur.id()).isPresent()) {
            return Optional.of(new Issue.SansObjet("un dossier est ouvert, c'est lui qui écrit au débiteur"));
        }
        if (!dossiers.suspensionsDuDebiteur(debiteur.id()).isEmpty()) {
            return Optional.of(new Issue.SansObjet("une suspension est en cours, rien n'est écrit au débiteur"));
        }
        if (jour.isAfter(echeance)) {
            return Optional.of(new Issue.SansObjet("l'échéance est passée"));
        }
        LocalDate possible = contacts.dernier(debiteur.id())
                .map(dernier -> dernier.plusDays(creancier.intervalleMinimum()))
                .filter(date -> date.isAfter(jour))
                .orElse(jour);
        if (possible.isAfter(jour)) {
            return Optional.of(new Issue.SansObjet("un autre message est parti trop récemment"));
        }
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
