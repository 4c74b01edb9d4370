package fr.escalade.bench;

import fr.escalade.EscaladeApplication;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.creancier.ModeEnvoi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application as shipped, on one database, one mail server and a free port. */
final class Installation implements AutoCloseable {

    private final ConfigurableApplicationContext contexte;

    /** {@code autres} are further settings, as on the command line. */
    Installation(BaseMesuree.Acces base, Path donnees, BoiteAuxLettres boite, String... autres) {
        List<String> reglages = new ArrayList<>(List.of(
                "--spring.main.banner-mode=off",
                "--server.port=0",
                "--logging.level.org.springdoc=error",
                "--escalade.donnees=" + donnees,
                "--escalade.courrier.frein.creancier=1000000",
                "--escalade.courrier.frein.installation=1000000",
                "--escalade.admin.mot-de-passe=mot-de-passe-du-bench",
                "--spring.datasource.url=" + base.url(),
                "--spring.datasource.username=" + base.utilisateur(),
                "--spring.datasource.password=" + base.motDePasse(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + boite.port()));
        reglages.addAll(List.of(autres));
        contexte = new SpringApplicationBuilder(EscaladeApplication.class)
                .initializers(nouveau -> nouveau.getBeanFactory().registerSingleton("sansLesTests", new SansLesTests()))
                .run(reglages.toArray(String[]::new));
    }

    <T> T piece(Class<T> type) {
        return contexte.getBean(type);
    }

    Creancier creancier(String code) {
        return piece(Creanciers.class)
                .enregistrer(
                        new Creancier(
                                code,
                                "Atelier Lumen",
                                "SAS",
                                "732829320",
                                "12 rue des Ateliers",
                                "69003",
                                "Lyon",
                                "FR",
                                "comptabilite@atelier-lumen.example",
                                "01 99 00 12 34",
                                "Claire Martin",
                                "FR7630006000011234567890189",
                                "AGRIFRPP",
                                ModeEnvoi.AUTOMATIQUE,
                                null,
                                true,
                                3,
                                6,
                                30),
                        "bench");
    }

    @Override
    public void close() {
        contexte.close();
    }
}
