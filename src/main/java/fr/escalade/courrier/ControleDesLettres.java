package fr.escalade.courrier;

import fr.escalade.courrier.LettreLue.Cas;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads a letter as a lawyer would before it may go to anyone: it is written for invented cases of every kind, in every
 * language and tone, and what comes out must say what the trade and the law want and nothing that it forbids (M1 to M10).
 */
@Component
public class ControleDesLettres {

    /** Attached to every invented case. */
    static final String PIECE = "facture.pdf";

    private static final List<RegleDeLettre> REGLES = List.of(
            new MentionsDeLaDette(),
            new MentionsDeLaSuite(),
            new MentionsDeLaDemande(),
            new MentionsDuCreancier(),
            new MentionsDeMiseEnDemeure(),
            new MentionsInterdites());

    private final Redaction redaction;
    private final ControleDesSms sms;
    private final Map<Controlee, List<Anomalie>> connues = new ConcurrentHashMap<>();

    ControleDesLettres(Redaction redaction) {
        this.redaction = redaction;
        this.sms = new ControleDesSms(redaction);
    }

    /**
     * Rules of wording, asked of what is published. A case whose version was published before one of them goes on: what
     * the law wants, and what makes the demand a demand, is asked of every message that leaves.
     */
    private static final Set<String> A_LA_PUBLICATION = Set.of("M2", "M3", "M4", "M6");

    /**
     * What is wrong with a letter, in French; {@code modele} and {@code type} name its file, {@code regle} the rule (M1 to
     * M10), or null when the letter cannot even be written.
     */
    public record Anomalie(String modele, TypeDebiteur type, String regle, String message) {}

    private record Controlee(String version, String modele, TypeDebiteur type, GenreDeLettre genre) {}

    /** Before a letter is written for a real debtor. @throws Refus with everything that forbids to send it */
    void exiger(String modele, TypeDebiteur type, GenreDeLettre genre, Bibliotheque bibliotheque) {
        List<Anomalie> anomalies = bibliotheque.version().equals(Bibliotheque.DOSSIER)
                ? controler(modele, type, bibliotheque, genre)
                : connues.computeIfAbsent(
                        new Controlee(bibliotheque.version(), modele, type, genre),
                        c -> controler(modele, type, bibliotheque, genre));
        String reproches = anomalies.stream()
                .filter(anomalie -> anomalie.regle() == null || !A_LA_PUBLICATION.contains(anomalie.regle()))
                .map(Anomalie::message)
                .collect(Collectors.joining(" "));
        if (!reproches.isEmpty()) {
            throw new Refus("lettre-refusee", reproches);
        }
    }

    /** For a letter that no step of a diagram sends: its name says what it is for. Empty: it may be sent. */
    public List<Anomalie> controler(String modele, TypeDebiteur type, Bibliotheque bibliotheque) {
        return controler(modele, type, bibliotheque, GenreDeLettre.duNom(modele));
    }

    /** The letter, its translations and their short texts, tried on every invented case. */
    public List<Anomalie> controler(String modele, TypeDebiteur type, Bibliotheque bibliotheque, GenreDeLettre genre) {
        List<Anomalie> anomalies = new ArrayList<>();
        for (Langue langue : Langue.values()) {
            Anomalies trouvees = new Anomalies(modele, type, langue);
            if (langue == Langue.FRANCAIS || redaction.aUneLettre(modele, type, langue, bibliotheque)) {
                essayer(modele, type, langue, genre, bibliotheque, trouvees);
            }
            if (redaction.aUnSms(modele, type, langue, bibliotheque)) {
                sms.lire(modele, type, langue, genre, bibliotheque, trouvees);
            }
            anomalies.addAll(trouvees.liste());
        }
        return anomalies;
    }

    /** Whether two letters say the same thing to a debtor (C2): the second would be read as the first. */
    public boolean seRepetent(String modele, String autre, TypeDebiteur type, Bibliotheque bibliotheque) {
        return corps(modele, type, bibliotheque)
                .filter(texte ->
                        corps(autre, type, bibliotheque).filter(texte::equals).isPresent())
                .isPresent();
    }

    private Optional<String> corps(String modele, TypeDebiteur type, Bibliotheque bibliotheque) {
        try {
            Lettre temoin = LettreTemoin.simple(type, modele);
            return Optional.of(
                    rediger(modele, Canal.EMAIL, temoin, bibliotheque).texte());
        } catch (Refus e) {
            return Optional.empty();
        }
    }

    private void essayer(
            String modele,
            TypeDebiteur type,
            Langue langue,
            GenreDeLettre genre,
            Bibliotheque bibliotheque,
            Anomalies anomalies) {
        String temoin = genre == GenreDeLettre.MISE_EN_DEMEURE ? "mise_en_demeure" : modele;
        Lettre simple = LettreTemoin.simple(type, temoin, langue);
        try {
            for (Canal canal : List.of(Canal.EMAIL, Canal.RECOMMANDE)) {
                Essai essai = new Essai(modele, type, genre, canal, bibliotheque, anomalies);
                lire(essai, Cas.SIMPLE, simple);
                lire(essai, Cas.COMPLET, LettreTemoin.complete(type, temoin, langue));
                lire(essai, Cas.PRESCRIT, LettreTemoin.prescrite(type, temoin, langue));
                lire(
                        essai,
                        Cas.COMPLET,
                        LettreTemoin.complete(type, temoin, langue).avecLien(LettreTemoin.LIEN));
            }
            for (Ton ton : Ton.values()) {
                lire(new Essai(modele, type, genre, Canal.EMAIL, bibliotheque, anomalies), Cas.TON, simple.avec(ton));
            }
            rediger(modele, Canal.EMAIL, LettreTemoin.hostile(type, temoin, langue), bibliotheque);
        } catch (Refus e) {
            anomalies.dire(e.getMessage());
        }
    }

    private record Essai(
            String modele,
            TypeDebiteur type,
            GenreDeLettre genre,
            Canal canal,
            Bibliotheque bibliotheque,
            Anomalies anomalies) {}

    private void lire(Essai essai, Cas cas, Lettre temoin) {
        Redaction.Ecrit ecrit = rediger(essai.modele(), essai.canal(), temoin, essai.bibliotheque());
        boolean papier = essai.canal() == Canal.RECOMMANDE;
        LettreLue lue = LettreLue.de(essai.modele(), essai.type(), essai.genre(), cas, papier, temoin, ecrit);
        REGLES.forEach(regle -> regle.lire(lue, essai.anomalies()));
    }

    private Redaction.Ecrit rediger(String modele, Canal canal, Lettre temoin, Bibliotheque bibliotheque) {
        return redaction.rediger(modele, canal, temoin, bibliotheque, List.of(PIECE), List.of("plan.pdf"));
    }
}
