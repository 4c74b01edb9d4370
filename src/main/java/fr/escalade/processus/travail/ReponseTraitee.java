package fr.escalade.processus.travail;

import fr.escalade.litige.Motif;
import fr.escalade.reponse.Lecture;
import fr.escalade.reponse.Qualification;
import fr.escalade.reponse.ReponsesRecues;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class ReponseTraitee implements Achevement {

    private final ReponsesRecues reponses;
    private final Recit recit;

    ReponseTraitee(ReponsesRecues reponses, Recit recit) {
        this.reponses = reponses;
        this.recit = recit;
    }

    @Override
    public String formulaire() {
        return "traiter_reponse";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        recit.inscrire(tache, saisie, auteur);
        String motif = saisie.texte("motif_contestation");
        reponses.qualifier(
                tache.sujet("reponse"),
                new Lecture(
                        Qualification.lire(saisie.texte("qualification")),
                        motif == null ? null : Motif.lire(motif),
                        numeros(saisie.texte("factures_contestees")),
                        precisions(saisie)),
                auteur);
        return Map.of("qualification", saisie.texte("qualification"));
    }

    private static List<String> numeros(String saisis) {
        return saisis == null
                ? List.of()
                : Arrays.stream(saisis.split("[,;\\n]"))
                        .map(String::strip)
                        .filter(numero -> !numero.isEmpty())
                        .toList();
    }

    /** The one field that goes with the qualification, whichever it is. */
    private static String precisions(Saisie saisie) {
        return Stream.of("proposition", "faits", "signes", "preuve")
                .map(saisie::texte)
                .filter(Objects::nonNull)
                .findFirst()
                .map(texte -> texte.substring(0, Math.min(texte.length(), 2000)))
                .orElse(null);
    }
}
