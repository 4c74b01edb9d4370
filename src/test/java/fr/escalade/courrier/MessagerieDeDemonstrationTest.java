package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Horloge;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.Personnages;
import fr.escalade.support.SurH2;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** As a newcomer sees it: what is due leaves by SMTP and is read in the demonstration's mailbox, at the simulated time. */
@SurH2
@ActiveProfiles("demonstration")
@SpringBootTest(
        classes = SalleDuCourrier.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "escalade.demonstration.smtp.port=0")
class MessagerieDeDemonstrationTest {

    @TempDir
    static Path donnees;

    @DynamicPropertySource
    static void dossier(DynamicPropertyRegistry proprietes) {
        proprietes.add("escalade.donnees", donnees::toString);
    }

    @Autowired
    Courriers courriers;

    @Autowired
    Expedition expedition;

    @Autowired
    BoiteDemonstration boite;

    @Autowired
    Creanciers creanciers;

    @Autowired
    Debiteurs debiteurs;

    @Autowired
    Horloge horloge;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void une_relance_arrive_dans_la_boite_a_la_date_simulee() {
        Instant simule = Instant.parse("2027-02-01T09:30:00Z");
        horloge.figer(simule);
        Creancier creancier = creanciers.enregistrer(Personnages.creancier(true, null), "test");
        Debiteur debiteur =
                debiteurs.enregistrer(creancier.code(), Personnages.debiteur(TypeDebiteur.PARTICULIER, null), "test");
        Lettre temoin = LettreTemoin.simple(TypeDebiteur.PARTICULIER, "relance_courtoise");
        Lettre lettre = new Lettre(
                "1er février 2027",
                null,
                creancier,
                debiteur,
                temoin.factures(),
                List.of(),
                temoin.totaux(),
                null,
                "8 février 2027",
                7,
                List.of(),
                List.of());
        transaction.executeWithoutResult(etat -> courriers.preparer(new Preparation(
                "demonstration/1",
                null,
                "relance_courtoise",
                "Relance courtoise",
                Canal.EMAIL,
                EtatCourrier.A_ENVOYER,
                lettre,
                List.of(),
                List.of(),
                Bibliotheque.livree(),
                "escalade")));

        assertThat(expedition.vider()).isEqualTo(1);

        BoiteDemonstration.EnTete recu = boite.lister(0, 10).contenu().get(0);
        assertThat(recu.objet()).isEqualTo("Votre facture FA-2026-0117 du 8 février 2026 : un oubli ?");
        assertThat(recu.date()).isEqualTo(simule);
        assertThat(boite.lire(recu.id()).html()).contains("Bonjour " + debiteur.nom());
        assertThat(new String(boite.source(recu.id()))).contains("X-Escalade-Cle: demonstration/1");
    }
}
