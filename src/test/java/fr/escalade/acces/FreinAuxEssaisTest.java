package fr.escalade.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Horloge;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreinAuxEssaisTest {

    private static final Instant DEBUT = Instant.parse("2026-03-02T08:00:00Z");

    private final Horloge horloge = new Horloge();
    private final FreinAuxEssais frein = new FreinAuxEssais(horloge);

    @BeforeEach
    void figer() {
        horloge.figer(DEBUT);
    }

    @Test
    void quatreErreursNeFontPasAttendre() {
        manquer(4);

        assertThat(frein.attente("claire")).isZero();
    }

    @Test
    void laCinquiemeFaitAttendreUneMinute() {
        manquer(5);

        assertThat(frein.attente("claire")).isEqualTo(Duration.ofMinutes(1));
        assertThat(frein.attente("paul")).as("les autres n'attendent pas").isZero();

        horloge.figer(DEBUT.plusSeconds(60));
        assertThat(frein.attente("claire")).isZero();
    }

    @Test
    void chaqueErreurDePlusDoubleLAttenteJusquAUnQuartDHeure() {
        manquer(6);
        assertThat(frein.attente("claire")).isEqualTo(Duration.ofMinutes(2));

        manquer(10);
        assertThat(frein.attente("claire")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void unBonMotDePasseEffaceTout() {
        manquer(4);
        frein.reussi("claire");
        manquer(4);

        assertThat(frein.attente("claire")).isZero();
    }

    @Test
    void lesErreursDHierSontOubliees() {
        manquer(4);
        horloge.figer(DEBUT.plus(Duration.ofHours(12)));
        manquer(1);

        assertThat(frein.attente("claire")).isZero();
    }

    private void manquer(int fois) {
        for (int i = 0; i < fois; i++) {
            frein.manque("claire");
        }
    }
}
