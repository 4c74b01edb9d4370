package fr.escalade.processus.travail;

import fr.escalade.contentieux.Acte;
import fr.escalade.contentieux.Contentieux;
import fr.escalade.contentieux.NouvelActe;
import fr.escalade.contentieux.TypeActe;
import fr.escalade.contentieux.Voie;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Temps;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A task of the litigation that notes an act: each answer to its question « suite » is an act, or none (the person goes
 * back to the choice of a way). The deadline that the act opens becomes the date of a timer.
 */
final class ActeNote implements Achevement {

    /** Timers of the diagram: they fall on the first opening after the deadline's last day. */
    private static final Map<TypeActe, String> MINUTERIES = Map.of(
            TypeActe.INVITATION, "fin_procedure_simplifiee",
            TypeActe.ORDONNANCE, "limite_signification",
            TypeActe.SIGNIFICATION, "fin_opposition");

    private final String formulaire;
    private final Voie voie;
    private final Map<String, TypeActe> parSuite;
    private final Contentieux contentieux;
    private final Recit recit;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    /** {@code voie} null: that of the latest act. */
    ActeNote(
            String formulaire,
            Voie voie,
            Map<String, TypeActe> parSuite,
            Contentieux contentieux,
            Recit recit,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.formulaire = formulaire;
        this.voie = voie;
        this.parSuite = parSuite;
        this.contentieux = contentieux;
        this.recit = recit;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    @Override
    public String formulaire() {
        return formulaire;
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        recit.inscrire(tache, saisie, auteur);
        Map<String, Object> variables = new HashMap<>(Recit.variables(saisie));
        variables.remove("reference");
        TypeActe type = parSuite.get(saisie.texte("suite"));
        if (type != null) {
            Acte acte = contentieux.inscrire(tache.dossier(), acte(tache, saisie, type), auteur);
            Optional.ofNullable(MINUTERIES.get(type))
                    .ifPresent(nom -> variables.put(
                            nom,
                            Date.from(
                                    calendrier.ouvertureAPartirDe(acte.limite().plusDays(1)))));
        }
        return variables;
    }

    private NouvelActe acte(TacheAchevee tache, Saisie saisie, TypeActe type) {
        LocalDate jour = Optional.ofNullable(saisie.date("date_acte")).orElseGet(() -> Temps.aujourdhui(horloge));
        BigDecimal accorde = (BigDecimal) saisie.valeurs().get("montant_accorde");
        return new NouvelActe(
                voie == null ? derniere(tache.dossier()) : voie,
                type,
                jour,
                saisie.texte("reference"),
                accorde == null ? null : new Montant(accorde, Montant.EURO));
    }

    private Voie derniere(long dossier) {
        return contentieux.dernier(dossier).map(Acte::voie).orElse(Voie.TIERS);
    }
}
