package fr.escalade.importation;

import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes through the records of a CFONB 120 file: a movement (04) is complete when the next one begins. */
final class DepouillementCfonb {

    /** Qualifiers of the complements (05) that carry what the payer wrote, and his references. */
    private static final Set<String> TEXTES = Set.of("LIB", "LCC", "LC2", "REF");

    private final List<MouvementLu> mouvements = new ArrayList<>();
    private final Map<String, LocalDate> jusquAu = new HashMap<>();
    private final List<RapportImport.Ligne> constats = new ArrayList<>();
    private ChampsCfonb mouvement;
    private String payeur;
    private List<String> structures = new ArrayList<>();
    private List<String> textes = new ArrayList<>();

    void lire(ChampsCfonb champs) {
        switch (champs.code()) {
            case "04" -> {
                conclure();
                mouvement = champs;
            }
            case "05" -> completer(champs);
            case "07" -> {
                conclure();
                champs.date(35).ifPresent(jour -> jusquAu.merge(champs.compte(), jour, DepouillementCfonb::dernier));
            }
            default -> conclure();
        }
    }

    ReleveLu terminer() {
        conclure();
        return new ReleveLu(mouvements, jusquAu, constats);
    }

    private void completer(ChampsCfonb champs) {
        String qualifiant = champs.colonnes(46, 48);
        String dit = champs.colonnes(49, 118);
        switch (qualifiant) {
            case "NPY" -> payeur = dit;
            case "LCS" -> structures.add(dit);
            // The end-to-end reference, then what the payment is for.
            case "RCN" -> structures.add(champs.colonnes(49, 83));
            default -> {
                if (TEXTES.contains(qualifiant)) {
                    textes.add(dit);
                }
            }
        }
    }

    private void conclure() {
        if (mouvement != null) {
            Optional<LocalDate> date = mouvement.date(35);
            Optional<BigDecimal> montant = mouvement.montant();
            Optional<Currency> devise = devise(mouvement.colonnes(17, 19));
            if (date.isPresent() && montant.isPresent() && devise.isPresent()) {
                retenir(date.get(), new Montant(montant.get(), devise.get()));
            } else {
                constats.add(new RapportImport.Ligne(
                        mouvement.ligne(),
                        Lecture.REJETEE,
                        null,
                        "Ce mouvement n'a pas de date, de montant ou de devise lisible : vérifiez-le sur le relevé de la"
                                + " banque et saisissez le règlement s'il y a lieu.",
                        null));
            }
        }
        mouvement = null;
        payeur = null;
        structures = new ArrayList<>();
        textes = new ArrayList<>();
    }

    private void retenir(LocalDate date, Montant montant) {
        List<String> tous = new ArrayList<>(structures);
        tous.add(mouvement.colonnes(49, 79));
        tous.addAll(textes);
        tous.add(mouvement.colonnes(105, 120));
        tous.removeIf(String::isBlank);
        mouvements.add(new MouvementLu(
                mouvement.ligne(),
                mouvement.compte(),
                date,
                montant,
                payeur,
                tous,
                mouvement.texte().strip() + "|" + payeur + "|" + String.join("|", tous)));
    }

    private static Optional<Currency> devise(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LocalDate dernier(LocalDate un, LocalDate autre) {
        return un.isAfter(autre) ? un : autre;
    }
}
