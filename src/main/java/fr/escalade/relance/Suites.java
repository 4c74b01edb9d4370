package fr.escalade.relance;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.dossier.Contacts;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Canal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a prepared message means for its step: gone on its way, waiting for a person, or only rendered. */
@Component
class Suites {

    private static final int JOURS_AVANT_REEXAMEN = 7;

    private final Engagement engagement;
    private final Contacts contacts;
    private final Courriers courriers;
    private final Dossiers dossiers;
    private final Journal journal;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    Suites(
            Engagement engagement,
            Contacts contacts,
            Courriers courriers,
            Dossiers dossiers,
            Journal journal,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.engagement = engagement;
        this.contacts = contacts;
        this.courriers = courriers;
        this.dossiers = dossiers;
        this.journal = journal;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    Issue duCourrier(Courrier courrier, Etape etape, int palier) {
        return switch (courrier.etat()) {
            case A_CONFIRMER ->
                new Issue.Retenue(
                        "A_CONFIRMER",
                        "Message prêt, à confirmer avant envoi : " + courrier.objet(),
                        calendrier.ouvertureAPartirDe(Temps.aujourdhui(horloge).plusDays(JOURS_AVANT_REEXAMEN)),
                        "CONFIRMER");
            case ESSAI -> {
                inscrire(courrier, "RELANCE_A_BLANC", etape.libelle() + " préparée à blanc (mode essai, rien ne part)");
                yield new Issue.Emise(courrier.id());
            }
            case A_ENVOYER, EXPEDIE, REMIS, REJETE, A_VERIFIER, ANNULE -> {
                engagement.engager(courrier, etape.libelle(), palier);
                inscrire(courrier, "RELANCE_EMISE", etape.libelle() + " : « " + courrier.objet() + " »");
                yield new Issue.Emise(courrier.id());
            }
        };
    }

    /** The messages of one step by several channels: one that waits for a word holds the step, the others wait with it. */
    Issue desCourriers(List<Courrier> courriers, Etape etape, int palier) {
        return courriers.stream()
                .filter(courrier -> courrier.etat() == EtatCourrier.A_CONFIRMER)
                .findFirst()
                .map(attendu -> duCourrier(attendu, etape, palier))
                .orElseGet(() -> courriers.stream()
                        .map(courrier -> duCourrier(courrier, etape, palier))
                        .toList()
                        .get(0));
    }

    /** A channel of the step that cannot reach the debtor is passed, and the case says so. */
    void canalPasse(Dossier dossier, Etape etape, Canal canal, String manque) {
        journal.inscrire(Fait.duDossier(
                dossier.id(),
                dossier.debiteur(),
                dossier.creancier(),
                "CANAL_PASSE",
                etape.libelle() + " : pas de message par " + canal.name().toLowerCase(Locale.ROOT) + ", " + manque,
                Fait.ESCALADE));
    }

    /**
     * A contact that could not be prepared again did not take place, and the case says so; {@code seul} false when the
     * step's message by another channel stands.
     */
    void duRemplacement(Dossier dossier, Etape etape, String racine, boolean seul, Issue issue) {
        String motif = null;
        if (issue instanceof Issue.SansObjet sansObjet) {
            motif = sansObjet.motif();
        } else if (issue instanceof Issue.Retenue retenue && !retenue.motif().equals("A_CONFIRMER")) {
            motif = retenue.explication();
        }
        if (motif != null) {
            if (seul) {
                contacts.oublier(Cle.contact(racine));
            }
            journal.inscrire(Fait.duDossier(
                    dossier.id(),
                    dossier.debiteur(),
                    dossier.creancier(),
                    "RELANCE_NON_REMPLACEE",
                    etape.libelle() + " : le message annulé n'est pas remplacé, " + motif,
                    Fait.ESCALADE));
        }
    }

    /** The message waits in the outbox until the opening of that day, which is the day of its contact. */
    void differer(long courrier, String racine, LocalDate jour) {
        courriers.differer(
                courrier,
                calendrier.ouvertureAPartirDe(jour),
                "Pas avant le " + FormatFrancais.dateLongue(jour) + " : dernier contact trop récent");
        contacts.reporter(racine, jour);
    }

    private void inscrire(Courrier courrier, String type, String libelle) {
        Dossier dossier = dossiers.parId(courrier.dossier());
        journal.inscrire(
                Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, Fait.ESCALADE)
                        .avec(Map.of(
                                "courrier", courrier.id(),
                                "cle", courrier.cle(),
                                "canal", courrier.canal().name(),
                                "sha256", courrier.sha256())));
    }
}
