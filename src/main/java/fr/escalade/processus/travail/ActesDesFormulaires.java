package fr.escalade.processus.travail;

import fr.escalade.contentieux.Contentieux;
import fr.escalade.contentieux.TypeActe;
import fr.escalade.contentieux.Voie;
import fr.escalade.partage.CalendrierOuvre;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which act each answer of the litigation's forms is; an answer that is not listed is no act. */
@Configuration(proxyBeanMethods = false)
class ActesDesFormulaires {

    private final Contentieux contentieux;
    private final Recit recit;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    ActesDesFormulaires(Contentieux contentieux, Recit recit, CalendrierOuvre calendrier, Clock horloge) {
        this.contentieux = contentieux;
        this.recit = recit;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    @Bean
    Achevement mandatDonne() {
        return note("confier_au_tiers", Voie.TIERS, Map.of("fait", TypeActe.MANDAT));
    }

    @Bean
    Achevement pointFait() {
        return note(
                "point_avec_le_tiers",
                Voie.TIERS,
                Map.of(
                        "encaisse", TypeActe.ENCAISSEMENT_ANNONCE,
                        "continuer", TypeActe.POINT_DU_TIERS,
                        "retour", TypeActe.RETOUR_DU_TIERS));
    }

    @Bean
    Achevement invitationEnvoyee() {
        return note("inviter_le_debiteur", Voie.PROCEDURE_SIMPLIFIEE, Map.of("fait", TypeActe.INVITATION));
    }

    @Bean
    Achevement reponseNotee() {
        return note(
                "reponse_a_l_invitation",
                Voie.PROCEDURE_SIMPLIFIEE,
                Map.of("accord", TypeActe.ACCORD, "refus", TypeActe.REFUS));
    }

    @Bean
    Achevement requeteDeposee() {
        return note("deposer_la_requete", Voie.INJONCTION_DE_PAYER, Map.of("fait", TypeActe.REQUETE));
    }

    @Bean
    Achevement ordonnanceNotee() {
        return note(
                "ordonnance",
                Voie.INJONCTION_DE_PAYER,
                Map.of("rendue", TypeActe.ORDONNANCE, "rejetee", TypeActe.REJET));
    }

    @Bean
    Achevement ordonnanceSignifiee() {
        return note("signifier", Voie.INJONCTION_DE_PAYER, Map.of("fait", TypeActe.SIGNIFICATION));
    }

    @Bean
    Achevement oppositionNotee() {
        return note(
                "opposition",
                Voie.INJONCTION_DE_PAYER,
                Map.of("aucune", TypeActe.FORCE_EXECUTOIRE, "opposition", TypeActe.OPPOSITION));
    }

    @Bean
    Achevement assignationDelivree() {
        return note("assigner", Voie.REFERE, Map.of("fait", TypeActe.ASSIGNATION));
    }

    @Bean
    Achevement ordonnanceDeRefereNotee() {
        return note(
                "ordonnance_de_refere",
                Voie.REFERE,
                Map.of("rendue", TypeActe.ORDONNANCE_DE_REFERE, "rejetee", TypeActe.REJET_DU_REFERE));
    }

    @Bean
    Achevement desistementNote() {
        return note(
                "desistement",
                null,
                Map.of("desiste", TypeActe.DESISTEMENT, "tiers_informe", TypeActe.INFORMATION_DU_TIERS));
    }

    private Achevement note(String formulaire, Voie voie, Map<String, TypeActe> parSuite) {
        return new ActeNote(formulaire, voie, parSuite, contentieux, recit, calendrier, horloge);
    }
}
