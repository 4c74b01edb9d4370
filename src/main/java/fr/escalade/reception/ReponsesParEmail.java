package fr.escalade.reception;

import fr.escalade.courrier.EcritsDuDebiteur;
import fr.escalade.reception.tri.Nature;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the mail room which received messages its next one answers. */
@Component
class ReponsesParEmail implements EcritsDuDebiteur {

    private final MessageRecuRepository messages;

    ReponsesParEmail(MessageRecuRepository messages) {
        this.messages = messages;
    }

    @Override
    public List<Ecrit> duDossier(long dossier) {
        return messages.duDossier(dossier).stream()
                .filter(message -> message.nature() == Nature.REPONSE)
                .map(message -> new Ecrit(message.messageId(), message.recuLe()))
                .toList();
    }
}
