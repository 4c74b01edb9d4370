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
    private final IbansProposes proposes;
    private final Journal journal;

    Creanciers(JdbcClient jdbc, ControleDuCreancier controle, IbansProposes proposes, Journal journal) {
        this.jdbc = jdbc;
        this.proposes = proposes;
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
     * Creates or replaces; the IBAN, SIREN and rates are checked, a null mode means {@link ModeEnvoi#ESSAI}. A known
     * IBAN is not replaced (E3): the other one is kept as proposed, and letters carry the known one until a second person
     * confirms. @throws Refus with a French reason
     */
    @Transactional
    public Creancier enregistrer(Creancier creancier, String auteur) {
        Creancier ancien = verrouiller(creancier.code()).orElse(null);
        Creancier saisi = controle.verifier(creancier, ancien);
        Creancier nouveau = saisi;
        if (ancien != null && ancien.iban() != null && !ancien.iban().equals(saisi.iban())) {
            nouveau = saisi.avecCompte(ancien.iban(), ancien.bic());
            proposer(ancien, saisi, auteur);
        }
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
    }

    private void proposer(Creancier ancien, Creancier saisi, String auteur) {
        Optional<IbanPropose> deja = proposes.enAttente(ancien.code());
        if (deja.isPresent() && Objects.equals(deja.get().iban(), saisi.iban())) {
            return;
        }
        proposes.proposer(saisi, auteur);
        changement("IBAN_PROPOSE", "proposé, à confirmer par une seconde personne", ancien, saisi.iban(), auteur);
    }

    /** The bank account that waits for a second person, if any. */
    public Optional<IbanPropose> ibanPropose(String code) {
        return proposes.enAttente(code);
    }

    /**
     * A second person confirms the proposed bank account, named by its IBAN so that nobody confirms another one than was
     * seen (blank: its removal). @throws Refus when nothing waits, another one does, or the same person proposed it
     */
    @Transactional
    public Creancier confirmerIban(String code, String iban, String auteur) {
        Creancier ancien = verrouiller(code).orElseThrow(() -> Refus.introuvable("Le créancier", code));
        IbanPropose propose = attendu(code, iban);
        if (propose.auteur().equals(auteur)) {
            throw new Refus(
                    Refus.Nature.INTERDIT,
                    "quatre-yeux",
                    "Vous avez proposé cet IBAN : une autre personne, responsable ou administrateur, doit le confirmer.");
        }
        proposes.conclure(code, "CONFIRME", auteur);
        LigneCreancier.ecrire(jdbc, ancien.avecCompte(propose.iban(), propose.bic()), false);
        changement("IBAN_MODIFIE", "confirmé (proposé par " + propose.auteur() + ")", ancien, propose.iban(), auteur);
        return parCode(code);
    }

    /** The proposed bank account is refused or withdrawn; the known one stays. @throws Refus when nothing waits */
    @Transactional
    public Creancier refuserIban(String code, String iban, String auteur) {
        Creancier ancien = verrouiller(code).orElseThrow(() -> Refus.introuvable("Le créancier", code));
        IbanPropose propose = attendu(code, iban);
        proposes.conclure(code, "REFUSE", auteur);
        changement("IBAN_REFUSE", "refusé", ancien, propose.iban(), auteur);
        return ancien;
    }

    private IbanPropose attendu(String code, String iban) {
        String dit = iban == null ? "" : iban.replaceAll("[\\s\u00a0\u202f]", "");
        return proposes.enAttente(code)
                .filter(propose -> dit.equalsIgnoreCase(Objects.requireNonNullElse(propose.iban(), "")))
                .orElseThrow(
                        () -> new Refus(
                                Refus.Nature.CONFLIT,
                                "pas-d-iban-propose",
                                "Cet IBAN n'attend pas de décision : la proposition a été décidée ou remplacée. Relisez la page."));
    }

    private void changement(String type, String quoi, Creancier ancien, String nouvel, String auteur) {
        journal.inscrire(fait(
                type,
                "IBAN de " + ancien.nom() + " " + quoi + " : " + dit(ancien.iban()) + " → " + dit(nouvel),
                ancien,
                auteur,
                Map.of("ancien", dit(ancien.iban()), "nouveau", dit(nouvel))));
    }

    private Optional<Creancier> verrouiller(String code) {
        return jdbc.sql("select * from creancier where code = ? for update")
                .param(code)
                .query(LigneCreancier::lire)
                .optional();
    }

    private static Fait fait(
            String type, String libelle, Creancier creancier, String auteur, Map<String, Object> details) {
        return new Fait(type, libelle, auteur, creancier.code(), null, null, details);
    }

    private static String dit(String iban) {
        return iban == null ? "aucun" : iban;
    }
}
