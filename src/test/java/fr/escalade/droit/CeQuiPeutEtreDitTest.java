package fr.escalade.droit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.droit.CeQuiPeutEtreDit.Obstacle;
import fr.escalade.partage.TypeDebiteur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CeQuiPeutEtreDitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PROFESSIONNEL | RELANCE          | actuelle  | sans titre | PENALITES              |
            PROFESSIONNEL | RELANCE          | actuelle  | sans titre | QUARANTE_EUROS         |
            PROFESSIONNEL | MISE_EN_DEMEURE  | actuelle  | sans titre | FRAIS_DE_RECOUVREMENT  |
            PROFESSIONNEL | RELANCE          | actuelle  | sans titre | ACTION_EN_JUSTICE      | TROP_TOT
            PROFESSIONNEL | DERNIERE_RELANCE | actuelle  | sans titre | ACTION_EN_JUSTICE      |
            PROFESSIONNEL | DERNIERE_RELANCE | prescrite | sans titre | ACTION_EN_JUSTICE      | PRESCRITE
            PROFESSIONNEL | MISE_EN_DEMEURE  | actuelle  | sans titre | TRIBUNAL_SAISI         | TROP_TOT
            PROFESSIONNEL | CONTENTIEUX      | actuelle  | sans titre | TRIBUNAL_SAISI         |
            PROFESSIONNEL | MISE_EN_DEMEURE  | actuelle  | sans titre | COMMISSAIRE_DE_JUSTICE | TROP_TOT
            PROFESSIONNEL | CONTENTIEUX      | actuelle  | sans titre | COMMISSAIRE_DE_JUSTICE |
            PROFESSIONNEL | CONTENTIEUX      | actuelle  | sans titre | SAISIE                 | SANS_TITRE
            PROFESSIONNEL | CONTENTIEUX      | actuelle  | titre      | SAISIE                 |
            PROFESSIONNEL | MISE_EN_DEMEURE  | actuelle  | titre      | SAISIE                 | TROP_TOT
            PROFESSIONNEL | CONTENTIEUX      | actuelle  | titre      | HUISSIER               | JAMAIS
            PUBLIC        | RELANCE          | actuelle  | sans titre | INTERETS               |
            PUBLIC        | MISE_EN_DEMEURE  | actuelle  | sans titre | INDEMNITE_FORFAITAIRE  |
            PARTICULIER   | DERNIERE_RELANCE | actuelle  | sans titre | INTERETS               | AVANT_MISE_EN_DEMEURE
            PARTICULIER   | MISE_EN_DEMEURE  | actuelle  | sans titre | INTERETS               |
            PARTICULIER   | MISE_EN_DEMEURE  | actuelle  | sans titre | QUARANTE_EUROS         | PARTICULIER
            PARTICULIER   | CONTENTIEUX      | actuelle  | titre      | INDEMNITE_FORFAITAIRE  | PARTICULIER
            PARTICULIER   | CONTENTIEUX      | actuelle  | titre      | CLAUSE_PENALE          | PARTICULIER
            PARTICULIER   | CONTENTIEUX      | actuelle  | sans titre | FRAIS_DE_RECOUVREMENT  | PARTICULIER
            PARTICULIER   | CONTENTIEUX      | actuelle  | titre      | FRAIS_DE_RECOUVREMENT  |
            PARTICULIER   | DERNIERE_RELANCE | actuelle  | sans titre | ACTION_EN_JUSTICE      |
            PARTICULIER   | MISE_EN_DEMEURE  | prescrite | sans titre | ACTION_EN_JUSTICE      | PRESCRITE
            """)
    void la_loi_dit_ce_qui_peut_etre_reclame_ou_annonce(
            TypeDebiteur type, Stade stade, String creance, String titre, Mention mention, Obstacle obstacle) {
        CeQuiPeutEtreDit permis = new CeQuiPeutEtreDit(type, stade, creance.equals("prescrite"), titre.equals("titre"));

        assertThat(permis.obstacle(mention).orElse(null)).isEqualTo(obstacle);
        assertThat(permis.permises().contains(mention)).isEqualTo(obstacle == null);
    }

    @ParameterizedTest
    @EnumSource
    void ni_fichage_ni_plainte_a_aucun_stade(Stade stade) {
        for (TypeDebiteur type : TypeDebiteur.values()) {
            assertThat(new CeQuiPeutEtreDit(type, stade, false, true).permises())
                    .doesNotContain(Mention.FICHAGE, Mention.PLAINTE);
        }
    }

    @Test
    void les_mots_se_reconnaissent_dans_un_texte() {
        assertThat(Mention.SAISIE.estDansLeTexte("une saisie sera pratiquée")).isTrue();
        assertThat(Mention.SAISIE.estDansLeTexte("le tribunal sera saisi")).isFalse();
        assertThat(Mention.QUARANTE_EUROS.estDansLeTexte("l'indemnité de 40 € par facture"))
                .isTrue();
        assertThat(Mention.QUARANTE_EUROS.estDansLeTexte("un total de 1 240 €")).isFalse();
        assertThat(Mention.FICHAGE.estDansLeTexte("le fichier joint")).isFalse();
    }
}
