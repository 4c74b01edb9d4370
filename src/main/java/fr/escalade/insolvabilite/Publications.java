package fr.escalade.insolvabilite;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An opening judgment that was noted before the BODACC printed it: the time to declare runs from the publication only. */
@Component
public class Publications {

    private final ProceduresCollectives procedures;
    private final ProcedureCollectiveRepository registre;
    private final DelaiDeDeclaration delai;
    private final Debiteurs debiteurs;
    private final Journal journal;

    Publications(
            ProceduresCollectives procedures,
            ProcedureCollectiveRepository registre,
            DelaiDeDeclaration delai,
            Debiteurs debiteurs,
            Journal journal) {
        this.procedures = procedures;
        this.registre = registre;
        this.delai = delai;
        this.debiteurs = debiteurs;
        this.journal = journal;
    }

    /** {@code bodacc} may be null. @throws Refus when none is awaited, or that day is not possible */
    @Transactional
    public ProcedureCollective noter(long id, LocalDate publication, String bodacc, String auteur) {
        Debiteur debiteur = debiteurs.verrouiller(procedures.parId(id).debiteur());
        ProcedureCollective procedure = procedures.parId(id);
        if (procedure.publication() != null || procedure.type() == TypeDeProcedure.SURENDETTEMENT) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "publication-notee",
                    "Aucune publication n'est attendue pour cette procédure.");
        }
        delai.verifier(procedure.jugement(), publication);
        LocalDate limite = delai.limite(debiteur, publication);
        registre.publier(id, publication, bodacc, limite);
        journal.inscrire(new Fait(
                "PROCEDURE_COLLECTIVE_PUBLIEE",
                "Jugement publié au BODACC le " + FormatFrancais.dateLongue(publication)
                        + " : créance à déclarer avant le " + FormatFrancais.dateLongue(limite),
                auteur,
                debiteur.creancier(),
                debiteur.id(),
                procedure.dossier(),
                Map.of("procedure", id)));
        return procedures.parId(id);
    }
}
