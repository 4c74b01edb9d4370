package fr.escalade.courrier;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.Canal;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.Personnages;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes messages into the outbox as a step would, under keys that the story chooses. */
class Ecritoire {

    private final Courriers courriers;
    private final Creanciers creanciers;
    private final Debiteurs debiteurs;
    private final TransactionTemplate transaction;

    Ecritoire(Courriers courriers, Creanciers creanciers, Debiteurs debiteurs, TransactionTemplate transaction) {
        this.courriers = courriers;
        this.creanciers = creanciers;
        this.debiteurs = debiteurs;
        this.transaction = transaction;
    }

    Creancier creancier() {
        return creanciers.enregistrer(Personnages.creancier(false, null), "test");
    }

    Debiteur debiteur(Creancier creancier) {
        return debiteurs.enregistrer(creancier.code(), Personnages.debiteur(TypeDebiteur.PROFESSIONNEL, null), "test");
    }

    Courrier demande(Creancier creancier, Debiteur qui, String modele, Canal canal, List<Long> factures) {
        return ecrire(UUID.randomUUID().toString(), creancier, qui, modele, canal, factures);
    }

    Courrier ecrire(String cle, Creancier creancier, Debiteur qui, String modele, Canal canal, List<Long> factures) {
        Lettre temoin = LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, modele);
        Lettre lettre = new Lettre(
                temoin.date(),
                null,
                creancier,
                qui,
                temoin.factures(),
                temoin.avoirs(),
                temoin.totaux(),
                temoin.reference(),
                temoin.dateLimite(),
                8,
                temoin.anterieures(),
                temoin.taux());
        Preparation preparation = new Preparation(
                cle,
                null,
                modele,
                "Relance",
                canal,
                EtatCourrier.A_ENVOYER,
                lettre,
                List.of(),
                factures,
                Bibliotheque.livree(),
                "escalade");
        return transaction.execute(etat -> courriers.preparer(preparation));
    }
}
