package fr.escalade.importation;

import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Factur-X invoices (PDF with its data inside) and their data alone (CII): one file, one invoice or credit note. */
@Component
@Order(1)
class LecteurFacturX implements Lecteur {

    static final String PDF = "%PDF";
    static final String RACINE = "CrossIndustryInvoice";
    private static final int LIGNE = 1;

    @Override
    public String format() {
        return "FACTUR-X";
    }

    @Override
    public boolean reconnait(Fichier fichier) {
        return fichier.commencePar(PDF) || estXml(fichier);
    }

    @Override
    public Imports.Reconnaissance reconnaitre(Fichier fichier, Map<String, String> correspondance) {
        Lecture lecture = lire(fichier, correspondance);
        List<List<String>> apercu = new ArrayList<>();
        lecture.lignes().forEach(ligne -> apercu.addAll(montrer(ligne)));
        List<String> problemes = new ArrayList<>(
                lecture.constats().stream().map(RapportImport.Ligne::message).toList());
        lecture.lignes().stream()
                .map(LigneLue::facture)
                .filter(facture -> facture.nature() == NatureFacture.FACTURE && facture.echeance() == null)
                .forEach(facture ->
                        problemes.add("Cette facture ne dit pas son échéance : le délai de paiement du débiteur"
                                + " sera appliqué s'il est connu, sinon indiquez l'échéance."));
        return new Imports.Reconnaissance(format(), null, null, null, List.of(), Map.of(), apercu, problemes);
    }

    @Override
    public Lecture lire(Fichier fichier, Map<String, String> correspondance) {
        byte[] xml = estXml(fichier) ? fichier.contenu() : ExtractionPdf.xml(fichier);
        ArbreXml cii = ArbreXml.lire(fichier.nom(), xml);
        if (!RACINE.equals(cii.nom())) {
            throw new Refus(
                    "format-inconnu",
                    "Le fichier « " + fichier.nom() + " » est un document XML « " + cii.nom()
                            + " », pas une facture Factur-X (CII). Déposez la facture au format Factur-X.");
        }
        FactureElectronique facture = new FactureElectronique(cii);
        Optional<LocalDate> donnee = echeanceDonnee(correspondance);
        Optional<RapportImport.Ligne> rejet = facture.rejet(LIGNE);
        if (rejet.isPresent()) {
            return new Lecture(format(), 1, List.of(), List.of(rejet.get()), null);
        }
        LigneLue ligne = facture.ligne(LIGNE, donnee.orElse(null));
        List<RapportImport.Ligne> constats = new ArrayList<>(facture.avertissements(LIGNE));
        List<String> manquements = ControleEn16931.manquements(cii);
        if (!manquements.isEmpty()) {
            constats.add(ligne.constat(
                    Lecture.AVERTISSEMENT,
                    null,
                    "Cette facture n'est pas strictement conforme à la norme EN 16931 : "
                            + String.join(" ; ", manquements) + ". Elle est lue telle qu'elle se présente."));
        }
        return new Lecture(format(), 1, List.of(ligne), constats, null);
    }

    private static Optional<LocalDate> echeanceDonnee(Map<String, String> correspondance) {
        return Colonnes.reglage(correspondance, Colonnes.ECHEANCE_DONNEE).map(dite -> FormatDate.ISO
                .lire(dite)
                .or(() -> FormatDate.FR.lire(dite))
                .orElseThrow(() -> new Refus(
                        "date-invalide", "L'échéance « " + dite + " » n'est pas une date. Exemple : 2026-01-31.")));
    }

    private static List<List<String>> montrer(LigneLue ligne) {
        NouvelleFacture facture = ligne.facture();
        List<List<String>> apercu = new ArrayList<>();
        apercu.add(List.of(Champ.NUMERO.libelle, facture.numero()));
        apercu.add(List.of(Champ.NATURE.libelle, facture.nature() == NatureFacture.AVOIR ? "Avoir" : "Facture"));
        apercu.add(List.of(
                "Client", ligne.debiteur().nom() + " (" + ligne.debiteur().code() + ")"));
        apercu.add(List.of(Champ.DATE_FACTURE.libelle, FormatFrancais.dateCourte(facture.dateFacture())));
        apercu.add(List.of(
                Champ.ECHEANCE.libelle,
                facture.echeance() == null ? "non indiquée" : FormatFrancais.dateCourte(facture.echeance())));
        apercu.add(List.of(Champ.MONTANT.libelle, FormatFrancais.montant(facture.montant())));
        if (facture.dejaRegle() != null) {
            apercu.add(List.of("Déjà réglé", FormatFrancais.montant(facture.dejaRegle())));
        }
        return apercu;
    }

    private static boolean estXml(Fichier fichier) {
        int debut = fichier.commencePar("\u00ef\u00bb\u00bf") ? 3 : 0;
        int longueur = Math.min(fichier.contenu().length - debut, 200);
        return new String(fichier.contenu(), debut, longueur, StandardCharsets.ISO_8859_1)
                .stripLeading()
                .startsWith("<");
    }
}
