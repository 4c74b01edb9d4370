package fr.escalade.bureau;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.reception.MessageRecu;
import fr.escalade.reception.MessagesRecus;
import fr.escalade.reponse.ReponseRecue;
import fr.escalade.reponse.ReponsesRecues;
import fr.escalade.reponse.Suggestion;
import fr.escalade.reponse.Suggestions;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class LectureDeLaReponse implements LectureDeSujet {

    private final ReponsesRecues reponses;
    private final MessagesRecus messages;
    private final Creances creances;

    LectureDeLaReponse(ReponsesRecues reponses, MessagesRecus messages, Creances creances) {
        this.reponses = reponses;
        this.messages = messages;
        this.creances = creances;
    }

    @Override
    public String nom() {
        return "reponse";
    }

    @Override
    public Set<String> formulaires() {
        return Set.of("traiter_reponse");
    }

    @Override
    public ReponseMontree lire(long id) {
        ReponseRecue reponse = reponses.parId(id);
        List<String> numeros = creances.duDossier(reponse.dossier()).stream()
                .map(Facture::numero)
                .toList();
        Suggestion suggestion = Suggestions.lire(reponse.texte(), reponse.recueLe(), numeros);
        Long message = messages.deLaReponse(id).map(MessageRecu::id).orElse(null);
        return new ReponseMontree(reponse, suggestion, message);
    }
}
