package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.historique.Journal;
import fr.escalade.historique.LigneDuJournal;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Horloge;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.Personnages;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriUtils;

/** Text messages by two providers that have nothing in common but being described, and everything that goes wrong. */
class SmsTest {

    @Nested
    @SurH2
    class H2 extends Envois {}

    @Nested
    @SurPostgresql
    class Postgresql extends Envois {}

    @SpringBootTest(classes = SalleDuCourrier.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    abstract static class Envois {

        private static final Instant LUNDI = Instant.parse("2026-04-13T08:00:00Z");

        @Autowired
        Courriers courriers;

        @Autowired
        CourrierRepository depot;

        @Autowired
        AcheminementRepository acheminements;

        @Autowired
        Bail bail;

        @Autowired
        Confies confies;

        @Autowired
        Creanciers creanciers;

        @Autowired
        Debiteurs debiteurs;

        @Autowired
        Journal journal;

        @Autowired
        Horloge horloge;

        @Autowired
        SalleDuCourrier.Gardien gardien;

        @Autowired
        TransactionTemplate transaction;

        private final PrestataireCapricieux prestataire = new PrestataireCapricieux();
        private Porteurs porteurs;
        private Portage portage;
        private Creancier creancier;

        @BeforeEach
        void ouvrir() {
            horloge.figer(LUNDI);
            creancier = creanciers.enregistrer(Personnages.creancier(false, null), "test");
        }

        @AfterEach
        void fermer() {
            prestataire.close();
            // The recorded exchanges give every message the same reference.
            Stream.of(EtatCourrier.A_ENVOYER, EtatCourrier.EXPEDIE)
                    .flatMap(etat -> courriers.chercher(null, etat, 0, 1000).contenu().stream())
                    .filter(courrier -> courrier.canal() == Canal.SMS)
                    .forEach(courrier ->
                            depot.conclure(courrier.id(), EtatCourrier.ANNULE, null, null, "fin de l'essai"));
        }

        @Test
        void le_prestataire_json_recoit_ce_que_l_enregistrement_dit() {
            avec("sms-json.yaml");
            Courrier courrier = preparer("06 12 34 56 78");
            prestataire.repondra("sms-json-accepte");

            assertThat(portage.vider("ici")).isEqualTo(1);

            verifierLaDemande("sms-json-accepte", courrier);
            Courrier parti = courriers.parId(courrier.id());
            assertThat(parti.etat()).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(parti.destinataire()).isEqualTo("+33612345678");
            assertThat(parti.preuve()).contains("HTTP 202").contains("msg_01HX7");
            assertThat(courriers.acheminement(courrier.id()).reference()).isEqualTo("msg_01HX7");
            assertThat(libelles(courrier)).contains("Relance ferme envoyée par SMS à +33612345678");
            assertThat(new String(courriers.contenu(courrier.id()), StandardCharsets.UTF_8))
                    .isEqualTo(parti.texte());
            assertThat(portage.vider("ici")).isZero();
        }

        @Test
        void le_prestataire_texte_recoit_ce_que_l_enregistrement_dit_et_dit_quand_c_est_remis() {
            avec("sms-texte.yaml");
            Courrier courrier = preparer("0612345678");
            prestataire.repondra("sms-texte-accepte", "sms-texte-accuse-en-cours", "sms-texte-accuse-remis");
            portage.vider("ici");
            verifierLaDemande("sms-texte-accepte", courrier);
            assertThat(etat(courrier)).isEqualTo(EtatCourrier.EXPEDIE);

            assertThat(relever()).as("on ne demande rien avant l'heure").isZero();
            avancer(Duration.ofMinutes(11));
            assertThat(relever()).isEqualTo(1);
            verifierLaDemande("sms-texte-accuse-en-cours", courrier);
            assertThat(etat(courrier)).isEqualTo(EtatCourrier.EXPEDIE);
            avancer(Duration.ofMinutes(11));
            relever();

            assertThat(etat(courrier)).isEqualTo(EtatCourrier.REMIS);
            assertThat(courriers.acheminement(courrier.id()).remisLe()).isEqualTo("2026-04-13T08:12:04Z");
            assertThat(libelles(courrier)).contains("Relance ferme : SMS reçu le 13 avril 2026");
            avancer(Duration.ofHours(1));
            assertThat(relever()).as("plus rien à apprendre").isZero();
        }

        @Test
        void un_sms_non_distribue_est_rejete_avec_sa_raison() {
            avec("sms-texte.yaml");
            Courrier courrier = preparer("0612345678");
            prestataire.repondra("sms-texte-accepte", "sms-texte-accuse-perdu");
            portage.vider("ici");
            avancer(Duration.ofMinutes(11));
            relever();

            assertThat(etat(courrier)).isEqualTo(EtatCourrier.REJETE);
            assertThat(courriers.parId(courrier.id()).erreur()).isEqualTo("Numero resilie");
            assertThat(libelles(courrier)).anyMatch(libelle -> libelle.contains("SMS non distribué"));
        }

        @Test
        void l_accuse_signe_est_cru_une_fois_et_un_faux_jamais() throws Exception {
            avec("sms-json.yaml");
            Courrier courrier = preparer("0612345678");
            prestataire.repondra("sms-json-accepte");
            portage.vider("ici");
            Retours retours = new Retours(porteurs, confies);
            byte[] accuse = ("{\"events\":[{\"message_id\":\"inconnu\",\"status\":\"delivered\"},"
                            + "{\"message_id\":\"msg_01HX7\",\"status\":\"delivered\",\"occurred_at\":\"2026-04-13T08:00:05Z\"}]}")
                    .getBytes(StandardCharsets.UTF_8);
            avancer(Duration.ofMinutes(1));

            assertThat(retours.recevoir(Canal.SMS, null, accuse)).isFalse();
            assertThat(retours.recevoir(Canal.SMS, signature(accuse, "autre-cle"), accuse))
                    .isFalse();
            assertThat(retours.recevoir(Canal.RECOMMANDE, signature(accuse, "cle-de-signature"), accuse))
                    .isFalse();
            assertThat(etat(courrier)).isEqualTo(EtatCourrier.EXPEDIE);

            assertThat(retours.recevoir(Canal.SMS, signature(accuse, "cle-de-signature"), accuse))
                    .isTrue();
            assertThat(retours.recevoir(Canal.SMS, "sha256=" + signature(accuse, "cle-de-signature"), accuse))
                    .isTrue();
            assertThat(etat(courrier)).isEqualTo(EtatCourrier.REMIS);
            assertThat(libelles(courrier).stream().filter(libelle -> libelle.contains("SMS reçu")))
                    .hasSize(1);
        }

        @Test
        void sans_reponse_celui_qui_reconnait_la_reference_est_redemande() {
            avec("sms-json.yaml", Map.of("escalade.sms.envoi.delai", "500ms"));
            Courrier courrier = preparer("0612345678");
            prestataire.repondra(PrestataireCapricieux.MUET, "sms-json-accepte");

            portage.vider("ici");
            assertThat(etat(courrier)).isEqualTo(EtatCourrier.A_ENVOYER);
            assertThat(courriers.parId(courrier.id()).erreur()).contains("n'a pas répondu");
            avancer(Duration.ofMinutes(2));
            portage.vider("ici");

            assertThat(etat(courrier)).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(prestataire.recues)
                    .extracting(demande -> demande.entetes().get("idempotency-key"))
                    .hasSize(2)
                    .containsOnly(reference(courrier));
        }

        @Test
        void connexion_perdue_apres_la_demande_rien_n_est_renvoye_sans_qu_une_personne_l_ait_vu() {
            avec("sms-texte.yaml");
            Courrier courrier = preparer("0612345678");
            prestataire.repondra(PrestataireCapricieux.RACCROCHE, "sms-texte-accepte");

            portage.vider("ici");
            assertThat(prestataire.recues)
                    .as("un GET n'est pas répété en cachette")
                    .hasSize(1);
            assertThat(etat(courrier)).isEqualTo(EtatCourrier.A_VERIFIER);
            avancer(Duration.ofDays(1));
            portage.vider("ici");
            assertThat(prestataire.recues).hasSize(1);
            assertThat(libelles(courrier)).anyMatch(libelle -> libelle.contains("à vérifier auprès du prestataire"));

            courriers.trancher(courrier.id(), false, "claire");
            portage.vider("ici");
            assertThat(etat(courrier)).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(prestataire.recues).hasSize(2);
        }

        @Test
        void une_personne_constate_que_le_message_est_parti() {
            avec("sms-texte.yaml");
            Courrier courrier = preparer("0612345678");
            prestataire.repondra("sms-panne");
            portage.vider("ici");
            assertThat(etat(courrier))
                    .as("une panne en cours de route est un doute")
                    .isEqualTo(EtatCourrier.A_VERIFIER);

            courriers.trancher(courrier.id(), true, "claire");

            assertThat(etat(courrier)).isEqualTo(EtatCourrier.EXPEDIE);
            assertThat(courriers.parId(courrier.id()).preuve()).isEqualTo("Vérifié par claire");
            assertThatThrownBy(() -> courriers.trancher(courrier.id(), false, "claire"))
                    .isInstanceOf(Refus.class);
        }

        @Test
        void un_noeud_mort_pendant_l_envoi_laisse_un_message_a_verifier() {
            avec("sms-texte.yaml");
            Courrier courrier = preparer("0612345678");
            bail.prendre(courrier.id(), "noeud mort");

            portage.vider("ici");
            assertThat(etat(courrier)).as("le bail court encore").isEqualTo(EtatCourrier.A_ENVOYER);
            avancer(Duration.ofMinutes(11));
            portage.vider("ici");

            assertThat(prestataire.recues).isEmpty();
            assertThat(etat(courrier)).isEqualTo(EtatCourrier.A_VERIFIER);
        }

        @Test
        void trop_de_demandes_on_attend_ce_que_le_prestataire_demande() {
            avec("sms-json.yaml");
            Courrier courrier = preparer("0612345678");
            prestataire.repondra("sms-json-trop", "sms-json-accepte");

            portage.vider("ici");
            assertThat(etat(courrier)).isEqualTo(EtatCourrier.A_ENVOYER);
            avancer(Duration.ofSeconds(100));
            portage.vider("ici");
            assertThat(prestataire.recues).hasSize(1);
            avancer(Duration.ofSeconds(21));
            portage.vider("ici");
            assertThat(etat(courrier)).isEqualTo(EtatCourrier.EXPEDIE);
        }

        @Test
        void une_panne_de_celui_qui_reconnait_la_reference_reporte_et_laisse_les_autres_tranquilles() {
            avec("sms-json.yaml");
            Courrier premier = preparer("0612345678");
            Courrier second = preparer("0712345678");
            prestataire.repondra("sms-panne");

            portage.vider("ici");

            assertThat(prestataire.recues).hasSize(1);
            assertThat(etat(premier)).isEqualTo(EtatCourrier.A_ENVOYER);
            assertThat(etat(second)).isEqualTo(EtatCourrier.A_ENVOYER);
            assertThat(courriers.parId(second.id()).erreur()).isNull();
        }

        @Test
        void un_credit_epuise_reporte_et_un_numero_refuse_rejette() {
            avec("sms-texte.yaml");
            Courrier courrier = preparer("0612345678");
            prestataire.repondra("sms-texte-quota", "sms-texte-refuse");
            portage.vider("ici");
            assertThat(etat(courrier)).isEqualTo(EtatCourrier.A_ENVOYER);
            avancer(Duration.ofMinutes(5));
            portage.vider("ici");
            assertThat(etat(courrier)).isEqualTo(EtatCourrier.REJETE);
            assertThat(courriers.parId(courrier.id()).erreur()).isEqualTo("NUMERO");

            avec("sms-json.yaml");
            Courrier autre = preparer("0612345678");
            prestataire.repondra("sms-json-invalide");
            portage.vider("ici");
            assertThat(etat(autre)).isEqualTo(EtatCourrier.REJETE);
            assertThat(libelles(autre)).anyMatch(libelle -> libelle.contains("refus du prestataire"));
        }

        @Test
        void un_compte_refuse_n_est_la_faute_d_aucun_message_et_le_jeton_n_est_ecrit_nulle_part() {
            avec("sms-json.yaml");
            Courrier courrier = preparer("0612345678");
            prestataire.repondra("sms-json-non-autorise");
            portage.vider("ici");

            assertThat(etat(courrier)).isEqualTo(EtatCourrier.A_ENVOYER);
            assertThat(courriers.parId(courrier.id()).erreur())
                    .contains("HTTP 401")
                    .contains("***")
                    .doesNotContain("jeton-tres-secret");
            assertThat(porteurs.tous().toString()
                            + porteurs.tous().get(0).passerelle().description())
                    .doesNotContain("jeton-tres-secret");
        }

        @Test
        void un_prestataire_injoignable_n_a_rien_recu() {
            avec("sms-texte.yaml");
            Courrier courrier = preparer("0612345678");
            prestataire.close();

            portage.vider("ici");

            assertThat(courriers.parId(courrier.id()).erreur()).contains("injoignable");
            assertThat(etat(courrier)).isEqualTo(EtatCourrier.A_ENVOYER);
        }

        @Test
        void un_sms_de_ce_qui_est_regle_ne_part_pas() {
            avec("sms-json.yaml");
            Courrier courrier = preparer("0612345678");
            gardien.soldes.add(courrier.cle());

            portage.vider("ici");

            assertThat(prestataire.recues).isEmpty();
            assertThat(etat(courrier)).isEqualTo(EtatCourrier.ANNULE);
        }

        @Test
        void un_telephone_fixe_ne_recoit_pas_de_sms() {
            avec("sms-json.yaml");
            assertThatThrownBy(() -> preparer("01 45 67 89 10"))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("n'est pas un mobile");
        }

        @Test
        void sans_prestataire_le_canal_est_ferme() {
            assertThat(courriers.porte(Canal.SMS)).isFalse();
            assertThat(courriers.porte(Canal.EMAIL)).isTrue();
        }

        private void avec(String description) {
            avec(description, Map.of());
        }

        private void avec(String description, Map<String, Object> autres) {
            porteurs = new Porteurs(
                    Prestataires.decrits(description, prestataire.url(), autres), debiteurs, creanciers, horloge);
            portage = new Portage(porteurs, acheminements, depot, bail, confies, horloge);
        }

        private int relever() {
            return new Releves(porteurs, acheminements, confies, horloge).relever();
        }

        private void avancer(Duration duree) {
            horloge.figer(horloge.instant().plus(duree));
        }

        private EtatCourrier etat(Courrier courrier) {
            return courriers.parId(courrier.id()).etat();
        }

        private void verifierLaDemande(String echange, Courrier courrier) {
            String attendue = PrestataireCapricieux.demande(
                    echange,
                    Map.of(
                            "texte", courrier.texte().replace("\"", "\\\""),
                            "texte_encode", UriUtils.encode(courrier.texte(), StandardCharsets.UTF_8),
                            "reference", reference(courrier)));
            PrestataireCapricieux.Demande recue = prestataire.recues.get(prestataire.recues.size() - 1);
            assertThat(PrestataireCapricieux.ecrire(recue, attendue)).isEqualTo(attendue);
        }

        private static String reference(Courrier courrier) {
            return courrier.messageId().replaceAll("[<>]|@.*", "");
        }

        private static String signature(byte[] corps, String cle) throws Exception {
            Mac sceau = Mac.getInstance("HmacSHA256");
            sceau.init(new SecretKeySpec(cle.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(sceau.doFinal(corps));
        }

        private List<String> libelles(Courrier courrier) {
            return journal.chronologieDuDebiteur(courrier.debiteur()).stream()
                    .map(LigneDuJournal::libelle)
                    .toList();
        }

        private Courrier preparer(String telephone) {
            FicheDebiteur fiche = Personnages.debiteur(TypeDebiteur.PROFESSIONNEL, null);
            Debiteur debiteur = debiteurs.enregistrer(
                    creancier.code(),
                    new FicheDebiteur(
                            fiche.code(),
                            fiche.nom(),
                            fiche.type(),
                            null,
                            null,
                            telephone,
                            fiche.adresse(),
                            fiche.codePostal(),
                            fiche.ville(),
                            fiche.pays(),
                            "fr",
                            null,
                            null),
                    "test");
            Lettre temoin = LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "relance_ferme");
            Lettre lettre = new Lettre(
                    temoin.date(),
                    null,
                    creancier,
                    debiteur,
                    temoin.factures(),
                    List.of(),
                    temoin.totaux(),
                    temoin.reference(),
                    temoin.dateLimite(),
                    8,
                    List.of(),
                    List.of());
            return transaction.execute(etat -> courriers.preparer(new Preparation(
                    UUID.randomUUID().toString(),
                    null,
                    "relance_ferme",
                    "Relance ferme",
                    Canal.SMS,
                    EtatCourrier.A_ENVOYER,
                    lettre,
                    List.of(),
                    List.of(7L),
                    Bibliotheque.livree(),
                    "escalade")));
        }
    }
}
