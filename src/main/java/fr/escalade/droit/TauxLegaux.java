package fr.escalade.droit;

import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Saisie;
import fr.escalade.partage.Sql;
import fr.escalade.partage.Temps;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rates as entered by the administrator. They are read each time: a correction counts from the next calculation on. */
@Component
public class TauxLegaux {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    TauxLegaux(JdbcClient jdbc, Journal journal, ApplicationEventPublisher evenements, Clock horloge) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    public Taux connus() {
        return Taux.de(tous().stream().map(TauxEnregistre::taux).toList());
    }

    /** All half-years with where they come from, latest first. */
    public List<TauxEnregistre> tous() {
        return jdbc.sql("select * from taux_legal order by semestre desc")
                .query(TauxLegaux::lire)
                .list();
    }

    /** The first half-year to enter now: an alarm for the administrator. See {@link Taux#aSaisir}. */
    public Optional<LocalDate> aSaisir() {
        return connus().aSaisir(Temps.aujourdhui(horloge));
    }

    /**
     * Enters or corrects the rates of a half-year; {@code source} names the publication. The journal keeps the former ones;
     * {@link TauxSaisi} tells whoever waited for them. @throws fr.escalade.partage.Refus with a French reason
     */
    @Transactional
    public TauxEnregistre enregistrer(TauxSemestriel saisi, String source, String auteur) {
        ControleDuTaux.verifier(saisi, connus(), Temps.aujourdhui(horloge));
        String origine = Saisie.obligatoire("La source du taux", source, 200);
        Optional<TauxEnregistre> ancien = trouver(saisi.semestre());
        ecrire(saisi, origine, auteur, ancien.isPresent());
        journal.inscrire(Fait.general(
                        ancien.isPresent() ? "TAUX_CORRIGE" : "TAUX_SAISI",
                        (ancien.isPresent() ? "Taux corrigés" : "Taux saisis") + " pour le semestre commençant le "
                                + FormatFrancais.dateLongue(saisi.semestre()) + " : BCE "
                                + FormatFrancais.taux(saisi.bce()) + ", légal "
                                + FormatFrancais.taux(saisi.legalProfessionnel()),
                        auteur)
                .avec(details(saisi, origine, ancien.orElse(null))));
        evenements.publishEvent(new TauxSaisi(saisi.semestre()));
        return trouver(saisi.semestre()).orElseThrow();
    }

    private Optional<TauxEnregistre> trouver(LocalDate semestre) {
        return jdbc.sql("select * from taux_legal where semestre = ?")
                .param(semestre)
                .query(TauxLegaux::lire)
                .optional();
    }

    private void ecrire(TauxSemestriel saisi, String source, String auteur, boolean correction) {
        jdbc.sql(correction ? """
                        update taux_legal set bce = ?, legal_professionnel = ?, legal_particulier = ?, source = ?,
                            saisi_par = ?, saisi_le = ? where semestre = ?""" : """
                        insert into taux_legal (bce, legal_professionnel, legal_particulier, source, saisi_par, saisi_le,
                            semestre) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        saisi.bce(),
                        saisi.legalProfessionnel(),
                        saisi.legalParticulier(),
                        source,
                        auteur,
                        Sql.instant(horloge.instant()),
                        saisi.semestre())
                .update();
    }

    private static Map<String, Object> details(TauxSemestriel saisi, String source, TauxEnregistre ancien) {
        Map<String, Object> details = new TreeMap<>();
        details.put("semestre", saisi.semestre().toString());
        details.put("taux", texte(saisi));
        details.put("source", source);
        if (ancien != null) {
            details.put("anciensTaux", texte(ancien.taux()));
            details.put("ancienneSource", ancien.source());
        }
        return details;
    }

    private static String texte(TauxSemestriel taux) {
        return "BCE " + nombre(taux.bce()) + ", légal professionnel " + nombre(taux.legalProfessionnel())
                + ", légal particulier " + nombre(taux.legalParticulier());
    }

    private static String nombre(BigDecimal taux) {
        return taux == null ? "inconnu" : taux.stripTrailingZeros().toPlainString();
    }

    private static TauxEnregistre lire(ResultSet ligne, int n) throws SQLException {
        return new TauxEnregistre(
                new TauxSemestriel(
                        Sql.date(ligne, "semestre"),
                        ligne.getBigDecimal("bce"),
                        ligne.getBigDecimal("legal_professionnel"),
                        ligne.getBigDecimal("legal_particulier")),
                ligne.getString("source"),
                ligne.getString("saisi_par"),
                Sql.instant(ligne, "saisi_le"));
    }
}
