package fr.escalade.frein;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.MessagesFreines;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person sees of the volume brake and does about it: lets more pass today, cancels what it holds, sets the limit. */
@Component
public class Freins {

    private static final int AU_PLUS = 1_000_000;

    private final FreinRepository frein;
    private final Limites limites;
    private final MessagesFreines messages;
    private final Courriers courriers;
    private final Creanciers creanciers;
    private final Debiteurs debiteurs;
    private final Journal journal;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    Freins(
            FreinRepository frein,
            Limites limites,
            MessagesFreines messages,
            Courriers courriers,
            Creanciers creanciers,
            Debiteurs debiteurs,
            Journal journal,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.frein = frein;
        this.limites = limites;
        this.messages = messages;
        this.courriers = courriers;
        this.creanciers = creanciers;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    /**
     * Where a creditor stands today: {@code partis} messages of a limit of {@code limite}; {@code alerteLe} null when the
     * brake has held nothing today. {@code permis} more may leave on {@code prochain}, the day of the next opening: today
     * during opening hours.
     */
    public record Etat(
            Creancier creancier,
            Limite limite,
            int partis,
            int permis,
            LocalDate prochain,
            Instant alerteLe,
            long retenus) {

        /** How many may leave today in all. */
        public int plafond() {
            return limite.nombre() + (prochain.equals(limite.jour()) ? permis : 0);
        }
    }

    /** @throws Refus when there is no such creditor */
    public Etat de(String code) {
        return etat(creanciers.parCode(code));
    }

    /** A creditor of whom so many messages are held. */
    public record Alerte(Creancier creancier, long retenus) {}

    /** Creditors of whom messages are held; asked for on every page. */
    public List<Alerte> alertes() {
        return messages.parCreancier().entrySet().stream()
                .map(un -> new Alerte(creanciers.parCode(un.getKey()), un.getValue()))
                .toList();
    }

    /** Oldest first. */
    public Page<Courrier> retenus(String creancier, int page, int taille) {
        return messages.lister(creancier, page, taille);
    }

    /**
     * Up to {@code nombre} more messages of that creditor may leave on the day of the next opening, beyond its limit; those
     * held are looked at again then. The limits of a debtor stay. Returns that day.
     */
    @Transactional
    public LocalDate laisserPartir(String code, int nombre, String auteur) {
        Creancier creancier = creanciers.parCode(code);
        borner(nombre);
        LocalDate jour = prochain();
        permettre(code, jour, nombre);
        permettre(Limites.INSTALLATION, jour, nombre);
        messages.regarderANouveau(code);
        inscrire(
                code,
                "FREIN_DESSERRE",
                creancier.nom() + " : " + nombre + (nombre > 1 ? " messages" : " message") + " de plus le "
                        + FormatFrancais.dateLongue(jour),
                auteur);
        return jour;
    }

    /** That message, and no other for its debtor, leaves all the same at the next opening. @throws Refus when it is not held */
    @Transactional
    public void laisserPartir(long courrier, String auteur) {
        Courrier retenu = courriers.parId(courrier);
        debiteurs.verrouiller(retenu.debiteur());
        if (!messages.regarderANouveau(courrier)) {
            throw new Refus(Refus.Nature.CONFLIT, "pas-retenu", "Ce message n'est pas retenu par le frein de volume.");
        }
        frein.permettre(courrier, jour());
        journal.inscrire(new Fait(
                "FREIN_DESSERRE",
                "« " + retenu.objet() + " » : laissé partir malgré le frein de volume",
                auteur,
                retenu.creancier(),
                retenu.debiteur(),
                retenu.dossier(),
                Map.of("courrier", courrier)));
    }

    /** Cancels every message of that creditor that the brake holds; returns how many. */
    public int annuler(String code, String motif, String auteur) {
        creanciers.parCode(code);
        if (motif.isBlank()) {
            throw new Refus("motif-absent", "Dites pourquoi ces messages ne doivent pas partir.");
        }
        int annules = 0;
        for (long id : messages.ids(code)) {
            try {
                courriers.annuler(id, motif, auteur);
                annules++;
            } catch (Refus e) {
                // It has left, or was cancelled, since it was listed.
            }
        }
        return annules;
    }

    /** Sets the daily limit of a creditor; null: worked out again from its portfolio. */
    @Transactional
    public void fixer(String code, Integer maximum, String auteur) {
        Creancier creancier = creanciers.parCode(code);
        if (maximum != null) {
            borner(maximum);
        }
        frein.fixer(code, maximum);
        messages.regarderANouveau(code);
        inscrire(
                code,
                "FREIN_REGLE",
                creancier.nom() + " : limite de messages par jour "
                        + (maximum == null ? "calculée" : "fixée à " + maximum),
                auteur);
    }

    private Etat etat(Creancier creancier) {
        return new Etat(
                creancier,
                limites.de(creancier.code(), jour()),
                frein.partis(creancier.code(), jour()),
                frein.lire(creancier.code(), prochain()).permis(),
                prochain(),
                frein.lire(creancier.code(), jour()).alerteLe(),
                messages.nombre(creancier.code()));
    }

    private void permettre(String portee, LocalDate jour, int nombre) {
        frein.ouvrir(portee, jour);
        frein.permettre(portee, jour, nombre);
    }

    private void inscrire(String creancier, String type, String libelle, String auteur) {
        journal.inscrire(new Fait(type, libelle, auteur, creancier, null, null, Map.of()));
    }

    private static void borner(int nombre) {
        if (nombre < 1 || nombre > AU_PLUS) {
            throw new Refus("nombre-de-messages", "Indiquez un nombre de messages entre 1 et " + AU_PLUS + ".");
        }
    }

    /** Nothing leaves outside opening hours: what is let pass in the evening leaves on the next working day. */
    private LocalDate prochain() {
        return LocalDate.ofInstant(calendrier.prochaineOuverture(horloge.instant()), Temps.PARIS);
    }

    private LocalDate jour() {
        return Temps.aujourdhui(horloge);
    }
}
