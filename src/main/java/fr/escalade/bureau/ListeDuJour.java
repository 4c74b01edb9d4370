package fr.escalade.bureau;

import fr.escalade.bureau.Journee.Compteurs;
import fr.escalade.bureau.Journee.Groupe;
import fr.escalade.bureau.Journee.Ligne;
import fr.escalade.bureau.Journee.Vue;
import fr.escalade.partage.Montant;
import fr.escalade.processus.TacheAFaire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Groups things to do by debtor, in the order in which the most urgent of each came. */
final class ListeDuJour {

    private final Map<Long, Groupe> groupes = new LinkedHashMap<>();

    void ajouter(TacheAFaire tache, Ligne ligne) {
        List<Montant> montants =
                tache.montant() == null || tache.montant().estNul() ? List.of() : List.of(tache.montant());
        ajouter(
                new Groupe(
                        tache.debiteur(),
                        tache.nomDebiteur(),
                        tache.numeroDossier(),
                        montants,
                        tache.retard(),
                        new ArrayList<>()),
                ligne);
    }

    void ajouter(Groupe nouveau, Ligne ligne) {
        groupes.computeIfAbsent(nouveau.debiteur(), id -> nouveau).lignes().add(ligne);
    }

    Journee terminer(
            Vue vue,
            String choix,
            Compteurs compteurs,
            long ouverts,
            long enPause,
            int page,
            int pages,
            boolean tronquee) {
        Instant depuis = groupes.values().stream()
                .flatMap(groupe -> groupe.lignes().stream())
                .map(Ligne::depuis)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Journee(
                vue,
                choix,
                List.copyOf(groupes.values()),
                enJeu(),
                depuis,
                compteurs,
                ouverts,
                enPause,
                page,
                pages,
                tronquee);
    }

    private List<Montant> enJeu() {
        return ComptesDesDebiteurs.parDevise(groupes.values().stream().flatMap(groupe -> groupe.montants().stream()));
    }
}
