package fr.escalade.processus.controle;

import java.util.List;
import java.util.Map;

/** The irreproachable witness with something spoiled, and what one rule says about it. */
final class Faute {

    private static final ControleDesProcedures CONTROLE = ProceduresDEssai.controle();

    private Map<String, byte[]> contenu = ProceduresDEssai.temoin();

    Faute remplacer(String fichier, String avant, String apres) {
        contenu = ProceduresDEssai.avec(contenu, fichier, avant, apres);
        return this;
    }

    /** « element : message », in order; a warning says so. */
    List<String> constats(String regle) {
        return enClair(CONTROLE.controler(contenu, regle), regle);
    }

    /** What is said when this follows {@code ancien}. */
    List<String> apres(Map<String, byte[]> ancien, String regle) {
        return enClair(CONTROLE.controler(contenu, ancien), regle);
    }

    static List<String> enClair(List<Constat> constats, String regle) {
        return constats.stream()
                .filter(constat -> constat.regle().equals(regle))
                .map(constat -> (constat.gravite() == Gravite.AVERTISSEMENT ? "(avertissement) " : "")
                        + (constat.element() == null ? "" : constat.element() + " : ")
                        + constat.message())
                .toList();
    }
}
