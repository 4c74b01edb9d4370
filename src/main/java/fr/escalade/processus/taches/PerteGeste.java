package fr.escalade.processus.taches;

import fr.escalade.abandon.PasserEnPerte;
import fr.escalade.abandon.Pertes;
import fr.escalade.courrier.Lettre;
import fr.escalade.creance.Facture;
import fr.escalade.droit.TvaSurImpaye;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.relance.Issue;
import fr.escalade.relance.Repondre;
import fr.escalade.relance.Reponses;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The write-off, and the copy of the invoices that lets the creditor recover its VAT (art. 272-1 CGI). */
@Component
class PerteGeste implements Geste<PasserEnPerte> {

    private static final BigDecimal TAUX_NORMAL = BigDecimal.valueOf(20);

    private final Pertes pertes;
    private final Reponses reponses;

    PerteGeste(Pertes pertes, Reponses reponses) {
        this.pertes = pertes;
        this.reponses = reponses;
    }

    @Override
    public String sujet() {
        return "passer_en_perte";
    }

    @Override
    public Class<PasserEnPerte> parametres() {
        return PasserEnPerte.class;
    }

    @Override
    public Reponse executer(Appel appel, PasserEnPerte parametres) {
        Optional<Pertes.Perte> perte = pertes.aPasser(appel.etape().dossier());
        if (perte.isEmpty()) {
            return Reponse.de(new Issue.SansObjet("plus rien à passer en perte"));
        }
        Issue copie = reponses.repondre(
                appel.etape(), new Repondre(parametres.lettre(), parametres.canal()), complement(perte.get()));
        if (copie instanceof Issue.Retenue retenue && retenue.action() == null) {
            // Out of hours: both wait for the opening.
            return Reponse.de(copie);
        }
        // A debtor without an address gets no copy: the write-off stands all the same.
        pertes.passer(appel.etape().dossier(), parametres.motif());
        return Reponse.de(new Issue.Faite("créance passée en perte"));
    }

    private static Lettre.Complement complement(Pertes.Perte perte) {
        Montant rien = Montant.zero(perte.montant().devise());
        TvaSurImpaye tva = TvaSurImpaye.calculer(perte.montant(), TAUX_NORMAL, rien);
        return new Lettre.Complement(
                perte.factures().stream().map(Facture::numero).collect(Collectors.joining(", ")),
                null,
                tva.mention(),
                FormatFrancais.montant(perte.montant()),
                null,
                List.of());
    }
}
