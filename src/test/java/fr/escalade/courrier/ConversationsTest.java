package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.courrier.EcritsDuDebiteur.Ecrit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Which earlier messages an e-mail cites. */
class ConversationsTest {

    private static final Instant LUNDI = Instant.parse("2026-04-13T08:00:00Z");

    private final List<Ecrit> envoyes = new ArrayList<>();
    private final List<Ecrit> recus = new ArrayList<>();

    private List<String> references(Long dossier) {
        CourrierRepository depot = new CourrierRepository(null) {
            @Override
            List<Ecrit> conversation(long numero, String adresse) {
                return envoyes;
            }
        };
        StaticListableBeanFactory ecrits = new StaticListableBeanFactory();
        ecrits.addBean("reception", (EcritsDuDebiteur) numero -> recus);
        return new Conversations(depot, ecrits.getBeanProvider(EcritsDuDebiteur.class))
                .references(dossier, "compta@durand.example");
    }

    private static Ecrit ecrit(String identifiant, int jours) {
        return new Ecrit(identifiant, LUNDI.plusSeconds(86_400L * jours));
    }

    @Test
    void le_premier_message_d_un_dossier_ouvre_la_conversation() {
        assertThat(references(42L)).isEmpty();
    }

    @Test
    void un_message_hors_de_tout_dossier_reste_seul() {
        envoyes.add(ecrit("<1@vauban.example>", 0));
        assertThat(references(null)).isEmpty();
    }

    @Test
    void la_reponse_du_debiteur_prend_sa_place_parmi_nos_messages() {
        envoyes.add(ecrit("<1@vauban.example>", 0));
        envoyes.add(ecrit("<2@vauban.example>", 12));
        recus.add(ecrit("<reponse@durand.example>", 5));
        assertThat(references(42L))
                .containsExactly("<1@vauban.example>", "<reponse@durand.example>", "<2@vauban.example>");
        recus.add(ecrit("<encore@durand.example>", 20));
        assertThat(references(42L)).endsWith("<encore@durand.example>");
    }

    @Test
    void une_longue_conversation_garde_son_premier_message_et_les_neuf_derniers() {
        IntStream.rangeClosed(1, 30).forEach(i -> envoyes.add(ecrit("<" + i + "@vauban.example>", i)));
        assertThat(references(42L))
                .hasSize(10)
                .startsWith("<1@vauban.example>", "<22@vauban.example>")
                .endsWith("<30@vauban.example>");
    }

    @Test
    void un_identifiant_recu_qui_n_en_est_pas_un_n_entre_pas_dans_nos_en_tetes() {
        recus.add(ecrit(null, 1));
        recus.add(ecrit("<a@b>\r\nBcc: victime@x.example", 2));
        recus.add(ecrit("<espace ici@b.example>", 3));
        recus.add(ecrit("<" + "a".repeat(400) + "@b.example>", 4));
        recus.add(ecrit("<accentué@b.example>", 5));
        recus.add(ecrit("<a@b.example><c@d.example>", 6));
        assertThat(references(42L)).isEmpty();
    }
}
