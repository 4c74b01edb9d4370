package fr.escalade.contentieux;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Lien;
import fr.escalade.courrier.Ouvertures;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Decompte;
import fr.escalade.creance.Facture;
import fr.escalade.creance.MouvementDeFacture;
import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Situation;
import fr.escalade.droit.Penalites;
import fr.escalade.historique.LigneDuJournal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Temps;
import fr.escalade.partage.TypeDebiteur;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The pages of ours in the file of a case: cover, account with its rates, proofs, acts, journal. */
@Component
class PagesDuDossier {

    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private final Creances creances;

    PagesDuDossier(Creances creances) {
        this.creances = creances;
    }

    String couverture(Situation situation, List<Decompte> comptes) {
        Creancier creancier = situation.creancier();
        Debiteur debiteur = situation.debiteur();
        Page page = new Page(
                "Dossier " + situation.dossier().numero(),
                "Pièces réunies le " + FormatFrancais.dateLongue(situation.jour()));
        page.titre("Créancier")
                .ligne(lignes(
                        creancier.nom() + (creancier.formeJuridique() == null ? "" : ", " + creancier.formeJuridique()),
                        "SIREN " + creancier.siren(),
                        creancier.adresse(),
                        creancier.codePostal() + " " + creancier.ville(),
                        "Contact : "
                                + Stream.of(creancier.contact(), creancier.telephone(), creancier.email())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", "))));
        page.titre("Débiteur")
                .ligne(lignes(
                        debiteur.nom() + " (" + type(debiteur.type()) + ")",
                        debiteur.siren() == null ? null : "SIREN " + debiteur.siren(),
                        debiteur.adresse(),
                        debiteur.adresse() == null ? null : debiteur.codePostal() + " " + debiteur.ville(),
                        contact(debiteur)));
        page.titre("Créance au " + FormatFrancais.dateLongue(situation.jour()))
                .tableau(
                        List.of("Devise", "Principal", "Intérêts de retard", "Indemnités", "Total"),
                        devises(comptes).stream()
                                .map(devise -> totaux(comptes, devise))
                                .toList());
        page.titre("Dates")
                .tableau(
                        List.of("Facture", "Échéance", "Mise en demeure", "Prescription acquise le", "État"),
                        comptes.stream()
                                .map(compte -> List.of(
                                        compte.facture().numero(),
                                        date(compte.facture().echeance()),
                                        date(compte.facture().miseEnDemeureLe()),
                                        date(compte.prescriteLe()),
                                        etat(compte.facture(), situation.jour())))
                                .toList());
        return page.html();
    }

    /** The penalty sheet: every tranche with its period, rate and base, then what was paid. */
    String decompte(Situation situation, List<Decompte> comptes) {
        Page page = new Page("Décompte", "Arrêté au " + FormatFrancais.dateLongue(situation.jour()) + ", jour compris");
        page.ligne(regle(situation));
        for (Decompte compte : comptes) {
            Facture facture = compte.facture();
            page.titre("Facture n° " + facture.numero() + " du " + date(facture.dateFacture()) + ", échéance "
                            + date(facture.echeance()))
                    .tableau(
                            List.of("Montant TTC", "Reste en principal", "Intérêts restants", "Indemnité", "Total"),
                            List.of(List.of(
                                    FormatFrancais.montant(facture.montant()),
                                    FormatFrancais.montant(compte.principal()),
                                    FormatFrancais.montant(compte.interets()),
                                    FormatFrancais.montant(compte.indemnite()),
                                    FormatFrancais.montant(compte.total()))));
            List<List<String>> tranches = tranches(compte);
            if (!tranches.isEmpty()) {
                page.tableau(List.of("Du", "Au", "Jours", "Taux annuel", "Base", "Intérêts"), tranches);
            }
            List<List<String>> mouvements = mouvements(facture);
            if (!mouvements.isEmpty()) {
                page.tableau(
                        List.of("Reçu le", "Règlement ou avoir", "Principal", "Intérêts", "Indemnité"), mouvements);
            }
        }
        return page.html();
    }

    /** {@code lien} null: the message carries none. */
    String preuve(Courrier courrier, Lien lien, List<Ouvertures.Telechargement> telechargements) {
        Page page = new Page("Preuve d'envoi", courrier.objet())
                .tableau(
                        List.of("Élément", "Valeur"),
                        Stream.of(
                                        List.of("Canal", courrier.canal().name().toLowerCase()),
                                        List.of("Destinataire", courrier.destinataire()),
                                        List.of("Préparé le", instant(courrier.prepareLe())),
                                        List.of("Expédié le", instant(courrier.expedieLe())),
                                        List.of("Preuve", courrier.preuve() == null ? "aucune" : courrier.preuve()),
                                        List.of("Identifiant du message", courrier.messageId()),
                                        List.of("Empreinte SHA-256 du contenu exact", courrier.sha256()))
                                .toList());
        if (lien != null && lien.ouvertLe() != null) {
            page.titre("Lien vers l'espace du débiteur")
                    .ligne("Une ouverture est une indication, non la preuve d'une lecture : des logiciels de sécurité"
                            + " ouvrent aussi les liens.")
                    .tableau(List.of("Élément", "Valeur"), usages(lien, telechargements));
        }
        if (courrier.typeContenu().startsWith("message/")) {
            page.titre("Texte du message").ligne(courrier.texte());
        }
        return page.html();
    }

    private static List<List<String>> usages(Lien lien, List<Ouvertures.Telechargement> telechargements) {
        List<String> ouvert = List.of("Lien ouvert", fois(lien.ouvertLe(), lien.rouvertLe(), lien.ouvertures()));
        Stream<List<String>> telecharges = telechargements.stream()
                .map(un -> List.of(
                        "Téléchargement de " + un.nom(),
                        fois(un.premierLe(), un.dernierLe(), un.fois()) + ", SHA-256 " + un.sha256()));
        return Stream.concat(Stream.of(ouvert), telecharges).toList();
    }

    private static String fois(Instant premiere, Instant derniere, int fois) {
        return "le " + instant(premiere) + (fois > 1 ? ", " + fois + " fois, la dernière le " + instant(derniere) : "");
    }

    String actes(Dossier dossier, List<Acte> actes) {
        return new Page("Actes du contentieux", "Dossier " + dossier.numero())
                .tableau(
                        List.of("Date", "Voie", "Acte", "Référence", "Montant", "Délai"),
                        actes.stream()
                                .map(acte -> List.of(
                                        date(acte.jour()),
                                        acte.voie().enClair(),
                                        acte.type().enClair(),
                                        acte.reference() == null ? "" : acte.reference(),
                                        acte.montant() == null ? "" : FormatFrancais.montant(acte.montant()),
                                        date(acte.limite())))
                                .toList())
                .html();
    }

    String journal(Dossier dossier, List<LigneDuJournal> lignes) {
        return new Page(
                        "Extrait du journal",
                        "Dossier " + dossier.numero() + " : " + lignes.size()
                                + " lignes, dans l'ordre, chaînées par empreinte")
                .tableau(
                        List.of("Rang", "Date et heure", "Fait", "Auteur"),
                        lignes.stream()
                                .map(ligne -> List.of(
                                        Long.toString(ligne.rang()),
                                        instant(ligne.instant()),
                                        ligne.libelle(),
                                        ligne.auteur()))
                                .toList())
                .html();
    }

    private static String regle(Situation situation) {
        if (situation.creancier().renonceAccessoires()) {
            return "Le créancier ne réclame ni intérêts de retard ni indemnité forfaitaire.";
        }
        return switch (situation.debiteur().type()) {
            case PROFESSIONNEL ->
                "Pénalités de retard de l'article L441-10 II du code de commerce, exigibles sans rappel dès le lendemain"
                        + " de l'échéance, sur 365 jours ; indemnité forfaitaire de 40 € par facture (article D441-5).";
            case PUBLIC ->
                "Intérêts moratoires de l'article R2192-31 du code de la commande publique, sur 365 jours ; indemnité"
                        + " forfaitaire de 40 € par facture (article D2192-35).";
            case PARTICULIER ->
                "Intérêts au taux légal à compter de la mise en demeure (articles 1231-6 et 1344-1 du code civil), sur"
                        + " 365 jours.";
        };
    }

    private static List<List<String>> tranches(Decompte compte) {
        List<List<String>> lignes = new ArrayList<>();
        Currency devise = compte.principal().devise();
        for (Penalites.Tranche tranche : compte.penalites().tranches()) {
            lignes.add(List.of(
                    date(tranche.du()),
                    date(tranche.au()),
                    Long.toString(tranche.jours()),
                    FormatFrancais.taux(tranche.taux()),
                    FormatFrancais.montant(new Montant(tranche.base(), devise)),
                    FormatFrancais.montant(new Montant(tranche.interets(), devise))));
        }
        return lignes;
    }

    private List<List<String>> mouvements(Facture facture) {
        return creances.mouvements(facture.id()).stream()
                .filter(mouvement -> !mouvement.annule())
                .map(mouvement -> List.of(
                        date(mouvement.date()),
                        origine(mouvement),
                        FormatFrancais.montant(mouvement.principal()),
                        FormatFrancais.montant(mouvement.interets()),
                        FormatFrancais.montant(mouvement.indemnite())))
                .toList();
    }

    private static String origine(MouvementDeFacture mouvement) {
        return mouvement.nature().enClair() + " " + mouvement.origine();
    }

    private static List<Currency> devises(List<Decompte> comptes) {
        return comptes.stream()
                .map(compte -> compte.principal().devise())
                .distinct()
                .toList();
    }

    private static List<String> totaux(List<Decompte> comptes, Currency devise) {
        Montant principal = Montant.zero(devise);
        Montant interets = Montant.zero(devise);
        Montant indemnites = Montant.zero(devise);
        for (Decompte compte : comptes) {
            if (compte.principal().devise().equals(devise)) {
                principal = principal.plus(compte.principal());
                interets = interets.plus(compte.interets());
                indemnites = indemnites.plus(compte.indemnite());
            }
        }
        return List.of(
                devise.getCurrencyCode(),
                FormatFrancais.montant(principal),
                FormatFrancais.montant(interets),
                FormatFrancais.montant(indemnites),
                FormatFrancais.montant(principal.plus(interets).plus(indemnites)));
    }

    private static String etat(Facture facture, LocalDate jour) {
        return switch (facture.etat(jour)) {
            case A_ECHOIR -> "à échoir";
            case ECHUE -> "impayée";
            case LITIGE -> "contestée";
            case PAYEE -> "réglée";
            case ANNULEE -> "annulée";
            case PASSEE_EN_PERTE -> "passée en perte";
        };
    }

    private static String type(TypeDebiteur type) {
        return switch (type) {
            case PROFESSIONNEL -> "professionnel";
            case PARTICULIER -> "particulier";
            case PUBLIC -> "organisme public";
        };
    }

    private static String contact(Debiteur debiteur) {
        String contact = Stream.of(debiteur.telephone(), debiteur.email())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return contact.isEmpty() ? null : "Contact : " + contact;
    }

    private static String lignes(String... lignes) {
        return Stream.of(lignes).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static String date(LocalDate date) {
        return date == null ? "" : FormatFrancais.dateCourte(date);
    }

    private static String instant(Instant instant) {
        return instant == null ? "" : HEURE.format(instant.atZone(Temps.PARIS));
    }
}
