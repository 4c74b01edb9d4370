package fr.escalade.bureau;

import fr.escalade.acces.Utilisateurs;
import fr.escalade.historique.Fait;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Temps;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How pages write things, for use in templates as {@code @ecriture}. A missing value is an em dash, never empty. */
@Component("ecriture")
public class Ecriture {

    private static final String RIEN = "—";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm", Locale.FRANCE).withZone(Temps.PARIS);
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("EEEE", Locale.FRANCE);

    private final MessageSource textes;
    private final Utilisateurs utilisateurs;

    Ecriture(MessageSource textes, Utilisateurs utilisateurs) {
        this.textes = textes;
        this.utilisateurs = utilisateurs;
    }

    public String montant(Montant montant) {
        return montant == null ? RIEN : FormatFrancais.montant(montant);
    }

    /** Amounts of several currencies side by side, never added. */
    public String montants(Collection<Montant> montants) {
        return montants.isEmpty()
                ? RIEN
                : montants.stream().map(FormatFrancais::montant).collect(Collectors.joining(" + "));
    }

    /** « 12,15 % » */
    public String taux(BigDecimal pourcentage) {
        return pourcentage == null ? RIEN : FormatFrancais.taux(pourcentage);
    }

    public String date(LocalDate date) {
        return date == null ? RIEN : FormatFrancais.dateCourte(date);
    }

    public String dateLongue(LocalDate date) {
        return date == null ? RIEN : FormatFrancais.dateLongue(date);
    }

    /** « lundi 1er décembre 2026 » */
    public String jourComplet(LocalDate date) {
        return JOUR.format(date) + " " + FormatFrancais.dateLongue(date);
    }

    public String moment(Instant instant) {
        return instant == null ? RIEN : MOMENT.format(instant);
    }

    public String jour(Instant instant) {
        return instant == null ? RIEN : FormatFrancais.dateCourte(LocalDate.ofInstant(instant, Temps.PARIS));
    }

    public String nombre(long nombre) {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(nombre);
    }

    /** « 1 dossier », « 12 dossiers », « 0 dossier »: French keeps the singular up to one. */
    public String compte(long nombre, String singulier, String pluriel) {
        return nombre(nombre) + "\u00a0" + (nombre > 1 ? pluriel : singulier);
    }

    public String retard(int jours) {
        return jours <= 0 ? "pas en retard" : compte(jours, "jour", "jours") + " de retard";
    }

    /** The French word for a value of an enumeration ({@code EtatFacture.ECHUE} → « Échue »). */
    public String mot(Enum<?> valeur) {
        return valeur == null ? RIEN : mot(valeur.getDeclaringClass().getSimpleName(), valeur.name());
    }

    /** The French word for a code of a family (« Retenue.motif », « INTERVALLE »), or the code itself. */
    public String mot(String famille, String code) {
        return textes.getMessage(famille + "." + code, null, code, Locale.FRANCE);
    }

    /** Who did it, as a reader knows them. */
    public String auteur(String identifiant) {
        return Fait.ESCALADE.equals(identifiant) ? "Escalade" : utilisateurs.nomDe(identifiant);
    }

    /** The place on the diagram; a wait bears its duration as its name, and is said in full (« attente de 8 jours »). */
    public String etape(String etape) {
        return ou(etape).replaceAll("(^|, | › )(?=\\d)", "$1attente de ");
    }

    public String ou(String texte, String sinon) {
        return Optional.ofNullable(texte).filter(t -> !t.isBlank()).orElse(sinon);
    }

    public String ou(String texte) {
        return ou(texte, RIEN);
    }
}
