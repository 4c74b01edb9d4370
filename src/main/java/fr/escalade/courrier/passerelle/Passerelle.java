package fr.escalade.courrier.passerelle;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** A described provider, ready to be called. What it says comes back without the secrets that it may repeat. */
public final class Passerelle {

    private final Description description;
    private final Transport transport = new Transport();

    /**
     * {@code noms} are the values that a caller gives, {@code etats} the states that it knows.
     *
     * @throws IllegalArgumentException when the description cannot work: it is said at start, not at the first message
     */
    public Passerelle(Description description, Set<String> noms, Set<String> etats) {
        this.description = description;
        description.etats().keySet().stream()
                .map(Passerelle::etat)
                .filter(etat -> !etats.contains(etat))
                .findFirst()
                .ifPresent(etat -> {
                    throw new IllegalArgumentException(description.nom() + " : l'état « " + etat
                            + " » n'existe pas. États possibles : " + String.join(", ", new TreeSet<>(etats)));
                });
        Set<String> connus = new TreeSet<>(noms);
        connus.addAll(description.secrets().keySet());
        connus.add("expediteur");
        if (description.envoi() == null || description.reponse() == null) {
            throw new IllegalArgumentException(description.nom() + " : « envoi » et « reponse » sont à décrire");
        }
        verifier(description.envoi(), connus);
        verifier(description.reponse());
        if (description.suivi() != null) {
            verifier(description.suivi().appel(), connus);
            verifier(description.suivi().lecture());
        }
        if (description.retour() != null) {
            verifier(description.retour().lecture());
        }
    }

    /** « non-reclame », as properties are written, is NON_RECLAME. */
    static String etat(String cle) {
        return cle.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    public Description description() {
        return description;
    }

    /** {@code fichier} goes where the description says, or nowhere; it may be null. */
    public Echange appeler(Appel appel, Map<String, String> valeurs, byte[] fichier) {
        Map<String, String> toutes = new HashMap<>(valeurs);
        toutes.putAll(description.secrets());
        toutes.put("expediteur", description.expediteur());
        HttpRequest.Builder requete = HttpRequest.newBuilder(URI.create(Gabarit.adresse(appel.url(), toutes)));
        appel.entetes().forEach((nom, valeur) -> requete.setHeader(nom, Gabarit.entete(valeur, toutes)));
        if (appel.utilisateur() != null) {
            String paire = appel.utilisateur() + ":" + appel.motDePasse();
            requete.setHeader(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(paire.getBytes(StandardCharsets.UTF_8)));
        }
        requete.method(appel.methode(), corps(appel, toutes, fichier, requete));
        Echange echange = transport.envoyer(requete.build(), appel.delai());
        return echange instanceof Echange.Repondu repondu
                ? new Echange.Repondu(repondu.code(), repondu.entetes(), taire(repondu.corps()))
                : echange;
    }

    /** The text without any secret of ours. */
    public String taire(String texte) {
        String muet = texte;
        Stream<String> secrets = Stream.concat(
                description.secrets().values().stream(),
                Stream.ofNullable(description.envoi().motDePasse()));
        for (String secret : secrets.filter(un -> un.length() > 3).toList()) {
            muet = muet.replace(secret, "***");
        }
        return muet;
    }

    public Lu lire(Lecture lecture, String corps) {
        return new Lu(lecture, corps, description.etats());
    }

    /** The receipts that a body brings. */
    public List<Lu> lireTout(Lecture lecture, String corps) {
        return Extraction.liste(lecture.liste(), corps)
                .map(un -> new Lu(lecture, un, description.etats()))
                .toList();
    }

    /** Whether a call comes from the provider. {@code entete} is what it sent under the described name, or null. */
    public boolean reconnait(String entete, byte[] corps) {
        Description.Retour retour = description.retour();
        if (retour == null || entete == null || entete.isBlank()) {
            return false;
        }
        if (retour.cle() != null && !retour.cle().isBlank()) {
            return Signature.convient(entete, corps, retour.cle());
        }
        return retour.jeton() != null
                && !retour.jeton().isBlank()
                && MessageDigest.isEqual(
                        entete.getBytes(StandardCharsets.UTF_8), retour.jeton().getBytes(StandardCharsets.UTF_8));
    }

    private static HttpRequest.BodyPublisher corps(
            Appel appel, Map<String, String> valeurs, byte[] fichier, HttpRequest.Builder requete) {
        if (!appel.parties().isEmpty()) {
            String frontiere = "escalade-" + UUID.randomUUID();
            requete.setHeader("Content-Type", "multipart/form-data; boundary=" + frontiere);
            return HttpRequest.BodyPublishers.ofByteArray(parties(appel.parties(), frontiere, valeurs, fichier));
        }
        if (appel.corps() == null) {
            return HttpRequest.BodyPublishers.noBody();
        }
        requete.setHeader("Content-Type", appel.type());
        return HttpRequest.BodyPublishers.ofString(Gabarit.corps(appel.corps(), appel.type(), valeurs));
    }

    private static byte[] parties(
            List<Appel.Partie> parties, String frontiere, Map<String, String> valeurs, byte[] fichier) {
        ByteArrayOutputStream corps = new ByteArrayOutputStream();
        for (Appel.Partie partie : parties) {
            String nom = partie.estLeFichier()
                    ? "; filename=\""
                            + Gabarit.entete(partie.nomDeFichier(), valeurs).replace('"', '_') + "\""
                    : "";
            String type = partie.type() == null ? "text/plain; charset=UTF-8" : partie.type();
            corps.writeBytes(("--" + frontiere + "\r\nContent-Disposition: form-data; name=\"" + partie.nom() + "\""
                            + nom + "\r\nContent-Type: " + type + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            corps.writeBytes(
                    partie.estLeFichier()
                            ? fichier
                            : Gabarit.corps(partie.valeur(), type, valeurs).getBytes(StandardCharsets.UTF_8));
            corps.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        corps.writeBytes(("--" + frontiere + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return corps.toByteArray();
    }

    private void verifier(Appel appel, Set<String> connus) {
        if (appel == null || appel.url() == null || appel.url().isBlank()) {
            throw new IllegalArgumentException(description.nom() + " : il manque une adresse (url)");
        }
        URI.create(Gabarit.adresse(appel.url(), Map.of()));
        Stream.of(
                        Stream.of(appel.url()),
                        Stream.ofNullable(appel.corps()),
                        appel.entetes().values().stream(),
                        appel.parties().stream().flatMap(une -> Stream.of(une.valeur(), une.nomDeFichier())))
                .flatMap(un -> un)
                .flatMap(gabarit -> Gabarit.noms(gabarit).stream())
                .filter(nom -> !connus.contains(nom))
                .findFirst()
                .ifPresent(nom -> {
                    throw new IllegalArgumentException(description.nom() + " : « {" + nom
                            + "} » n'existe pas. Noms possibles : " + String.join(", ", connus));
                });
    }

    private static void verifier(Lecture lecture) {
        if (lecture == null) {
            throw new IllegalArgumentException("une lecture est à décrire");
        }
        Stream.of(
                        lecture.liste(),
                        lecture.id(),
                        lecture.etat(),
                        lecture.erreur(),
                        lecture.succes(),
                        lecture.date(),
                        lecture.suivi(),
                        lecture.detail())
                .forEach(Extraction::verifier);
    }
}
