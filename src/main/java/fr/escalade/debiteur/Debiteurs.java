package fr.escalade.debiteur;

import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The debtors of each creditor, found by their code; and the lock under which everything about one of them happens. */
@Component
public class Debiteurs {

    private static final String SANS_ACCENTS =
            "replace(replace(translate(lower(%s), 'àâäáéèêëîïíôöóùûüúçñ', 'aaaaeeeeiiiooouuuucn'), ' ', ''), '-', '')";

    private final JdbcClient jdbc;
    private final Journal journal;

    Debiteurs(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * Creates the debtor, or completes the one known by that code (fields not said are kept). E-mail, SIREN and language
     * are checked. For a debtor merged into another, the latter, whose own record is left as it is.
     *
     * @throws Refus with a French reason
     */
    @Transactional
    public Debiteur enregistrer(String creancier, FicheDebiteur fiche, String auteur) {
        FicheDebiteur verifiee = ControleDeLaFiche.verifier(fiche);
        Optional<Debiteur> connu = trouver(creancier, verifiee.code());
        if (connu.isEmpty()) {
            return creer(creancier, verifiee, auteur);
        }
        Debiteur repondant = verrouiller(connu.get().id());
        return repondant.id() == connu.get().id() ? completer(repondant, verifiee, auteur) : repondant;
    }

    /** By its own code, merged or not: see {@link #actuel}. */
    public Optional<Debiteur> trouver(String creancier, String code) {
        return jdbc.sql("select * from debiteur where creancier = ? and code = ?")
                .params(creancier, code)
                .query(LigneDebiteur::lire)
                .optional();
    }

    /** Who answers today for what that code owes: the debtor itself, or the one that it was merged into. */
    public Optional<Debiteur> trouverActuel(String creancier, String code) {
        return trouver(creancier, code).map(this::actuel);
    }

    /** The debtor itself, or the one that it was merged into. */
    public Debiteur actuel(Debiteur debiteur) {
        return debiteur.estFusionne() ? actuel(parId(debiteur.fusionneDans())) : debiteur;
    }

    /** Every debtor with that e-mail address, of whatever creditor. */
    public List<Debiteur> avecEmail(String adresse) {
        return jdbc.sql("select * from debiteur where lower(email) = lower(?) order by id")
                .param(adresse)
                .query(LigneDebiteur::lire)
                .list();
    }

    /** @throws Refus when there is none */
    public Debiteur parId(long id) {
        return unique(id, "select * from debiteur where id = ?");
    }

    /**
     * The debtors of that name, as a bank writes it: capitals, accents and spaces do not count. For one merged into another,
     * the latter.
     */
    public List<Debiteur> parNom(String creancier, String nom) {
        return jdbc
                .sql("select * from debiteur where creancier = ? and " + SANS_ACCENTS.formatted("nom") + " = "
                        + SANS_ACCENTS.formatted("cast(? as varchar(400))"))
                .params(creancier, nom)
                .query(LigneDebiteur::lire)
                .list()
                .stream()
                .map(this::actuel)
                .distinct()
                .toList();
    }

    /**
     * Code, name, SIREN, e-mail or town containing {@code q} (case ignored; null or blank: all), by name. creancier null:
     * all. A debtor merged into another is found by its whole code only.
     */
    public Page<Debiteur> chercher(String creancier, String q, int page, int taille) {
        String texte = q == null || q.isBlank() ? null : q.strip();
        String condition = " from debiteur where (cast(:creancier as varchar) is null or creancier = :creancier)"
                + " and (cast(:motif as varchar) is null or lower(code) like :motif escape '!'"
                + " or lower(nom) like :motif escape '!' or siren like :motif escape '!'"
                + " or lower(email) like :motif escape '!' or lower(ville) like :motif escape '!')"
                + " and (fusionne_dans is null or lower(code) = :code)";
        JdbcClient.StatementSpec compte = jdbc.sql("select count(*)" + condition)
                .param("creancier", creancier)
                .param("motif", contenant(texte))
                .param("code", entier(texte));
        List<Debiteur> contenu = jdbc.sql(
                        "select *" + condition + " order by nom, id offset :debut rows fetch next :taille rows only")
                .param("creancier", creancier)
                .param("motif", contenant(texte))
                .param("code", entier(texte))
                .param("debut", (long) page * taille)
                .param("taille", taille)
                .query(LigneDebiteur::lire)
                .list();
        return new Page<>(contenu, compte.query(Long.class).single(), page, taille);
    }

    /** The debtor asked not to be telephoned: letters go on. Said twice, it is noted once. */
    @Transactional
    public void nePlusAppeler(long demandeur, LocalDate jour, String auteur) {
        Debiteur debiteur = verrouiller(demandeur);
        long id = debiteur.id();
        int notes = jdbc.sql("update debiteur set sans_appel_depuis = ? where id = ? and sans_appel_depuis is null")
                .params(jour, id)
                .update();
        if (notes > 0) {
            journal.inscrire(Fait.duDebiteur(
                    id,
                    debiteur.creancier(),
                    "DEBITEUR_SANS_APPEL",
                    debiteur.nom() + " a demandé à ne plus être appelé : les relances continuent par écrit",
                    auteur));
        }
    }

    public boolean refuseLesAppels(long id) {
        return jdbc.sql("select sans_appel_depuis from debiteur where id = ?")
                .param(id)
                .query((ligne, n) -> Optional.ofNullable(Sql.date(ligne, "sans_appel_depuis")))
                .single()
                .isPresent();
    }

    /**
     * Takes the debtor's row lock until the end of the transaction. Payments, imports, steps, sending leases and the
     * opening and closing of the case all take it first: it is the one lock of a case. A debtor merged into another
     * (perhaps while we waited for the lock) answers with the latter, locked as well.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Debiteur verrouiller(long id) {
        Debiteur debiteur = unique(id, "select * from debiteur where id = ? for update");
        return debiteur.estFusionne() ? verrouiller(debiteur.fusionneDans()) : debiteur;
    }

    /**
     * Stops all interest on the debts that arose before {@code jour}, from that day on: the opening judgment of an
     * insolvency (art. L622-28 C. com.) or the admission of a consumer to over-indebtedness (art. L722-14 C. conso.).
     * Null: interest runs again, as if it had never stopped. @throws Refus when there is no such debtor
     */
    @Transactional
    public void gelerLesInterets(long id, LocalDate jour) {
        Debiteur debiteur = verrouiller(id);
        if (Objects.equals(debiteur.interetsGelesLe(), jour)) {
            return;
        }
        jdbc.sql("update debiteur set interets_geles_le = ? where id = ?")
                .params(jour, id)
                .update();
        journal.inscrire(Fait.duDebiteur(
                id,
                debiteur.creancier(),
                jour == null ? "INTERETS_RETABLIS" : "INTERETS_GELES",
                jour == null
                        ? "Les intérêts de retard courent de nouveau"
                        : "Les intérêts de retard cessent de courir le " + FormatFrancais.dateLongue(jour)
                                + " sur les créances antérieures",
                Fait.ESCALADE));
    }

    private Debiteur creer(String creancier, FicheDebiteur fiche, String auteur) {
        try {
            LigneDebiteur.inserer(jdbc, creancier, fiche);
        } catch (DuplicateKeyException e) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "debiteur-deja-cree",
                    "Le débiteur « " + fiche.code()
                            + " » vient d'être créé par ailleurs. Recommencez : il sera complété.");
        } catch (DataIntegrityViolationException e) {
            throw Refus.introuvable("Le créancier", creancier);
        }
        Debiteur debiteur = trouver(creancier, fiche.code()).orElseThrow();
        journal.inscrire(Fait.duDebiteur(
                debiteur.id(),
                creancier,
                "DEBITEUR_CREE",
                "Débiteur créé : " + debiteur.nom() + " (" + debiteur.code() + ")",
                auteur));
        return debiteur;
    }

    Debiteur completer(Debiteur connu, FicheDebiteur fiche, String auteur) {
        Debiteur complete = LigneDebiteur.completer(connu, fiche);
        if (complete.equals(connu)) {
            return connu;
        }
        LigneDebiteur.modifier(jdbc, complete);
        Map<String, Object> changements = LigneDebiteur.differences(connu, complete);
        journal.inscrire(Fait.duDebiteur(
                        connu.id(),
                        connu.creancier(),
                        "DEBITEUR_MODIFIE",
                        "Fiche de " + complete.nom() + " complétée : " + String.join(", ", changements.keySet()),
                        auteur)
                .avec(changements));
        return complete;
    }

    private Debiteur unique(long id, String requete) {
        return jdbc.sql(requete)
                .param(id)
                .query(LigneDebiteur::lire)
                .optional()
                .orElseThrow(() -> Refus.introuvable("Le débiteur n°", Long.toString(id)));
    }

    private static String entier(String texte) {
        return texte == null ? "" : texte.toLowerCase(Locale.ROOT);
    }

    private static String contenant(String texte) {
        return texte == null ? null : "%" + texte.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
