package fr.escalade.scenarios;

import com.icegreen.greenmail.util.GreenMail;
import fr.escalade.acces.Role;
import fr.escalade.acces.Utilisateur;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Encaissement;
import fr.escalade.creance.Enregistrement;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouveauReglement;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Journal;
import fr.escalade.historique.LigneDuJournal;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Temps;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.MachineTemps;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.processus.Taches;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The words in which dated stories are told: each story has its own creditor, so that stories do not meet. */
public class Histoire {

    private static final AtomicInteger NUMERO = new AtomicInteger();

    private final Creanciers creanciers;
    private final Debiteurs debiteurs;
    private final Creances creances;
    private final Dossiers dossiers;
    private final Courriers courriers;
    private final Taches taches;
    private final Journal journal;
    private final MachineTemps machine;
    private final GreenMail smtp;
    private final Clock horloge;

    private String creancier;

    Histoire(
            Creanciers creanciers,
            Debiteurs debiteurs,
            Creances creances,
            Dossiers dossiers,
            Courriers courriers,
            Taches taches,
            Journal journal,
            MachineTemps machine,
            GreenMail smtp,
            Clock horloge) {
        this.creanciers = creanciers;
        this.debiteurs = debiteurs;
        this.creances = creances;
        this.dossiers = dossiers;
        this.courriers = courriers;
        this.taches = taches;
        this.journal = journal;
        this.machine = machine;
        this.smtp = smtp;
        this.horloge = horloge;
    }

    /** The story begins on that day at 10:00 in Paris, with a creditor of its own that waives accessories. */
    public void commence(String jour) {
        commence(jour, ModeEnvoi.AUTOMATIQUE, true);
    }

    public void commence(String jour, ModeEnvoi mode, boolean renonceAccessoires) {
        machine.regler(LocalDate.parse(jour)
                .atTime(LocalTime.of(10, 0))
                .atZone(Temps.PARIS)
                .toInstant());
        creancier = "HIST" + NUMERO.incrementAndGet();
        creanciers.enregistrer(
                new Creancier(
                        creancier,
                        "Atelier Lumen",
                        "SAS",
                        "732829320",
                        "12 rue des Ateliers",
                        "69003",
                        "Lyon",
                        "FR",
                        "comptabilite@atelier-lumen.example",
                        "01 99 00 12 34",
                        "Claire Martin",
                        "FR7630006000011234567890189",
                        "AGRIFRPP",
                        mode,
                        null,
                        renonceAccessoires,
                        3,
                        6,
                        30),
                "test");
        purgerLaBoite();
    }

    public String creancier() {
        return creancier;
    }

    public Debiteur debiteur(String code, TypeDebiteur type) {
        return debiteurs.enregistrer(
                creancier,
                new FicheDebiteur(
                        code,
                        "Société " + code,
                        type,
                        null,
                        (creancier + "." + code).toLowerCase() + "@client.example",
                        "01 99 00 55 66",
                        "3 place du Marché",
                        "59000",
                        "Lille",
                        "FR",
                        "fr",
                        null,
                        null),
                "test");
    }

    public Enregistrement facture(Debiteur debiteur, String numero, String echeance, String montant) {
        LocalDate due = LocalDate.parse(echeance);
        return creances.enregistrer(
                        debiteur,
                        List.of(new NouvelleFacture(
                                numero,
                                NatureFacture.FACTURE,
                                due.minusDays(30),
                                due,
                                Montant.euros(montant),
                                null,
                                false,
                                null,
                                null)),
                        "test")
                .get(0);
    }

    public Encaissement paie(Debiteur debiteur, String reference, String montant) {
        return creances.encaisser(
                new NouveauReglement(
                        creancier, reference, aujourdhui(), Montant.euros(montant), debiteur.code(), List.of()),
                "test");
    }

    public Encaissement paieLaFacture(Debiteur debiteur, String reference, String facture, String montant) {
        return creances.encaisser(
                new NouveauReglement(
                        creancier,
                        reference,
                        aujourdhui(),
                        Montant.euros(montant),
                        debiteur.code(),
                        List.of(new NouveauReglement.Indication(facture, null))),
                "test");
    }

    /** Time goes on, day by day, to that day at 10:00: what was due at opening is done. */
    public void jusquAu(String jour) {
        LocalDate but = LocalDate.parse(jour);
        while (aujourdhui().isBefore(but)) {
            machine.avancer(Period.ofDays(1));
        }
    }

    /** Time goes on, day by day, until somebody is asked to do that. */
    public void jusquALaTache(Debiteur debiteur, String libelle) {
        LocalDate limite = aujourdhui().plusDays(200);
        while (taches(debiteur).stream().noneMatch(tache -> tache.libelle().equals(libelle))) {
            if (aujourdhui().isAfter(limite)) {
                throw new AssertionError("Jamais de tâche « " + libelle + " » : " + chronologie(debiteur));
            }
            machine.avancer(Period.ofDays(1));
        }
    }

    /** Through the check and the approval, until somebody has to post the formal notice. */
    public void jusquAuDepot(Debiteur debiteur) {
        jusquALaTache(debiteur, "Vérifier la réception et l'intention");
        fait(
                debiteur,
                "Vérifier la réception et l'intention",
                Map.of("reception", "recues", "intention", "sans_reponse"));
        fait(debiteur, "Approuver la mise en demeure", Map.of("decision", "approuver"));
        jusquALaTache(debiteur, "Déposer le recommandé");
    }

    /** The letter is posted today. */
    public void depose(Debiteur debiteur, String suivi) {
        fait(
                debiteur,
                "Déposer le recommandé",
                Map.of("date_depot", aujourdhui().toString(), "numero_suivi", suivi));
    }

    public LocalDate aujourdhui() {
        return Temps.aujourdhui(horloge);
    }

    public Dossier dossier(Debiteur debiteur) {
        return dossiers.duDebiteur(debiteur.id()).get(0);
    }

    public List<Dossier> dossiers(Debiteur debiteur) {
        return dossiers.duDebiteur(debiteur.id());
    }

    public List<TacheAFaire> taches(Debiteur debiteur) {
        return taches.duDossier(dossier(debiteur).id());
    }

    /** The one task of the debtor's case with that label is done with these fields. */
    public void fait(Debiteur debiteur, String libelle, Map<String, String> champs) {
        faitPar("claire", debiteur, libelle, champs);
    }

    /** The same, by somebody else: four eyes need two. */
    public void faitPar(String qui, Debiteur debiteur, String libelle, Map<String, String> champs) {
        TacheAFaire tache = taches(debiteur).stream()
                .filter(t -> t.libelle().equals(libelle))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Pas de tâche « " + libelle + " » : " + taches(debiteur)));
        taches.achever(tache.id(), champs, new Utilisateur(qui, qui, Set.of(Role.RESPONSABLE)));
        machine.avancer(Period.ZERO);
    }

    public List<String> chronologie(Debiteur debiteur) {
        return journal.chronologieDuDebiteur(debiteur.id()).stream()
                .map(ligne -> jour(ligne) + " " + ligne.type())
                .toList();
    }

    public List<Courrier> courriers(Debiteur debiteur) {
        return dossiers.duDebiteur(debiteur.id()).stream()
                .flatMap(dossier -> courriers.duDossier(dossier.id()).stream())
                .toList();
    }

    /** The last message of that step as people read it: thin and hard spaces are spaces. */
    public String texteDu(Debiteur debiteur, String etape) {
        return courriers(debiteur).stream()
                .filter(courrier -> courrier.cle().contains("/" + etape))
                .reduce((un, autre) -> autre)
                .orElseThrow(() -> new AssertionError("Aucun message « " + etape + " » : " + chronologie(debiteur)))
                .texte()
                .replaceAll("[\\u202f\\u00a0\\s]+", " ");
    }

    public byte[] contenu(Courrier courrier) {
        return courriers.contenu(courrier.id());
    }

    /** Messages that the SMTP server received for this debtor, oldest first. */
    public List<MimeMessage> recus(Debiteur debiteur) {
        return Arrays.stream(smtp.getReceivedMessages())
                .filter(message -> destinataire(message).equals(debiteur.email()))
                .toList();
    }

    /** « 2026-02-04 relance_courtoise »: day and step of each message received, read from its own headers. */
    public List<String> recusParEtape(Debiteur debiteur) {
        return recus(debiteur).stream().map(Histoire::jourEtEtape).toList();
    }

    public static String jourEtEtape(MimeMessage message) {
        try {
            String cle = message.getHeader("X-Escalade-Cle")[0];
            LocalDate jour =
                    message.getSentDate().toInstant().atZone(Temps.PARIS).toLocalDate();
            String[] parties = cle.split("/");
            return jour + " " + (cle.startsWith("ECH-") ? parties[1] : parties[2]);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    public void purgerLaBoite() {
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new AssertionError(e);
        }
    }

    private static String destinataire(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().replaceAll(".*<|>.*", "");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static LocalDate jour(LigneDuJournal ligne) {
        return ligne.instant().atZone(Temps.PARIS).toLocalDate();
    }
}
