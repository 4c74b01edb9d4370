package fr.escalade.bureau;

import fr.escalade.acces.Utilisateur;
import fr.escalade.courrier.Courrier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Joignabilite.AdresseEnEchec;
import fr.escalade.dossier.Retenue;
import fr.escalade.dossier.Situation;
import fr.escalade.dossier.Suspension;
import fr.escalade.historique.LigneDuJournal;
import fr.escalade.processus.Formulaire;
import fr.escalade.processus.TacheAFaire;
import java.util.List;

/** What opens beside the list: one thing to do, with the facts of its case. */
public sealed interface Volet {

    /** The fragment that draws it. */
    String gabarit();

    Situation situation();

    List<LigneDuJournal> echanges();

    /**
     * A task with its form. {@code appel} true when someone has to be called; {@code personnes} may take it over;
     * {@code permise} false when it belongs to another role; {@code lettre} is where the letter that it decides on can be
     * seen, or null; {@code sujet} what it is about when that is not the whole case, or null; {@code eclairage} what to
     * read before answering.
     */
    record Tache(
            TacheAFaire tache,
            Formulaire formulaire,
            Saisie saisie,
            Situation situation,
            List<LigneDuJournal> echanges,
            List<Utilisateur> personnes,
            boolean permise,
            boolean appel,
            String lettre,
            SujetDeTache sujet,
            List<String> eclairage)
            implements Volet {

        private static final String TOUCHES = "1234567890ABCDEFGH";

        /** The question whose answers have a key each: the first choice of the form; null without one. */
        public String premierChoix() {
            return formulaire.champs().stream()
                    .filter(champ -> champ.type().equals("choix"))
                    .map(Formulaire.Champ::id)
                    .findFirst()
                    .orElse(null);
        }

        /** The key of the answer of that rank. */
        public String touche(int rang) {
            return TOUCHES.substring(rang % TOUCHES.length(), rang % TOUCHES.length() + 1);
        }

        @Override
        public String gabarit() {
            return "volet/tache";
        }
    }

    /**
     * A held step, why, and what a person can do about it; {@code taches} of the same case may be what it waits for;
     * {@code permise} false when another role must.
     */
    record Bloquee(
            Retenue retenue,
            Debiteur debiteur,
            Situation situation,
            List<Suspension> suspensions,
            List<LigneDuJournal> echanges,
            List<TacheAFaire> taches,
            boolean permise)
            implements Volet {

        @Override
        public String gabarit() {
            return "volet/retenue";
        }
    }

    /** An e-mail address that does not receive any more; {@code situation} null without an open case. */
    record Coordonnees(AdresseEnEchec echec, Debiteur debiteur, Situation situation, List<LigneDuJournal> echanges)
            implements Volet {

        @Override
        public String gabarit() {
            return "volet/coordonnees";
        }
    }

    /** A message that waits for someone's word before it leaves; {@code situation} null before a case exists. */
    record AConfirmer(Courrier courrier, Debiteur debiteur, Situation situation, List<LigneDuJournal> echanges)
            implements Volet {

        @Override
        public String gabarit() {
            return "volet/courrier";
        }
    }

    /**
     * A message that did not reach the debtor, or may not have; {@code recomposable} when its step can write it again;
     * {@code situation} null before a case exists.
     */
    record EnEchec(
            Courrier courrier,
            Debiteur debiteur,
            Situation situation,
            List<LigneDuJournal> echanges,
            boolean recomposable)
            implements Volet {

        @Override
        public String gabarit() {
            return "volet/envoi";
        }
    }
}
