package fr.escalade.processus.taches;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.contentieux.NoterActe;
import fr.escalade.contentieux.PasserEnPerte;
import fr.escalade.relance.Alerter;
import fr.escalade.relance.EmettreMiseEnDemeure;
import fr.escalade.relance.EnvoyerRelance;
import fr.escalade.relance.RappelerEcheance;
import fr.escalade.relance.Remercier;
import fr.escalade.relance.Repondre;
import fr.escalade.relance.SansParametre;
import fr.escalade.reponse.DonnerSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The element templates in the project are those of the code: run with {@code -Descalade.regenerer=true} to write them
 * again after a change of parameters or letters.
 */
class ModelesDElementsTest {

    private static final Path FICHIER = Path.of("processes/.camunda/element-templates/etapes.json");

    private static final Map<String, Class<? extends Record>> GESTES = Map.ofEntries(
            Map.entry("envoyer_relance", EnvoyerRelance.class),
            Map.entry("emettre_mise_en_demeure", EmettreMiseEnDemeure.class),
            Map.entry("remercier", Remercier.class),
            Map.entry("rappeler_echeance", RappelerEcheance.class),
            Map.entry("alerter", Alerter.class),
            Map.entry("repondre", Repondre.class),
            Map.entry("constater_promesse", SansParametre.class),
            Map.entry("passer_en_perte", PasserEnPerte.class),
            Map.entry("donner_suite", DonnerSuite.class),
            Map.entry("constater_echeance", SansParametre.class),
            Map.entry("prononcer_decheance", SansParametre.class),
            Map.entry("constituer_dossier", SansParametre.class),
            Map.entry("noter_acte", NoterActe.class));

    @Test
    void les_modeles_livres_sont_ceux_du_code() throws IOException {
        String genere = new ModelesDElements(lettres()).generer(GESTES);
        if (Boolean.getBoolean("escalade.regenerer")) {
            Files.createDirectories(FICHIER.getParent());
            Files.writeString(FICHIER, genere);
        }
        assertThat(Files.readString(FICHIER)).isEqualTo(genere);
    }

    private static List<String> lettres() throws IOException {
        try (Stream<Path> fichiers = Files.list(Path.of("forms/courriers"))) {
            return fichiers.map(fichier -> fichier.getFileName().toString())
                    .filter(nom -> nom.endsWith(".professionnel.html"))
                    .map(nom -> nom.substring(0, nom.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }
}
