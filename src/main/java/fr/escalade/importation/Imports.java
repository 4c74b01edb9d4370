package fr.escalade.importation;

import fr.escalade.creancier.Creanciers;
import fr.escalade.partage.Refus;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files read into claims. */
@Component
public class Imports {

    private final Creanciers creanciers;
    private final Lecteurs lecteurs;
    private final Correspondances correspondances;
    private final ImportsEnBase base;
    private final FichiersRecus recus;
    private final Execution execution;
    private final FileDAttente file;

    Imports(
            Creanciers creanciers,
            Lecteurs lecteurs,
            Correspondances correspondances,
            ImportsEnBase base,
            FichiersRecus recus,
            Execution execution,
            FileDAttente file) {
        this.creanciers = creanciers;
        this.lecteurs = lecteurs;
        this.correspondances = correspondances;
        this.base = base;
        this.recus = recus;
        this.execution = execution;
        this.file = file;
    }

    /**
     * What a file was recognised as, before anything is recorded: {@code colonnes} maps our field to a heading of the
     * file (null when nothing fits), {@code entetes} are all its headings, {@code apercu} its first lines.
     */
    public record Reconnaissance(
            String format,
            String separateur,
            String encodage,
            String formatDate,
            List<String> entetes,
            Map<String, String> colonnes,
            List<List<String>> apercu,
            List<String> problemes) {}

    /** @throws Refus when the file is none that we read, or too large */
    public Reconnaissance reconnaitre(String creancier, String nom, Path fichier) {
        Fichier recu = lecteurs.ouvrir(nom, fichier);
        Lecteur lecteur = lecteurs.pour(recu);
        return lecteur.reconnaitre(recu, correspondances.retrouver(creancier, lecteur.signature(recu)));
    }

    /**
     * Starts reading in the background and returns the import's id at once. {@code correspondance} (our field → heading)
     * null: the remembered or recognised one. It may also say {@code formatDate} (FR, US or ISO), {@code decimale}
     * («,» or «.»), and for an invoice without a due date {@code echeance} (ISO date). The file may be deleted after the
     * call returns.
     *
     * @throws Refus when the file is none that we read, or asks a question that must be answered first
     */
    public long lancer(String creancier, String nom, Path fichier, Map<String, String> correspondance, String auteur) {
        Commande commande = preparer(creancier, nom, fichier, correspondance, auteur);
        file.confier(commande);
        return commande.id();
    }

    /** {@link #lancer}, but returns when everything is recorded. */
    public RapportImport executer(
            String creancier, String nom, Path fichier, Map<String, String> correspondance, String auteur) {
        Commande commande = preparer(creancier, nom, fichier, correspondance, auteur);
        execution.executer(commande, () -> false);
        return rapport(commande.id());
    }

    /**
     * How it went or goes; {@code erreurs} holds the first thousand findings, rejected lines first, and
     * {@link #rapportCsv} all of them. @throws Refus when there is no such import
     */
    public RapportImport rapport(long id) {
        return base.rapport(id).orElseThrow(() -> Refus.introuvable("L'import n°", Long.toString(id)));
    }

    /** The latest imports, newest first, without their lines; creancier null: of all creditors. */
    public List<RapportImport> derniers(String creancier) {
        return base.derniers(creancier);
    }

    /** All findings in the order of the file, for a French spreadsheet. @throws Refus when there is no such import */
    public byte[] rapportCsv(long id) {
        rapport(id);
        return RapportCsv.ecrire(base.constats(id));
    }

    private Commande preparer(
            String creancier, String nom, Path fichier, Map<String, String> correspondance, String auteur) {
        creanciers.parCode(creancier);
        Fichier recu = lecteurs.ouvrir(nom, fichier);
        Lecteur lecteur = lecteurs.pour(recu);
        String signature = lecteur.signature(recu);
        Map<String, String> retenue = new HashMap<>(correspondances.retrouver(creancier, signature));
        if (correspondance != null) {
            // Columns are replaced as a whole; a setting that is not said again stays.
            if (Colonnes.designeDesColonnes(correspondance)) {
                retenue.keySet().removeIf(cle -> !Colonnes.estUnReglage(cle));
            }
            retenue.putAll(correspondance);
        }
        // Questions about the whole file are asked now, while someone is there to answer.
        Lecture lecture = lecteur.lire(recu, retenue);
        if (correspondance != null) {
            correspondances.retenir(creancier, signature, retenue);
        }
        recus.conserver(recu);
        long id = base.creer(creancier, recu, lecture, auteur);
        return new Commande(id, creancier, recu.nom(), recu.sha256(), retenue, auteur);
    }
}
