package fr.escalade.echeancier;

import fr.escalade.creance.Prescriptions;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The written agreement of a plan, come back signed: what it proves, and what it does to the prescription. */
@Component
public class Signatures {

    private final Echeanciers echeanciers;
    private final EcheancierRepository registre;
    private final RecitDesEcheanciers recit;
    private final Prescriptions prescriptions;
    private final Dossiers dossiers;
    private final Clock horloge;

    Signatures(
            Echeanciers echeanciers,
            EcheancierRepository registre,
            RecitDesEcheanciers recit,
            Prescriptions prescriptions,
            Dossiers dossiers,
            Clock horloge) {
        this.echeanciers = echeanciers;
        this.registre = registre;
        this.recit = recit;
        this.prescriptions = prescriptions;
        this.dossiers = dossiers;
        this.horloge = horloge;
    }

    /**
     * The debtor signed the written agreement on that day: it acknowledges the late invoices of the case (art. 2240 C.
     * civ.), a new period of prescription begins for each.
     *
     * @param accord that agreement as scanned, kept by {@code creance.Pieces}, or null
     * @throws Refus when the plan was never agreed, is signed already, or that day is not possible
     */
    @Transactional
    public void signer(long id, LocalDate jour, Long accord, String auteur) {
        Echeancier plan = echeanciers.verrouiller(id);
        if (!plan.accorde()) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "echeancier-non-accorde",
                    "Cet échéancier n'est pas accordé : il n'y a rien à signer.");
        }
        if (plan.signeLe() != null) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "echeancier-signe",
                    "La signature de cet échéancier est déjà notée, le " + FormatFrancais.dateCourte(plan.signeLe())
                            + ".");
        }
        if (jour.isBefore(plan.proposeLe()) || jour.isAfter(aujourdhui())) {
            throw new Refus(
                    "date-de-signature",
                    "La signature doit se situer entre la proposition (" + FormatFrancais.dateCourte(plan.proposeLe())
                            + ") et aujourd'hui.");
        }
        registre.signer(id, jour, accord);
        recit.inscrire(
                plan,
                "ECHEANCIER_SIGNE",
                "Accord signé par le débiteur le " + FormatFrancais.dateLongue(jour)
                        + " : il reconnaît la dette (art. 2240 C. civ.)",
                auteur);
        prescriptions.reconnaitre(
                dossiers.situation(plan.dossier(), aujourdhui()).exigibles().stream()
                        .map(decompte -> decompte.facture().id())
                        .toList(),
                jour,
                "échéancier n° " + id + " signé, dossier "
                        + dossiers.parId(plan.dossier()).numero(),
                auteur);
    }

    private LocalDate aujourdhui() {
        return Temps.aujourdhui(horloge);
    }
}
