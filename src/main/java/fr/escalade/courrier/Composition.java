package fr.escalade.courrier;

import fr.escalade.courrier.Preparation.PieceJointe;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Mobile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes of a prepared letter the exact bytes of its channel: an e-mail with its attachments, a PDF to post, a short text. */
@Component
class Composition {

    private static final int OBJET_MAXIMUM = 300;
    private static final String TEXTE = "text/plain; charset=UTF-8";

    private final Redaction redaction;
    private final Pdf pdf;
    private final ControleDesLettres controle;
    private final CourrierProprietes proprietes;
    private final Signataires signataires;
    private final Clock horloge;

    Composition(
            Redaction redaction,
            Pdf pdf,
            ControleDesLettres controle,
            CourrierProprietes proprietes,
            Signataires signataires,
            Clock horloge) {
        this.redaction = redaction;
        this.pdf = pdf;
        this.controle = controle;
        this.proprietes = proprietes;
        this.signataires = signataires;
        this.horloge = horloge;
    }

    /**
     * {@code pieces}: what it brings, or tells of because it is too heavy or cannot be printed; {@code reserve}: why it is
     * not in the debtor's language, when it is not.
     */
    record Pli(
            String objet,
            String destinataire,
            String messageId,
            String typeContenu,
            byte[] contenu,
            String texte,
            List<PieceJointe> pieces,
            Optional<String> reserve) {}

    /** {@code repondreA}: where the answer to an e-mail goes; {@code references}: the Message-IDs of its conversation. */
    record Fil(String repondreA, List<String> references) {}

    Pli composer(Preparation preparation, Fil fil) {
        Debiteur debiteur = preparation.lettre().debiteur();
        ChoixDeLaLangue choix = ChoixDeLaLangue.pour(preparation, null, redaction);
        Langue langue = choix.langue();
        controle.exiger(preparation.modele(), debiteur.type(), preparation.genre(), preparation.bibliotheque());
        String messageId = Empreintes.messageId(
                preparation.cle(), preparation.lettre().creancier().email());
        if (preparation.canal() == Canal.SMS) {
            String texte = sms(preparation, langue);
            return new Pli(
                    preparation.libelle(),
                    Mobile.lire(debiteur.telephone()).numero(),
                    messageId,
                    TEXTE,
                    texte.getBytes(StandardCharsets.UTF_8),
                    texte,
                    preparation.pieces(),
                    choix.reserve());
        }
        if (preparation.canal() == Canal.EMAIL) {
            Tri tri = trier(preparation.pieces());
            Redaction.Ecrit ecrit = rediger(preparation, Canal.EMAIL, tri, langue);
            List<PieceJointe> pieces = Stream.concat(
                            ecrit.enPdf().map(nom -> enPdf(nom, preparation, tri, langue)).stream(),
                            tri.jointes().stream())
                    .toList();
            MessageMime.EnTetes entetes = new MessageMime.EnTetes(
                    preparation.cle(),
                    messageId,
                    preparation.lettre().creancier(),
                    fil,
                    debiteur.email(),
                    debiteur.nom(),
                    horloge.instant());
            byte[] octets = signataires.signer(
                    MessageMime.composer(entetes, ecrit, pieces),
                    entetes.expediteur().email(),
                    entetes.date());
            List<PieceJointe> annoncees =
                    Stream.concat(pieces.stream(), tri.surDemande().stream()).toList();
            return new Pli(
                    ecrit.objet(),
                    debiteur.email(),
                    messageId,
                    "message/rfc822",
                    octets,
                    ecrit.texte(),
                    annoncees,
                    choix.reserve());
        }
        Tri tri = aImprimer(preparation.pieces());
        Redaction.Ecrit ecrit = rediger(preparation, preparation.canal(), tri, langue);
        byte[] octets = pdf.imprimer(
                ecrit.page(), tri.jointes().stream().map(PieceJointe::contenu).toList());
        return new Pli(
                ecrit.objet(),
                adressePostale(debiteur),
                messageId,
                "application/pdf",
                octets,
                ecrit.texte(),
                preparation.pieces(),
                choix.reserve());
    }

    /** The letter alone: the page of an e-mail, or the PDF; {@code voulue} null for the debtor's language. */
    Courriers.Apercu apercu(Preparation preparation, Langue voulue) {
        ChoixDeLaLangue choix = ChoixDeLaLangue.pour(preparation, voulue, redaction);
        Langue langue = choix.langue();
        if (preparation.canal() == Canal.SMS) {
            String texte = sms(preparation, langue);
            return new Courriers.Apercu(
                    preparation.libelle(),
                    TEXTE,
                    texte.getBytes(StandardCharsets.UTF_8),
                    texte,
                    langue,
                    choix.reserve());
        }
        boolean courriel = preparation.canal() == Canal.EMAIL;
        Tri tri = courriel ? trier(preparation.pieces()) : aImprimer(preparation.pieces());
        Redaction.Ecrit ecrit = rediger(preparation, preparation.canal(), tri, langue);
        return courriel
                ? new Courriers.Apercu(
                        ecrit.objet(),
                        "text/html",
                        CodesDePaiement.incorporer(ecrit.page()).outerHtml().getBytes(StandardCharsets.UTF_8),
                        ecrit.texte(),
                        langue,
                        choix.reserve())
                : new Courriers.Apercu(
                        ecrit.objet(),
                        "application/pdf",
                        pdf.imprimer(ecrit.page()),
                        ecrit.texte(),
                        langue,
                        choix.reserve());
    }

    /** The link goes along when it costs no further text message. */
    private String sms(Preparation preparation, Langue langue) {
        Lettre lettre = preparation.lettre(langue);
        String texte = redaction.sms(preparation.modele(), lettre, preparation.bibliotheque());
        if (lettre.lien() == null) {
            return texte;
        }
        String sansLien = redaction.sms(preparation.modele(), lettre.avecLien(null), preparation.bibliotheque());
        return Gsm7.mesurer(texte).segments() <= Gsm7.mesurer(sansLien).segments() ? texte : sansLien;
    }

    private PieceJointe enPdf(String nom, Preparation preparation, Tri tri, Langue langue) {
        Redaction.Ecrit lettre = rediger(preparation, Canal.COURRIER, tri, langue);
        return new PieceJointe(nom, "application/pdf", pdf.imprimer(lettre.page()));
    }

    private Redaction.Ecrit rediger(Preparation preparation, Canal canal, Tri tri, Langue langue) {
        Redaction.Ecrit ecrit = rediger(preparation, canal, tri, preparation.lettre(langue));
        return (ecrit.annonce().isEmpty()
                        ? ecrit
                        : Traduction.joindre(rediger(preparation, canal, tri, preparation.lettre()), ecrit))
                .abrege(OBJET_MAXIMUM);
    }

    private Redaction.Ecrit rediger(Preparation preparation, Canal canal, Tri tri, Lettre lettre) {
        return redaction.rediger(
                preparation.modele(),
                canal,
                lettre,
                preparation.bibliotheque(),
                noms(tri.jointes()),
                noms(tri.surDemande()));
    }

    private static List<String> noms(List<PieceJointe> pieces) {
        return pieces.stream().map(PieceJointe::nom).toList();
    }

    private record Tri(List<PieceJointe> jointes, List<PieceJointe> surDemande) {}

    /** In order, as long as they fit: one heavy scan must not keep the small invoices out. */
    private Tri trier(List<PieceJointe> pieces) {
        List<PieceJointe> jointes = new ArrayList<>();
        List<PieceJointe> surDemande = new ArrayList<>();
        long place = proprietes.piecesMaximum().toBytes();
        for (PieceJointe piece : pieces) {
            if (piece.contenu().length <= place) {
                place -= piece.contenu().length;
                jointes.add(piece);
            } else {
                surDemande.add(piece);
            }
        }
        return new Tri(jointes, surDemande);
    }

    private static Tri aImprimer(List<PieceJointe> pieces) {
        Map<Boolean, List<PieceJointe>> parties = pieces.stream()
                .collect(Collectors.partitioningBy(piece -> Pdf.imprimable(piece.type(), piece.contenu())));
        return new Tri(parties.get(true), parties.get(false));
    }

    private static String adressePostale(Debiteur debiteur) {
        return Stream.of(debiteur.nom(), debiteur.adresse(), debiteur.codePostal() + " " + debiteur.ville())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
