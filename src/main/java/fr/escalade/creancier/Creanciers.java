package fr.escalade.creancier;

import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Refus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The creditors of the installation. */
@Component
public class Creanciers {

    private final JdbcClient jdbc;
    private final ControleDuCreancier controle;
    private final Journal journal;

    Creanciers(JdbcClient jdbc, ControleDuCreancier controle, Journal journal) {
        this.jdbc = jdbc;
        this.controle = controle;
        this.journal = journal;
    }

    public List<Creancier> tous() {
        return jdbc.sql("select * from creancier order by code")
                .query(LigneCreancier::lire)
                .list();
    }

    public Optional<Creancier> trouver(String code) {
        return jdbc.sql("select * from creancier where code = ?")
                .param(code)
                .query(LigneCreancier::lire)
                .optional();
    }

    /** The creditor of that code. @throws Refus when there is none */
    public Creancier parCode(String code) {
        return trouver(code).orElseThrow(() -> Refus.introuvable("Le créancier", code));
    }

    /** The creditor meant when a request names none: the only one, or the first by code. @throws Refus when there is none */
    public Creancier parDefaut() {
        return tous().stream()
                .findFirst()
                .orElseThrow(
                        () -> new Refus(
                                "aucun-creancier",
                                "Aucun créancier n'est encore enregistré. Créez d'abord l'entité à laquelle les factures sont dues."));
    }

    /**
     * Creates or replaces; the IBAN, SIREN and rates are checked, a null mode means {@link ModeEnvoi#ESSAI}. A changed
     * IBAN has a journal line of its own, with the old and the new one. @throws Refus with a French reason
     */
    @Transactional
    public Creancier enregistrer(Creancier creancier, String auteur) {
        Creancier ancien = jdbc.sql("select * from creancier where code = ? for update")
                .param(creancier.code())
                .query(LigneCreancier::lire)
                .optional()
                .orElse(null);
        Creancier nouveau = controle.verifier(creancier, ancien);
        if (nouveau.equals(ancien)) {
            return ancien;
        }
        LigneCreancier.ecrire(jdbc, nouveau, ancien == null);
        inscrire(ancien, nouveau, auteur);
        return parCode(nouveau.code());
    }

    private void inscrire(Creancier ancien, Creancier nouveau, String auteur) {
        boolean creation = ancien == null;
        journal.inscrire(fait(
                creation ? "CREANCIER_CREE" : "CREANCIER_MODIFIE",
                (creation ? "Créancier créé : " : "Créancier modifié : ") + nouveau.nom(),
                nouveau,
                auteur,
                Differences.entre(ancien, nouveau)));
        if (!creation && !Objects.equals(ancien.iban(), nouveau.iban())) {
            journal.inscrire(fait(
                    "IBAN_MODIFIE",
                    "IBAN de " + nouveau.nom() + " modifié : " + dit(ancien.iban()) + " → " + dit(nouveau.iban()),
                    nouveau,
                    auteur,
                    Map.of("ancien", dit(ancien.iban()), "nouveau", dit(nouveau.iban()))));
        }
    }

    private static Fait fait(
            String type, String libelle, Creancier creancier, String auteur, Map<String, Object> details) {
        return new Fait(type, libelle, auteur, creancier.code(), null, null, details);
    }

    private static String dit(String iban) {
        return iban == null ? "aucun" : iban;
    }
}
