package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class HorsDemonstrationTest {

    @Test
    void la_machine_a_avancer_le_temps_n_existe_pas() {
        try (AnnotationConfigApplicationContext contexte = new AnnotationConfigApplicationContext()) {
            contexte.register(DemonstrationApi.class);
            contexte.refresh();
            assertThat(contexte.getBeanNamesForType(DemonstrationApi.class)).isEmpty();
        }
    }
}
