package fr.escalade.bureau;

import fr.escalade.partage.Montant;
import java.time.Instant;
import java.util.List;

/**
 * Ma journée: everything that waits for a person, by debtor, most urgent first. {@code enPause} tasks are left out because
 * a pause holds their case.
 */
public record Journee(
        Vue vue,
        String choix,
        List<Groupe> groupes,
        List<Montant> enJeu,
        Instant depuis,
        Compteurs compteurs,
        long dossiersOuverts,
        long enPause,
        int page,
        int pages,
        boolean tronquee) {

    /** The kinds of things to do that the list may be limited to. */
    public enum Vue {
        TOUT,
        MIENNES,
        TACHES,
        RETENUES,
        COURRIERS,
        ENVOIS
    }

    public record Compteurs(long tout, long miennes, long taches, long retenues, long courriers, long envois) {

        public long de(Vue vue) {
            return switch (vue) {
                case TOUT -> tout;
                case MIENNES -> miennes;
                case TACHES -> taches;
                case RETENUES -> retenues;
                case COURRIERS -> courriers;
                case ENVOIS -> envois;
            };
        }
    }

    public record Groupe(
            long debiteur, String nom, String numeroDossier, List<Montant> montants, int retard, List<Ligne> lignes) {}

    /**
     * One thing to do. {@code cle} opens it beside the list; {@code genre} TACHE, RETENUE, COURRIER, A_VERIFIER
     * or REJETE; {@code raison} why
     * it waits; {@code prochaine} what happens by itself if nobody acts, or null.
     */
    public record Ligne(
            String cle,
            String genre,
            String libelle,
            String raison,
            Instant depuis,
            Instant echeance,
            boolean depassee,
            String prochaine,
            String assigne) {}

    public List<Vue> vues() {
        return List.of(Vue.values());
    }

    /** Every key in the order of the screen, to open the next one when one is done. */
    List<String> cles() {
        return groupes.stream()
                .flatMap(groupe -> groupe.lignes().stream())
                .map(Ligne::cle)
                .toList();
    }
}
