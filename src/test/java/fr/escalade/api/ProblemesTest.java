package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Refus;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class ProblemesTest {

    private final Problemes problemes = new Problemes(new MultipartProperties());

    @Test
    void la_nature_d_un_refus_decide_du_statut() {
        assertThat(problemes.de(new Refus("montant-negatif", "Non.")).status()).isEqualTo(400);
        assertThat(problemes.de(Refus.introuvable("La facture", "F1")).status()).isEqualTo(404);
        assertThat(problemes
                        .de(new Refus(Refus.Nature.CONFLIT, "dossier-clos", "Le dossier est clos."))
                        .status())
                .isEqualTo(409);
        assertThat(problemes.de(new Refus("montant-negatif", "Non.")).type())
                .isEqualTo("urn:escalade:erreur:montant-negatif");
        assertThat(problemes.de(new CleReutilisee()).status()).isEqualTo(422);
    }

    @Test
    void une_erreur_inattendue_ne_laisse_rien_paraitre_et_donne_une_reference() {
        Probleme probleme = problemes.de(new IllegalStateException("select secret from fr.escalade"));
        assertThat(probleme.status()).isEqualTo(500);
        assertThat(probleme.reference()).hasSize(8);
        assertThat(probleme.toString()).doesNotContain("secret", "IllegalState");
    }

    @Test
    void une_erreur_de_la_base_ne_laisse_rien_paraitre() {
        Probleme probleme = problemes.de(new DataIntegrityViolationException("insert into facture …"));
        assertThat(probleme.status()).isEqualTo(400);
        assertThat(probleme.toString()).doesNotContain("insert");
        assertThat(problemes.de(new CannotAcquireLockException("lock")).status())
                .isEqualTo(409);
    }

    @Test
    void un_fichier_trop_gros_dit_la_taille_admise() {
        Probleme probleme = problemes.de(new MaxUploadSizeExceededException(1));
        assertThat(probleme.status()).isEqualTo(413);
        assertThat(probleme.detail()).contains("1 Mo");
    }

    @Test
    void un_refus_de_champ_le_nomme() {
        Probleme probleme = problemes.de(new ChampRefuse("montant", "Le montant manque."));
        assertThat(probleme.champ()).isEqualTo("montant");
        assertThat(probleme.erreurs()).hasSize(1);
    }
}
