package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ledgers exported as text, one invoice per line, or lists of payments, whatever the headings. The reader of what no other
 * recognises.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LecteurCsv implements Lecteur {

    private static final int LIGNES_MONTREES = 8;
    private static final String REGLEMENTS = "CSV (règlements)";

    private final ImportationProprietes proprietes;

    LecteurCsv(ImportationProprietes proprietes) {
        this.proprietes = proprietes;
    }

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public boolean reconnait(Fichier fichier) {
        return true;
    }

    @Override
    public String signature(Fichier fichier) {
        String texte = TexteDuFichier.lire(fichier).texte();
        return Colonnes.signature(Separateur.entete(texte, Separateur.reconnaitre(texte)));
    }

    @Override
    public Imports.Reconnaissance reconnaitre(Fichier fichier, Map<String, String> correspondance) {
        AnalyseCsv analyse = analyser(fichier, correspondance);
        List<String> problemes = new ArrayList<>(analyse.obstacles());
        if (analyse.table().tronquee()) {
            problemes.add(TRONQUE);
        }
        if (analyse.dates().remarque() != null) {
            problemes.add(analyse.dates().remarque());
        }
        boolean desReglements = analyse.colonnes().desReglements();
        if (desReglements) {
            problemes.add(
                    "Ce fichier est lu comme une liste de règlements : chaque ligne s’impute sur des factures déjà"
                            + " connues.");
        } else if (!analyse.colonnes().a(Champ.CODE_CLIENT)) {
            problemes.add("Aucun code client : le SIREN, sinon le nom, tiendra lieu de code.");
        }
        return new Imports.Reconnaissance(
                desReglements ? REGLEMENTS : format(),
                analyse.separateur() == '\t' ? "tabulation" : String.valueOf(analyse.separateur()),
                analyse.source().encodage(),
                formatsDeDate(analyse),
                analyse.colonnes().entetes(),
                analyse.colonnes().parLibelle(),
                analyse.table().rangees().stream()
                        .limit(LIGNES_MONTREES)
                        .map(TableCsv.Rangee::cellules)
                        .toList(),
                problemes);
    }

    private static String formatsDeDate(AnalyseCsv analyse) {
        return analyse.dates().formats().isEmpty()
                ? null
                : analyse.dates().formats().values().stream()
                        .distinct()
                        .map(FormatDate::name)
                        .collect(Collectors.joining(", "));
    }

    @Override
    public Lecture lire(Fichier fichier, Map<String, String> correspondance) {
        AnalyseCsv analyse = analyser(fichier, correspondance);
        if (!analyse.obstacles().isEmpty()) {
            throw new Refus("csv-a-preciser", String.join(" ", analyse.obstacles()));
        }
        boolean desReglements = analyse.colonnes().desReglements();
        List<LigneLue> lignes = new ArrayList<>();
        List<ReglementLu> reglements = new ArrayList<>();
        List<RapportImport.Ligne> constats = new ArrayList<>();
        for (TableCsv.Rangee rangee : analyse.table().rangees()) {
            if (rangee.defaut() != null) {
                constats.add(new RapportImport.Ligne(rangee.ligne(), Lecture.REJETEE, null, rangee.defaut(), null));
            } else if (desReglements) {
                new LigneCsv(analyse, rangee, constats).lireReglement().ifPresent(reglements::add);
            } else {
                new LigneCsv(analyse, rangee, constats).lire().ifPresent(lignes::add);
            }
        }
        return new Lecture(
                desReglements ? REGLEMENTS : format(),
                analyse.table().rangees().size(),
                lignes,
                reglements,
                constats,
                remarque(analyse),
                Map.of());
    }

    /** What to know of the whole file, or null. */
    private static String remarque(AnalyseCsv analyse) {
        String remarques = Stream.of(
                        analyse.table().tronquee() ? TRONQUE : null,
                        analyse.dates().remarque())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return remarques.isEmpty() ? null : remarques;
    }

    private AnalyseCsv analyser(Fichier fichier, Map<String, String> correspondance) {
        AnalyseCsv analyse = AnalyseCsv.de(fichier, correspondance, proprietes.lignesMaximales());
        if (analyse.table().entetes().size() < 2) {
            throw new Refus(
                    "format-inconnu",
                    "Le fichier « " + fichier.nom()
                            + " » n'est pas reconnu. Escalade lit les grands livres CSV (une ligne"
                            + " de titres, des colonnes séparées par ; , | ou une tabulation), les factures PDF Factur-X"
                            + " et les relevés de banque CFONB 120 et camt.053.");
        }
        return analyse;
    }

    private static final String TRONQUE = "Le fichier semble tronqué : sa dernière ligne est incomplète. Exportez-le de"
            + " nouveau ; ce qui est déjà importé ne sera pas compté deux fois.";
}
