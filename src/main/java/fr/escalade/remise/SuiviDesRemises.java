package fr.escalade.remise;

import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.creance.Reductions;
import fr.escalade.creance.SoldeModifie;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.DossierOuvert;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.historique.Fait;
import fr.escalade.insolvabilite.ProcedureOuverte;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Temps;
import fr.escalade.remise.RemiseConditionnelle.Etat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a debtor's account decides on its offers, in the very transaction and before anything else looks at the
 * balances: the net came in time, the payment is reversed, or the account is not the one that the offer was about.
 */
@Component
class SuiviDesRemises {

    private final RemiseRepository registre;
    private final RemisesConditionnelles remises;
    private final CompteDeLaRemise compte;
    private final Reductions reductions;
    private final Dossiers dossiers;
    private final RecitDesRemises recit;
    private final Clock horloge;

    SuiviDesRemises(
            RemiseRepository registre,
            RemisesConditionnelles remises,
            CompteDeLaRemise compte,
            Reductions reductions,
            Dossiers dossiers,
            RecitDesRemises recit,
            Clock horloge) {
        this.registre = registre;
        this.remises = remises;
        this.compte = compte;
        this.reductions = reductions;
        this.dossiers = dossiers;
        this.recit = recit;
        this.horloge = horloge;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void surSoldeModifie(SoldeModifie fait) {
        for (RemiseConditionnelle remise : registre.aSuivre(fait.debiteur())) {
            // Read again: what was decided on the one before may have decided on this one.
            revoir(remises.parId(remise.id()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void surProcedureOuverte(ProcedureOuverte fait) {
        registre.aSuivre(fait.debiteur()).stream()
                .filter(RemiseConditionnelle::ouverte)
                .forEach(remise -> tomber(remise, fait.type().enClair() + " du débiteur"));
    }

    /** A payment was reversed before the offer's day: it still runs, in the case that is open again. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void surDossierOuvert(DossierOuvert fait) {
        for (RemiseConditionnelle remise : registre.aSuivre(fait.debiteur())) {
            Dossier ancien = dossiers.parId(remise.dossier());
            if (remise.etat() == Etat.OFFERTE && ancien.etat() == EtatDossier.CLOS) {
                reprendre(remise, ancien, fait.dossier());
            }
        }
    }

    private void reprendre(RemiseConditionnelle remise, Dossier ancien, long dossier) {
        registre.rattacher(remise.id(), dossier);
        RemiseConditionnelle reprise = remises.parId(remise.id());
        recit.inscrire(
                reprise,
                "REMISE_REPRISE",
                "Remise reprise du dossier " + ancien.numero() + " : " + RecitDesRemises.enClair(reprise),
                Fait.ESCALADE);
        remises.tenir(reprise, Fait.ESCALADE);
    }

    private void revoir(RemiseConditionnelle remise) {
        if (remise.etat() == Etat.ACQUISE) {
            if (!compte.atteinte(remise)) {
                retomber(remise);
            }
            return;
        }
        Optional<String> autre = autreCompte(remise);
        if (autre.isPresent()) {
            if (remise.ouverte()) {
                tomber(remise, autre.get());
            }
        } else if (remise.etat() != Etat.PROPOSEE && compte.atteinte(remise)) {
            acquerir(remise);
        }
    }

    /** Why the account is not the one that the offer was about, if it is not. */
    private Optional<String> autreCompte(RemiseConditionnelle remise) {
        LocalDate jour = aujourdhui();
        long debiteur = dossiers.parId(remise.dossier()).debiteur();
        List<Facture> factures = compte.factures(remise);
        for (Facture facture : factures) {
            String numero = "la facture " + facture.numero();
            if (facture.debiteur() != debiteur) {
                return Optional.of(numero + " est due par un autre débiteur");
            }
            switch (facture.etat(jour)) {
                case LITIGE -> {
                    return Optional.of(numero + " est contestée");
                }
                case ANNULEE -> {
                    return Optional.of(numero + " est annulée");
                }
                case PASSEE_EN_PERTE -> {
                    return Optional.of(numero + " est passée en perte");
                }
                default -> {
                    // Still the account of the offer.
                }
            }
        }
        return factures.stream().allMatch(facture -> facture.etat(jour) == EtatFacture.PAYEE)
                ? Optional.of("les factures sont réglées en totalité")
                : Optional.empty();
    }

    /** The state first: granting moves the balances again. */
    private void acquerir(RemiseConditionnelle remise) {
        LocalDate paiement = compte.dernierPaiement(remise).orElseThrow();
        registre.conclure(remise.id(), Etat.ACQUISE, false, null, aujourdhui());
        List<Reductions.Part> parts = reductions.accorder(
                remise.id(), dossiers.parId(remise.dossier()).debiteur(), remise.factures(), paiement);
        recit.inscrire(
                remise,
                "REMISE_ACQUISE",
                "Remise acquise : le net de " + FormatFrancais.montant(remise.net()) + " est reçu au "
                        + FormatFrancais.dateLongue(paiement) + ", " + RecitDesRemises.abandonnes(parts),
                Fait.ESCALADE,
                parts);
        recit.demanderLAvoir(remise, parts);
        remises.clore(remise);
    }

    /** What is owed again is owed in full; before its day the offer may still be taken. */
    private void retomber(RemiseConditionnelle remise) {
        boolean courtEncore = !remise.limite().isBefore(aujourdhui());
        registre.conclure(
                remise.id(),
                courtEncore ? Etat.OFFERTE : Etat.CADUQUE,
                !courtEncore,
                courtEncore ? null : "son paiement a été annulé",
                courtEncore ? null : aujourdhui());
        List<Reductions.Part> avant = reductions.de(remise.id());
        List<Reductions.Part> reprises = reductions.reprendre(
                remise.id(), dossiers.parId(remise.dossier()).debiteur());
        recit.inscrire(
                remise,
                courtEncore ? "REMISE_RETOMBEE" : "REMISE_PERDUE",
                "Paiement annulé : la remise tombe, la totalité est de nouveau due"
                        + (courtEncore
                                ? " ; elle peut être acquise jusqu'au " + FormatFrancais.dateLongue(remise.limite())
                                : "")
                        + avoirsAAnnuler(avant),
                Fait.ESCALADE,
                reprises);
        if (courtEncore) {
            tenirEncore(remise);
        }
    }

    /** Without a case that is open, the one that these invoices are about to open takes it. */
    private void tenirEncore(RemiseConditionnelle remise) {
        Dossier dossier = dossiers.parId(remise.dossier());
        if (dossier.etat() == EtatDossier.CLOS) {
            dossiers.actifDuDebiteur(dossier.debiteur()).ifPresent(actif -> reprendre(remise, dossier, actif.id()));
        } else {
            remises.tenir(remise, Fait.ESCALADE);
        }
    }

    private static String avoirsAAnnuler(List<Reductions.Part> parts) {
        List<String> avoirs = parts.stream()
                .map(Reductions.Part::avoir)
                .filter(avoir -> avoir != null)
                .distinct()
                .sorted()
                .toList();
        if (avoirs.isEmpty()) {
            return "";
        }
        return avoirs.size() == 1
                ? ". Comptabilité : l'avoir " + avoirs.get(0)
                        + " reste déduit, facturez-le de nouveau pour réclamer la totalité"
                : ". Comptabilité : les avoirs " + String.join(", ", avoirs)
                        + " restent déduits, facturez-les de nouveau pour réclamer la totalité";
    }

    private void tomber(RemiseConditionnelle remise, String pourquoi) {
        remises.clore(remise, Etat.CADUQUE, pourquoi, "Remise caduque : " + pourquoi, Fait.ESCALADE);
    }

    private LocalDate aujourdhui() {
        return Temps.aujourdhui(horloge);
    }
}
