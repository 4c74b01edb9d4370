package fr.escalade.api;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.courrier.Lien;
import fr.escalade.partage.Canal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "Courrier", description = "Un message, gardé octet pour octet.")
record VueCourrier(
        long id,

        @Schema(description = "Clé d'envoi unique, aussi dans l'en-tête X-Escalade-Cle du message.")
        String cle,

        @Schema(example = "relance_courtoise") String modele,
        Canal canal,
        EtatCourrier etat,
        String objet,
        String destinataire,
        String messageId,

        @Schema(description = "SHA-256 du contenu exact.") String sha256,

        Instant prepareLe,
        Instant expedieLe,

        @Schema(description = "Réponse du transporteur.") String preuve,

        @Schema(description = "Ce qui a empêché l'envoi.") String erreur,

        @Schema(
                description = "Présent si le message a été remis de nouveau sans que l'on sache si la première remise "
                        + "était arrivée : quand. Le débiteur peut l'avoir deux fois, à l'identique et sous le même "
                        + "Message-ID.")
        Instant reprisLe,

        @Schema(description = "Numéro du dossier.") String dossier,

        @Schema(example = "message/rfc822") String typeContenu,

        @Schema(description = "Code du créancier.") String creancier,

        @Schema(
                description = "Première ouverture du lien vers l'espace du débiteur : une indication, car des logiciels"
                        + " ouvrent aussi les liens ; jamais la preuve d'une lecture.")
        Instant ouvertLe,

        @Schema(description = "Nombre d'ouvertures de ce lien ; absent d'un message sans lien.")
        Integer ouvertures) {

    /** {@code lien} null: the message carries none. */
    static VueCourrier de(Courrier courrier, String numeroDossier, Lien lien) {
        return new VueCourrier(
                courrier.id(),
                courrier.cle(),
                courrier.modele(),
                courrier.canal(),
                courrier.etat(),
                courrier.objet(),
                courrier.destinataire(),
                courrier.messageId(),
                courrier.sha256(),
                courrier.prepareLe(),
                courrier.expedieLe(),
                courrier.preuve(),
                courrier.erreur(),
                courrier.reprisLe(),
                numeroDossier,
                courrier.typeContenu(),
                courrier.creancier(),
                lien == null ? null : lien.ouvertLe(),
                lien == null ? null : lien.ouvertures());
    }
}
