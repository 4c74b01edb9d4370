package fr.escalade.partage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What may be done side by side is, what may not is not. */
class EquipeTest {

    private record Travail(String dossier, int rang) {}

    @Test
    void un_dossier_n_est_jamais_dans_deux_mains_et_garde_son_ordre() {
        List<Travail> travaux = IntStream.range(0, 600)
                .mapToObj(i -> new Travail("D" + i % 7, i))
                .toList();
        Map<String, Thread> enMain = new ConcurrentHashMap<>();
        List<Travail> faits = Collections.synchronizedList(new ArrayList<>());
        List<String> croises = Collections.synchronizedList(new ArrayList<>());

        Equipe.de(4, "essai").faire(travaux, Travail::dossier, travail -> {
            if (enMain.put(travail.dossier(), Thread.currentThread()) != null) {
                croises.add(travail.dossier());
            }
            Thread.yield();
            faits.add(travail);
            enMain.remove(travail.dossier());
        });

        assertThat(croises).isEmpty();
        assertThat(faits).containsExactlyInAnyOrderElementsOf(travaux);
        for (int d = 0; d < 7; d++) {
            String dossier = "D" + d;
            assertThat(faits.stream().filter(t -> t.dossier().equals(dossier)).map(Travail::rang))
                    .isSorted();
        }
    }

    /** Each waits for the other: one hand alone would never end. */
    @Test
    void deux_dossiers_avancent_ensemble() {
        CyclicBarrier rendezVous = new CyclicBarrier(2);
        List<String> arrives = Collections.synchronizedList(new ArrayList<>());
        Equipe.de(2, "essai").faire(List.of("D1", "D2"), dossier -> dossier, dossier -> {
            try {
                rendezVous.await(1, TimeUnit.MINUTES);
                arrives.add(dossier);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(arrives).containsExactlyInAnyOrder("D1", "D2");
    }

    @Test
    void seule_elle_travaille_dans_le_fil_de_l_appelant_et_dans_l_ordre() {
        List<String> faits = new ArrayList<>();
        Equipe.seule()
                .faire(
                        List.of("D2", "D1", "D2"),
                        dossier -> dossier,
                        dossier ->
                                faits.add(dossier + " " + Thread.currentThread().getName()));
        String ici = " " + Thread.currentThread().getName();
        assertThat(faits).containsExactly("D2" + ici, "D1" + ici, "D2" + ici);
    }

    @Test
    void un_arret_laisse_ce_qui_n_est_pas_commence() {
        Equipe equipe = Equipe.seule();
        List<Integer> faits = new ArrayList<>();
        List<Integer> laisses = equipe.faire(List.of(1, 2, 3), rang -> rang, rang -> {
            faits.add(rang);
            equipe.arreter();
        });
        assertThat(faits).containsExactly(1);
        assertThat(laisses).containsExactly(2, 3);
        assertThat(equipe.estArretee()).isTrue();
    }
}
