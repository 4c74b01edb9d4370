package fr.escalade.partage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CalendrierOuvreTest {

    private static final CalendrierOuvre FRANCE =
            new CalendrierOuvre(new Ouverture(LocalTime.of(9, 0), LocalTime.of(18, 0)));
    private static final CalendrierOuvre STRASBOURG =
            new CalendrierOuvre(new Ouverture(LocalTime.of(9, 0), LocalTime.of(18, 0), true));

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-01, false, false, jour de l'an
            2026-04-03, true,  false, vendredi saint
            2026-04-06, false, false, lundi de Pâques
            2026-05-01, false, false, fête du travail
            2026-05-08, false, false, victoire
            2026-05-14, false, false, ascension
            2026-05-25, false, false, lundi de Pentecôte
            2026-07-14, false, false, fête nationale
            2026-11-11, false, false, armistice
            2026-12-25, false, false, noël
            2025-12-26, true,  false, saint Étienne
            2026-03-28, false, false, samedi
            2026-03-29, false, false, dimanche
            2026-03-30, true,  true,  lundi
            """)
    void les_jours_feries_sont_ceux_du_lieu(LocalDate jour, boolean enFrance, boolean aStrasbourg, String nom) {
        assertThat(FRANCE.estOuvre(jour)).as(nom).isEqualTo(enFrance);
        assertThat(STRASBOURG.estOuvre(jour)).as(nom + ", Alsace-Moselle").isEqualTo(aStrasbourg);
    }

    /** The nights of 29 March and 25 October 2026 change the distance to UTC, never the hour on the wall. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-27T18:00, 2026-03-30T07:00:00Z, from winter time on Friday to summer time on Monday
            2026-03-28T12:00, 2026-03-30T07:00:00Z, on the Saturday
            2026-03-29T02:30, 2026-03-30T07:00:00Z, at an hour that does not exist
            2026-03-27T08:59, 2026-03-27T08:00:00Z, on Friday before opening
            2026-10-23T18:00, 2026-10-26T08:00:00Z, from summer time on Friday to winter time on Monday
            2026-10-25T02:30, 2026-10-26T08:00:00Z, at an hour that exists twice
            2026-10-23T08:59, 2026-10-23T07:00:00Z, on Friday before opening
            2026-04-03T18:00, 2026-04-07T07:00:00Z, over Easter Monday
            """)
    void la_prochaine_ouverture_est_a_neuf_heures_de_paris(LocalDateTime ici, Instant ouverture, String quand) {
        Instant moment = ici.atZone(Temps.PARIS).toInstant();

        assertThat(FRANCE.estOuvert(moment)).as(quand).isFalse();
        assertThat(FRANCE.prochaineOuverture(moment)).as(quand).isEqualTo(ouverture);
        assertThat(FRANCE.estOuvert(ouverture)).as(quand).isTrue();
        assertThat(FRANCE.prochaineOuverture(ouverture)).as(quand).isEqualTo(ouverture);
    }

    @Test
    void la_fermeture_est_une_heure_de_paris_en_hiver_comme_en_ete() {
        assertThat(FRANCE.estOuvert(Instant.parse("2026-03-27T16:59:00Z"))).isTrue();
        assertThat(FRANCE.estOuvert(Instant.parse("2026-03-27T17:00:00Z"))).isFalse();
        assertThat(FRANCE.estOuvert(Instant.parse("2026-03-30T15:59:00Z"))).isTrue();
        assertThat(FRANCE.estOuvert(Instant.parse("2026-03-30T16:00:00Z"))).isFalse();
    }

    @Test
    void les_jours_ouvres_se_comptent_par_dessus_les_feries() {
        assertThat(FRANCE.ajouterJoursOuvres(LocalDate.of(2026, 4, 2), 2)).isEqualTo("2026-04-07");
        assertThat(STRASBOURG.ajouterJoursOuvres(LocalDate.of(2026, 4, 2), 2)).isEqualTo("2026-04-08");
        assertThat(FRANCE.ajouterJoursOuvres(LocalDate.of(2026, 4, 4), 0)).isEqualTo("2026-04-04");
    }

    @Test
    void les_reglages_ont_des_valeurs_par_defaut_et_se_lisent() {
        assertThat(lire(Map.of())).isEqualTo(new Ouverture(LocalTime.of(9, 0), LocalTime.of(18, 0), false));
        assertThat(lire(Map.of(
                        "escalade.ouverture.debut", "08:30",
                        "escalade.ouverture.fin", "17:30",
                        "escalade.ouverture.alsace-moselle", "true")))
                .isEqualTo(new Ouverture(LocalTime.of(8, 30), LocalTime.of(17, 30), true));
        assertThatThrownBy(() -> new Ouverture(LocalTime.of(18, 0), LocalTime.of(9, 0)))
                .hasMessageContaining("doit précéder la fermeture");
    }

    private static Ouverture lire(Map<String, String> reglages) {
        return new Binder(new MapConfigurationPropertySource(reglages))
                .bindOrCreate("escalade.ouverture", Ouverture.class);
    }
}
