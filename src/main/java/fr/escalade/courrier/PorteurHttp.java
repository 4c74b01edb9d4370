package fr.escalade.courrier;

import fr.escalade.courrier.passerelle.Appel;
import fr.escalade.courrier.passerelle.Echange;
import fr.escalade.courrier.passerelle.Lecture;
import fr.escalade.courrier.passerelle.Lu;
import fr.escalade.courrier.passerelle.Passerelle;
import fr.escalade.partage.Canal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** A carrier that is spoken to over HTTP, by its description. */
final class PorteurHttp implements Porteur {

    /** The fault is in our account or description: every message would meet it, none is to blame. */
    private static final Set<Integer> NOTRE_FAUTE = Set.of(301, 302, 307, 308, 401, 402, 403, 404, 405, 407);

    private final Canal canal;
    private final Passerelle passerelle;
    private final BiFunction<Courrier, byte[], Map<String, String>> valeurs;
    private final Clock horloge;

    /** {@code valeurs} gives what the templates may use of a message. */
    PorteurHttp(
            Canal canal,
            Passerelle passerelle,
            BiFunction<Courrier, byte[], Map<String, String>> valeurs,
            Clock horloge) {
        this.canal = canal;
        this.passerelle = passerelle;
        this.valeurs = valeurs;
        this.horloge = horloge;
    }

    @Override
    public Canal canal() {
        return canal;
    }

    @Override
    public String nom() {
        return passerelle.description().nom();
    }

    @Override
    public boolean repetable() {
        return passerelle.description().repetable();
    }

    @Override
    public Remise remettre(Courrier courrier, byte[] contenu) {
        Echange echange;
        try {
            echange = passerelle.appeler(passerelle.description().envoi(), valeurs.apply(courrier, contenu), contenu);
        } catch (IllegalArgumentException e) {
            return new Remise.Refusee("message impossible à écrire pour " + nom() + " : " + e.getMessage());
        }
        if (echange instanceof Echange.JamaisParti perdu) {
            return new Remise.Reportee(nom() + " injoignable : " + perdu.cause(), true);
        }
        if (echange instanceof Echange.SansReponse muet) {
            return douter(nom() + " n'a pas répondu (" + muet.cause() + ")", false);
        }
        return comprendre((Echange.Repondu) echange);
    }

    private Remise comprendre(Echange.Repondu reponse) {
        Lu lu = passerelle.lire(passerelle.description().reponse(), reponse.corps());
        String dit = nom() + ", HTTP " + reponse.code() + " : " + court(reponse.corps());
        boolean passager = passager(Integer.toString(reponse.code()))
                || lu.erreur().filter(this::passager).isPresent()
                || lu.mot().filter(this::passager).isPresent();
        if (passager || NOTRE_FAUTE.contains(reponse.code())) {
            return new Remise.Reportee(
                    dit,
                    true,
                    reponse.repasserDans()
                            .flatMap(attente -> Attentes.lire(attente, horloge.instant()))
                            .orElse(null));
        }
        if (!reponse.reussi()) {
            return reponse.code() >= 500
                    ? douter(dit, false)
                    : new Remise.Refusee(lu.erreur().orElse(dit));
        }
        Optional<Devenir> devenir = devenir(lu);
        if (!lu.accepte() || devenir.filter(Devenir.REJETE::equals).isPresent()) {
            return new Remise.Refusee(lu.erreur().or(lu::detail).orElse(dit));
        }
        if (passerelle.description().reponse().id() != null && lu.id().isEmpty()) {
            return douter(dit + " (réponse sans référence)", true);
        }
        return new Remise.Acceptee(
                dit,
                new Nouvelle(
                        lu.id().orElse(null),
                        devenir.orElse(Devenir.EN_COURS),
                        lu.quand().orElse(null),
                        lu.suivi().orElse(null),
                        lu.detail().orElse(null)));
    }

    /** News of a message, asked for; empty when there is nothing to ask, or nothing new. */
    Optional<Nouvelle> demander(String reference) {
        Appel appel = passerelle.description().suivi().appel();
        Echange echange = passerelle.appeler(appel, Map.of("id", reference), null);
        if (!(echange instanceof Echange.Repondu reponse) || !reponse.reussi()) {
            return Optional.empty();
        }
        Lecture lecture = passerelle.description().suivi().lecture();
        return nouvelle(passerelle.lire(lecture, reponse.corps()), reference);
    }

    /** News that the carrier brings by itself. Nothing when the call is not its own. */
    Optional<List<Nouvelle>> recevoir(String entete, byte[] corps, String texte) {
        if (!passerelle.reconnait(entete, corps)) {
            return Optional.empty();
        }
        Lecture lecture = passerelle.description().retour().lecture();
        return Optional.of(passerelle.lireTout(lecture, passerelle.taire(texte)).stream()
                .flatMap(lu -> lu.id().flatMap(id -> nouvelle(lu, id)).stream())
                .toList());
    }

    Passerelle passerelle() {
        return passerelle;
    }

    private static Optional<Nouvelle> nouvelle(Lu lu, String reference) {
        return devenir(lu)
                .map(devenir -> new Nouvelle(
                        reference,
                        devenir,
                        lu.quand().orElse(null),
                        lu.suivi().orElse(null),
                        lu.detail().map(PorteurHttp::court).orElse(null)));
    }

    private static Optional<Devenir> devenir(Lu lu) {
        return lu.etat().map(Devenir::valueOf);
    }

    /** The request may have been carried out. {@code compris}: the carrier answered, trying again would not help. */
    private Remise douter(String erreur, boolean compris) {
        return repetable() && !compris ? new Remise.Reportee(erreur, true) : new Remise.Incertaine(erreur);
    }

    private boolean passager(String mot) {
        return passerelle.description().passageres().contains(mot);
    }

    private static String court(String texte) {
        String uneLigne = texte.replaceAll("\\s+", " ").strip();
        return uneLigne.length() <= 300 ? uneLigne : uneLigne.substring(0, 299) + "…";
    }
}
