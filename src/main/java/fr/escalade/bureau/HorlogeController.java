package fr.escalade.bureau;

import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import fr.escalade.processus.MachineTemps;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bar that moves the demonstration's time on, then shows the same page at its new date. */
@Controller
@Profile("demonstration")
class HorlogeController {

    private static final Set<Integer> PAS = Set.of(1, 7, 15, 30);

    private final MachineTemps machine;
    private final Ecriture ecriture;

    HorlogeController(MachineTemps machine, Ecriture ecriture) {
        this.machine = machine;
        this.ecriture = ecriture;
    }

    @PostMapping("/demonstration/horloge")
    String avancer(@RequestParam int jours, @RequestParam(required = false) String retour, RedirectAttributes suite) {
        if (!PAS.contains(jours)) {
            throw new Refus("pas-inconnu", "Le temps avance de 1, 7, 15 ou 30 jours à la fois.");
        }
        MachineTemps.Trajet trajet = machine.avancer(Period.ofDays(jours));
        LocalDate jour = LocalDate.ofInstant(trajet.maintenant(), Temps.PARIS);
        String annonce = "Nous sommes le " + FormatFrancais.dateLongue(jour) + " : "
                + ecriture.compte(trajet.executees(), "action exécutée", "actions exécutées") + " en chemin.";
        return MessagesFlash.fait(suite, annonce, Retour.vers(retour, "/"));
    }
}
