package fr.escalade.contentieux;

import fr.escalade.courrier.Recueil;
import fr.escalade.courrier.Recueils;
import fr.escalade.creance.Pieces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The file of a case for a court or a third party (E2, art. 1407 and 57 CPC): one PDF with its bordereau, and beside it
 * what is no PDF, as received.
 */
@Component
public class Preuves {

    private final PiecesDuDossier pieces;
    private final Recueils recueils;
    private final ActesEnBase actes;
    private final Pieces conservees;
    private final Dossiers dossiers;
    private final Journal journal;
    private final Clock horloge;

    Preuves(
            PiecesDuDossier pieces,
            Recueils recueils,
            ActesEnBase actes,
            Pieces conservees,
            Dossiers dossiers,
            Journal journal,
            Clock horloge) {
        this.pieces = pieces;
        this.recueils = recueils;
        this.actes = actes;
        this.conservees = conservees;
        this.dossiers = dossiers;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** The case as it stands now, as a zip. @throws fr.escalade.partage.Refus when there is no such case */
    @Transactional(readOnly = true)
    public byte[] rassembler(long dossier) {
        Dossier le = dossiers.parId(dossier);
        Recueil.Compose compose = recueils.composer(pieces.recueil(le));
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets, StandardCharsets.UTF_8)) {
            ajouter(zip, nom(le) + ".pdf", compose.pdf());
            ajouter(zip, "bordereau.txt", bordereau(le, compose).getBytes(StandardCharsets.UTF_8));
            for (Recueil.Piece piece : compose.aCote()) {
                ajouter(zip, piece.nomDeFichier(), piece.contenu());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    /** Keeps the file as it is now: what is about to be handed over can be shown again, byte for byte. */
    @Transactional
    public void constituer(long id) {
        Dossier dossier = dossiers.parId(id);
        long piece = conservees.conserver(nom(dossier) + ".zip", "application/zip", rassembler(id));
        actes.remettre(id, piece, horloge.instant());
        journal.inscrire(Fait.duDossier(
                        id,
                        dossier.debiteur(),
                        dossier.creancier(),
                        "DOSSIER_CONSTITUE",
                        "Dossier de pièces constitué pour le contentieux",
                        Fait.ESCALADE)
                .avec(Map.of("piece", piece, "sha256", conservees.lire(piece).sha256())));
    }

    private static String nom(Dossier dossier) {
        return "dossier-" + dossier.numero();
    }

    private static String bordereau(Dossier dossier, Recueil.Compose compose) {
        StringBuilder texte = new StringBuilder("Bordereau des pièces du dossier " + dossier.numero() + "\r\n\r\n");
        for (Recueil.Ligne ligne : compose.bordereau()) {
            texte.append("%3d  %s%s  →  %s\r\n"
                    .formatted(
                            ligne.numero(),
                            ligne.intitule(),
                            ligne.date() == null ? "" : " (" + ligne.date() + ")",
                            ligne.page() == null ? ligne.fichier() : nom(dossier) + ".pdf, page " + ligne.page()));
        }
        return texte.toString();
    }

    private void ajouter(ZipOutputStream zip, String nom, byte[] contenu) throws IOException {
        ZipEntry entree = new ZipEntry(nom);
        entree.setLastModifiedTime(FileTime.from(horloge.instant()));
        zip.putNextEntry(entree);
        zip.write(contenu);
        zip.closeEntry();
    }
}
