package fr.escalade.reponse;

import fr.escalade.litige.Motif;
import fr.escalade.partage.Refus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a debtor said. {@code auteur} wrote it down; {@code motif} and {@code factures} (numbers; empty: all) are those of
 * a dispute, {@code precisions} the words of the person who read it. {@code suggestion} is what
 * whoever wrote it down takes it for. What is not known yet is null.
 */
public record ReponseRecue(
        long id,
        long dossier,
        Canal canal,
        String texte,
        LocalDate recueLe,
        String auteur,
        Etat etat,
        Qualification suggestion,
        Qualification qualification,
        Motif motif,
        List<String> factures,
        String precisions,
        String qualifieePar) {

    public enum Etat {
        A_LIRE,
        QUALIFIEE,
        TRAITEE
    }

    /** How it came. */
    public enum Canal {
        EMAIL("par e-mail"),
        COURRIER("par courrier"),
        TELEPHONE("au téléphone"),
        PORTAIL("sur le portail");

        private final String enClair;

        Canal(String enClair) {
            this.enClair = enClair;
        }

        public String enClair() {
            return enClair;
        }

        /** In any case of letters. @throws Refus when there is no such channel */
        public static Canal lire(String mot) {
            return Arrays.stream(values())
                    .filter(canal -> canal.name().equalsIgnoreCase(mot))
                    .findFirst()
                    .orElseThrow(() -> new Refus(
                            "canal-inconnu",
                            "Le canal « " + mot + " » n'existe pas. Canaux possibles : "
                                    + Arrays.stream(values())
                                            .map(canal -> canal.name().toLowerCase(Locale.ROOT))
                                            .collect(Collectors.joining(", "))
                                    + "."));
        }
    }
}
