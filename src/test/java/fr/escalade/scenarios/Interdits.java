package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.dossier.Suspension;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Temps;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.Procedures;
import fr.escalade.processus.Taches;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must never be, whatever happened: looked for after every day of a random story. {@link Regard} is what was known
 * of a debtor before the day.
 */
class Interdits {

    private static final int INTERVALLE = 3;
    private static final int MAXIMUM = 6;

    /** Holidays of the days on which the random stories are set, from a calendar on the wall. */
    private static final Set<LocalDate> FERIES = Set.of(
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 5, 8),
            LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 5, 25));

    private static final Set<String> RELANCES =
            Set.of("relance_courtoise", "relance_ferme", "derniere_relance", "mise_en_demeure");

    /** What the debtor asks for on the telephone, at this moment: it is sent while he listens. */
    private static final String DEMANDE_AU_TELEPHONE = "/duplicata_factures/";

    /** {@code pauses} and {@code plans} are ids in force. */
    record Regard(Set<Long> intouchables, Set<Long> partis, boolean insolvable, Set<Long> pauses, Set<Long> plans) {}

    private final Histoire histoire;
    private final Creances creances;
    private final Dossiers dossiers;
    private final Echeanciers echeanciers;
    private final ProceduresCollectives insolvabilites;
    private final Procedures procedures;
    private final Taches taches;
    private final JdbcClient jdbc;

    Interdits(
            Histoire histoire,
            Creances creances,
            Dossiers dossiers,
            Echeanciers echeanciers,
            ProceduresCollectives insolvabilites,
            Procedures procedures,
            Taches taches,
            JdbcClient jdbc) {
        this.histoire = histoire;
        this.creances = creances;
        this.dossiers = dossiers;
        this.echeanciers = echeanciers;
        this.insolvabilites = insolvabilites;
        this.procedures = procedures;
        this.taches = taches;
        this.jdbc = jdbc;
    }

    Regard avant(Debiteur debiteur) {
        return new Regard(
                intouchables(debiteur),
                partis(debiteur).stream().map(Courrier::id).collect(Collectors.toSet()),
                insolvabilites.enCours(debiteur.id()).isPresent(),
                pauses(debiteur),
                plans(debiteur));
    }

    void verifier(Debiteur debiteur, Regard avant) {
        List<Courrier> nouveaux = partis(debiteur).stream()
                .filter(courrier -> !avant.partis().contains(courrier.id()))
                .toList();
        nouveaux.forEach(courrier -> verifier(courrier, debiteur, avant));
        verifierLeRythme(debiteur, nouveaux);
        verifierLesCles(debiteur);
        histoire.dossiers(debiteur).forEach(this::verifierQueRienNEstPerdu);
        verifierLesComptes(debiteur);
        verifierLesRemises(debiteur);
    }

    private void verifier(Courrier courrier, Debiteur debiteur, Regard avant) {
        assertThat(courrier.factures())
                .as("jamais une facture réglée, annulée ou contestée : %s", courrier.cle())
                .noneMatch(avant.intouchables()::contains);
        if (courrier.canal() == Canal.EMAIL && !courrier.cle().contains(DEMANDE_AU_TELEPHONE)) {
            assertThat(estOuvert(courrier.expedieLe().atZone(Temps.PARIS)))
                    .as("jamais hors des heures ni un jour férié : %s le %s", courrier.cle(), courrier.expedieLe())
                    .isTrue();
        }
        if (debiteur.type() == TypeDebiteur.PARTICULIER) {
            assertThat(courrier.texte().replaceAll("[\\u00a0\\u202f]", " "))
                    .as("jamais de frais à un particulier : %s", courrier.cle())
                    .doesNotContainPattern("(?<![\\d ])40,00|(?i)indemnité forfaitaire|frais de recouvrement");
        }
        boolean relance = RELANCES.stream().anyMatch(etape -> courrier.cle().contains("/" + etape + "/"));
        if (relance) {
            assertThat(avant.insolvable())
                    .as("jamais une relance à un débiteur insolvable : %s", courrier.cle())
                    .isFalse();
            assertThat(communs(avant.pauses(), pauses(debiteur)))
                    .as("jamais une relance pendant une suspension : %s", courrier.cle())
                    .isEmpty();
            assertThat(communs(avant.plans(), plans(debiteur)))
                    .as("jamais une relance pendant un échéancier : %s", courrier.cle())
                    .isEmpty();
        }
    }

    private static boolean estOuvert(ZonedDateTime moment) {
        LocalDate jour = moment.toLocalDate();
        return jour.getDayOfWeek() != DayOfWeek.SATURDAY
                && jour.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FERIES.contains(jour)
                && moment.getHour() >= 9
                && moment.getHour() < 18;
    }

    /** A call that a person chose to make is no message: it may fall on a message's own day, and go beyond the maximum. */
    private void verifierLeRythme(Debiteur debiteur, List<Courrier> nouveaux) {
        record Contact(String cle, LocalDate jour, String canal, boolean apresEcheance) {}
        List<Contact> contacts = jdbc.sql("select cle, jour, canal, apres_echeance from contact where debiteur_id = ?")
                .param(debiteur.id())
                .query((ligne, n) -> new Contact(
                        ligne.getString("cle"),
                        ligne.getObject("jour", LocalDate.class),
                        ligne.getString("canal"),
                        ligne.getBoolean("apres_echeance")))
                .list();
        for (Courrier courrier : nouveaux) {
            Optional<Contact> compte = contacts.stream()
                    .filter(contact -> contact.apresEcheance() && contact.cle().equals(courrier.cle()))
                    .findFirst();
            if (compte.isEmpty() || courrier.canal() != Canal.EMAIL) {
                continue;
            }
            LocalDate jour = courrier.expedieLe().atZone(Temps.PARIS).toLocalDate();
            assertThat(contacts.stream()
                            .filter(autre -> autre.jour().isBefore(jour))
                            .map(autre -> ChronoUnit.DAYS.between(autre.jour(), jour)))
                    .as("jamais deux contacts à moins de %d jours : %s", INTERVALLE, courrier.cle())
                    .allMatch(jours -> jours >= INTERVALLE);
            assertThat(contacts.stream()
                            .filter(autre -> autre.jour().equals(jour) && autre.apresEcheance())
                            .filter(autre -> autre.canal().equals("EMAIL")))
                    .as("jamais deux relances le même jour : %s", courrier.cle())
                    .hasSize(1);
            LocalDate depuis = courrier.factures().stream()
                    .map(facture -> creances.parId(facture).echeance())
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            assertThat(contacts.stream()
                            .filter(autre -> autre.apresEcheance()
                                    && !autre.jour().isBefore(depuis)
                                    && (autre.jour().isBefore(jour)
                                            || autre.cle().equals(courrier.cle()))))
                    .as("jamais plus de %d contacts : %s", MAXIMUM, courrier.cle())
                    .hasSizeLessThanOrEqualTo(MAXIMUM);
        }
    }

    private void verifierLesCles(Debiteur debiteur) {
        List<String> cles =
                histoire.recus(debiteur).stream().map(Interdits::cle).toList();
        assertThat(cles).as("jamais deux fois la même clé d'envoi").doesNotHaveDuplicates();
    }

    private static String cle(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getHeader("X-Escalade-Cle")[0];
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Every case ends, or waits for something that has a name: a person, a date, a hold with its reason. */
    private void verifierQueRienNEstPerdu(Dossier dossier) {
        Optional<Procedures.Position> position = procedures.position(dossier.id());
        boolean ici = position.map(Procedures.Position::etape).isPresent();
        boolean attend = !taches.duDossier(dossier.id()).isEmpty()
                || position.map(Procedures.Position::prochaineDate).isPresent()
                || !dossiers.retenues(dossier.id()).isEmpty();
        if (dossier.etat() != EtatDossier.CLOS) {
            assertThat(ici)
                    .as("le dossier %s a sa place sur le schéma", dossier.numero())
                    .isTrue();
        }
        assertThat(ici)
                .as("le dossier %s attend quelque chose : %s", dossier.numero(), position)
                .isEqualTo(attend);
    }

    private void verifierLesComptes(Debiteur debiteur) {
        assertThat(jdbc.sql("""
                        select count(*) from facture f where f.debiteur_id = ? and f.nature = 'FACTURE'
                            and f.annulee_le is null and f.montant <> f.deja_regle + f.solde + coalesce((
                                select sum(i.principal) from imputation i where i.facture_id = f.id and not i.annulee), 0)""").param(debiteur.id()).query(Integer.class).single())
                .as("montant = réglé ailleurs + imputé + solde")
                .isZero();
    }

    /** A discount is for money that came in time: what is paid later is paid in full. */
    private void verifierLesRemises(Debiteur debiteur) {
        assertThat(jdbc.sql("""
                        select count(*) from remise r join remise_facture rf on rf.remise_id = r.id
                            join imputation i on i.facture_id = rf.facture_id join facture f on f.id = i.facture_id
                        where f.debiteur_id = ? and r.etat = 'ACQUISE' and i.reglement_id is not null and not i.annulee
                            and i.date_valeur > r.limite""").param(debiteur.id()).query(Integer.class).single())
                .as("jamais une remise sur une facture payée en retard")
                .isZero();
        assertThat(jdbc.sql("""
                        select count(*) from imputation i join remise r on r.id = i.remise_id
                            join facture f on f.id = i.facture_id
                        where f.debiteur_id = ? and not i.annulee and i.avoir_id is null and r.etat <> 'ACQUISE'""").param(debiteur.id()).query(Integer.class).single())
                .as("jamais rien d'abandonné pour une remise qui n'est pas acquise")
                .isZero();
    }

    /** Settled, cancelled, disputed or paused: no message may demand them from now on. */
    private Set<Long> intouchables(Debiteur debiteur) {
        LocalDate jour = histoire.aujourdhui();
        Set<Long> intouchables = new HashSet<>(dossiers.facturesSuspendues(debiteur.id()));
        for (Facture facture : creances.duDebiteur(debiteur.id())) {
            EtatFacture etat = facture.etat(jour);
            if (etat != EtatFacture.ECHUE && etat != EtatFacture.A_ECHOIR) {
                intouchables.add(facture.id());
            }
        }
        return intouchables;
    }

    private List<Courrier> partis(Debiteur debiteur) {
        return histoire.courriers(debiteur).stream()
                .filter(courrier -> courrier.etat() == EtatCourrier.EXPEDIE)
                .toList();
    }

    private Set<Long> pauses(Debiteur debiteur) {
        return dossiers.actifDuDebiteur(debiteur.id()).stream()
                .flatMap(dossier -> dossiers.suspensions(dossier.id()).stream())
                .map(Suspension::id)
                .collect(Collectors.toSet());
    }

    private Set<Long> plans(Debiteur debiteur) {
        return dossiers.actifDuDebiteur(debiteur.id()).stream()
                .flatMap(dossier -> echeanciers.duDossier(dossier.id()).stream())
                .filter(Echeancier::ouvert)
                .map(Echeancier::id)
                .collect(Collectors.toSet());
    }

    private static Set<Long> communs(Set<Long> avant, Set<Long> apres) {
        return avant.stream().filter(apres::contains).collect(Collectors.toSet());
    }
}
