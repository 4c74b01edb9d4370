package fr.escalade.courrier;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.springframework.stereotype.Component;

/** Writes a letter: the text of the model, for that debtor, within the layout of its channel. */
@Component
class Redaction {

    private final Modeles modeles;

    Redaction(Modeles modeles) {
        this.modeles = modeles;
    }

    /**
     * A letter as written: {@code page} is the whole HTML document, {@code texte} its plain reading, {@code enPdf} the
     * name under which the letter wants to be attached to its own e-mail, if it does; {@code langues} as a
     * Content-Language header says them (« en »); {@code annonce} what a mere translation says of its French original.
     */
    record Ecrit(
            String objet,
            Document page,
            String texte,
            Optional<String> enPdf,
            String langues,
            Optional<String> annonce) {

        Ecrit abrege(int objetMaximum) {
            return new Ecrit(Phrase.abreger(objet, objetMaximum), page, texte, enPdf, langues, annonce);
        }
    }

    Ecrit rediger(
            String modele,
            Canal canal,
            Lettre lettre,
            Bibliotheque bibliotheque,
            List<String> pieces,
            List<String> piecesSurDemande) {
        boolean papier = canal == Canal.COURRIER || canal == Canal.RECOMMANDE;
        boolean recommande = canal == Canal.RECOMMANDE;
        String chemin = modeles.chemin(modele, lettre.debiteur().type(), lettre.langue(), bibliotheque);
        Envoi sansObjet = new Envoi(null, recommande, papier, pieces, piecesSurDemande);
        Document corps = Jsoup.parse(modeles.remplir(bibliotheque, chemin, lettre, sansObjet));
        // Few mail programs have the narrow no-break space of amounts in a subject.
        Element titre = corps.selectFirst("title");
        String objet = titre == null
                ? ""
                : titre.wholeText()
                        .replaceAll("[ \\t\\r\\n]+", " ")
                        .replace('\u202f', '\u00a0')
                        .strip();
        if (objet.isBlank()) {
            throw new Refus(
                    "lettre-sans-objet", "La lettre « " + chemin + " » n'a pas d'objet : écrivez-le dans <title>.");
        }
        exigerDesLignes(corps, chemin);
        Envoi envoi = new Envoi(objet, recommande, papier, pieces, piecesSurDemande);
        String habillage = modeles.habillage(papier ? "papier" : "courriel", lettre.langue(), bibliotheque);
        Document page = Jsoup.parse(modeles.remplir(bibliotheque, habillage, lettre, envoi));
        Element place = page.getElementById("lettre");
        if (place == null) {
            throw new Refus(
                    "lettre-sans-place", "« " + habillage + " » doit contenir un élément d'identifiant « lettre ».");
        }
        place.empty().appendChildren(corps.body().childNodesCopy());
        page.title(objet);
        retirerLesCommentaires(page);
        Surete.exiger(page, chemin);
        Typographie.soigner(page);
        page.outputSettings().prettyPrint(false);
        if (!papier) {
            Styles.incorporer(page);
        }
        return new Ecrit(
                objet,
                page,
                TexteBrut.de(page.body()),
                meta(corps, "joindre-en-pdf"),
                lettre.langue().code(),
                meta(corps, "traduction-de-courtoisie"));
    }

    private static Optional<String> meta(Document corps, String nom) {
        return Optional.ofNullable(corps.selectFirst("meta[name=" + nom + "]")).map(meta -> meta.attr("content"));
    }

    /** The short text of a letter, in the alphabet of telephones where French allows it (M9). */
    String sms(String modele, Lettre lettre, Bibliotheque bibliotheque) {
        String chemin = modeles.cheminDuSms(modele, lettre.debiteur().type(), lettre.langue(), bibliotheque);
        Envoi envoi = new Envoi(null, false, false, List.of(), List.of());
        Document corps = Jsoup.parse(modeles.remplir(bibliotheque, chemin, lettre, envoi));
        String texte = Gsm7.ecrire(corps.body().text().strip())
                .replaceAll(" {2,}", " ")
                .strip();
        if (texte.isEmpty()) {
            throw new Refus("sms-vide", "Le SMS « " + chemin + " » est vide : écrivez son texte.");
        }
        return texte;
    }

    boolean aUneLettre(String modele, TypeDebiteur type, Langue langue, Bibliotheque bibliotheque) {
        return modeles.aUneLettre(modele, type, langue, bibliotheque);
    }

    boolean aUnSms(String modele, TypeDebiteur type, Langue langue, Bibliotheque bibliotheque) {
        return modeles.aUnSms(modele, type, langue, bibliotheque);
    }

    /** Nobody can answer a demand for no invoice, nor sign a plan for none: whoever called for the letter is told. */
    private static void exigerDesLignes(Document corps, String chemin) {
        if (corps.select("table:has(thead)").stream()
                .anyMatch(tableau -> tableau.select("tbody td").isEmpty())) {
            throw new Refus(
                    "lettre-sans-facture",
                    "La lettre « " + chemin
                            + " » ne peut pas être rédigée : un de ses tableaux serait vide, car aucune "
                            + "facture n'est concernée.");
        }
    }

    /** What authors of letters tell each other is not for the debtor. */
    private static void retirerLesCommentaires(Document page) {
        List<Node> commentaires = new ArrayList<>();
        page.nodeStream(Comment.class).forEach(commentaires::add);
        commentaires.forEach(Node::remove);
    }
}
