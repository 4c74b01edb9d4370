package fr.escalade.processus.taches;

import fr.escalade.contentieux.Contentieux;
import fr.escalade.contentieux.NoterActe;
import fr.escalade.contentieux.NouvelActe;
import fr.escalade.contentieux.Voie;
import fr.escalade.historique.Fait;
import fr.escalade.partage.Temps;
import fr.escalade.relance.Issue;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the end of a legal deadline brings about by itself: a silence, an order that lapses. */
@Component
class ActeGeste implements Geste<NoterActe> {

    private final Contentieux contentieux;
    private final Clock horloge;

    ActeGeste(Contentieux contentieux, Clock horloge) {
        this.contentieux = contentieux;
        this.horloge = horloge;
    }

    @Override
    public String sujet() {
        return "noter_acte";
    }

    @Override
    public Class<NoterActe> parametres() {
        return NoterActe.class;
    }

    @Override
    public Reponse executer(Appel appel, NoterActe parametres) {
        contentieux.inscrire(
                appel.entier("dossier"),
                new NouvelActe(
                        Voie.lire(appel.texte("orientation")),
                        parametres.acte(),
                        Temps.aujourdhui(horloge),
                        null,
                        null),
                Fait.ESCALADE);
        return Reponse.de(new Issue.Faite(parametres.acte().enClair()));
    }
}
