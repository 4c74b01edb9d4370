package fr.escalade.insolvabilite;

import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.DossierOuvert;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A debt that falls due once the debtor is insolvent is declared like the others: its case never starts to chase. */
@Component
class DossiersDesInsolvables {

    private final ProceduresCollectives procedures;
    private final Annonces annonces;

    DossiersDesInsolvables(ProceduresCollectives procedures, Annonces annonces) {
        this.procedures = procedures;
        this.annonces = annonces;
    }

    @EventListener
    void surDossierOuvert(DossierOuvert fait) {
        procedures
                .enCours(fait.debiteur())
                .ifPresent(procedure ->
                        annonces.annoncer(fait.dossier(), Annonce.Type.PROCEDURE_COLLECTIVE, procedure.id()));
    }
}
