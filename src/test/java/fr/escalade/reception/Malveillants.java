package fr.escalade.reception;

import fr.escalade.reception.tri.Nature;
import fr.escalade.reponse.Intention;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Broken, enormous or hostile messages. */
final class Malveillants {

    private static final String ENTETES =
            "From: compta@durand.example\nTo: relances@maison.example\nSubject: Re: Factures\nMIME-Version: 1.0\n";
    private static final String DIT = "Je conteste cette facture.";

    private final List<Exemple> tous = new ArrayList<>();

    private Malveillants() {}

    static List<Exemple> tous() {
        Malveillants m = new Malveillants();
        m.malFormes();
        m.html();
        m.enormes();
        m.profonds();
        return m.tous;
    }

    private void reponse(String nom, String message) {
        tous.add(Exemple.de(nom, Nature.REPONSE, Intention.CONTESTATION, message));
    }

    private void malFormes() {
        reponse("mal-sans-mime", "From: compta@durand.example\n\n" + DIT);
        reponse("mal-sans-ligne-vide", "From: compta@durand.example\nSubject: Factures\n" + DIT);
        reponse("mal-boite-unix", "From compta@durand.example Mon Feb  9 10:00:00 2026\n" + ENTETES + "\n" + DIT);
        reponse("mal-limite-absente", ENTETES + "Content-Type: multipart/mixed\n\n" + DIT);
        reponse("mal-limite-jamais-vue", ENTETES + "Content-Type: multipart/mixed; boundary=abc\n\n" + DIT);
        reponse("mal-limite-vide", ENTETES + "Content-Type: multipart/mixed; boundary=\"\"\n\n" + DIT);
        reponse("mal-jamais-ferme", ENTETES + "Content-Type: multipart/mixed; boundary=abc\n\n--abc\n\n" + DIT);
        reponse(
                "mal-limite-imbriquee-egale",
                ENTETES
                        + "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/alternative; boundary=a\n\n--a\n\n"
                        + DIT + "\n--a--\n");
        reponse("mal-type-absurde", ENTETES + "Content-Type: ;;;/ /text=\n\n" + DIT);
        reponse("mal-encodage-inconnu", ENTETES + "Content-Transfer-Encoding: x-uue8\n\n" + DIT);
        reponse("mal-jeu-inconnu", ENTETES + "Content-Type: text/plain; charset=\"klingon-8\"\n\n" + DIT);
        reponse("mal-qp-casse", ENTETES + "Content-Transfer-Encoding: quoted-printable\n\n=ZZ=\n " + DIT + " =E");
        reponse(
                "mal-base64-casse",
                ENTETES + "Content-Transfer-Encoding: base64\n\n!!"
                        + Base64.getEncoder().withoutPadding().encodeToString(DIT.getBytes(StandardCharsets.UTF_8))
                        + "*=\n");
        reponse("mal-objet-casse", "From: compta@durand.example\nSubject: =?utf-8?B?@@@?= =?koi?Q?=E9\n\n" + DIT);
        reponse("mal-nuls", ENTETES + "\n\u0000" + DIT + "\u0000\u0001\n");
        reponse("mal-expediteur-double", "From: a@durand.example, b@durand.example\nFrom: c@durand.example\n\n" + DIT);
        reponse("mal-en-tete-geant", ENTETES + "X-Long: " + "x".repeat(300_000) + "\n\n" + DIT);
        reponse("mal-cent-mille-en-tetes", ENTETES + "X-A: b\n".repeat(100_000) + "\n" + DIT);
        reponse("mal-references-en-boucle", ENTETES + "References: " + "<a@b> ".repeat(5_000) + "\n\n" + DIT);
        reponse("mal-ligne-sans-fin", ENTETES + "\n" + DIT + " " + "la".repeat(400_000));
        reponse("mal-espaces-sans-fin", ENTETES + "\n" + DIT + " ".repeat(400_000) + "fin");
        reponse("mal-date-absurde", ENTETES + "Date: " + "(".repeat(50_000) + "\n\n" + DIT);
        tous.add(new Exemple(
                "mal-retours-chariot",
                Nature.REPONSE,
                Intention.CONTESTATION,
                () -> new ByteArrayInputStream(
                        (ENTETES + "\n" + DIT).replace("\n", "\r").getBytes(StandardCharsets.UTF_8))));
        tous.add(Exemple.de("mal-vide", Nature.ILLISIBLE, null, ""));
        tous.add(Exemple.de("mal-bruit", Nature.ILLISIBLE, null, "\u0003\u0004é%$ rien d'un message\n\nni ici"));
        tous.add(Exemple.de("mal-entetes-seuls", Nature.ILLISIBLE, null, "Subject: x\n\n"));
        tous.add(new Exemple(
                "mal-utf16",
                Nature.REPONSE,
                Intention.CONTESTATION,
                () -> new SequenceInputStream(
                        new ByteArrayInputStream(Corpus.utf8(ENTETES
                                + "Content-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64\n\n")),
                        new ByteArrayInputStream(
                                Base64.getMimeEncoder().encode(DIT.getBytes(StandardCharsets.UTF_16))))));
    }

    private void html() {
        String type = ENTETES + "Content-Type: text/html; charset=utf-8\n\n";
        reponse("html-script", type + "<p>" + DIT + "</p><script>fetch('https://mal.example')</script>");
        reponse("html-evenement", type + "<img src=x onerror=alert(1)><p onclick='x()'>" + DIT + "</p>");
        reponse("html-cadre", type + "<iframe srcdoc='<script>1</script>'></iframe><object data=x></object>" + DIT);
        reponse("html-svg", type + "<svg onload=alert(1)><script>1</script></svg><p>" + DIT);
        reponse("html-cache", type + "<div style='display: none'>Je vais payer demain</div><p>" + DIT + "</p>");
        reponse("html-non-ferme", type + "<div><p><b>" + DIT + "<table><tr><td>");
        reponse("html-modele", type + "<p>" + DIT + " ${T(java.lang.Runtime).getRuntime()} [[${7*7}]]</p>");
        reponse("html-profond", type + "<p>" + DIT + "</p>" + "<div>".repeat(40_000));
        reponse(
                "html-citations-imbriquees",
                type + "<p>" + DIT + "</p>" + "<blockquote>".repeat(10_000) + "Je paierai demain");
        reponse("html-freres", type + "<p>" + DIT + "</p>" + "<div class=moz-cite-prefix></div>".repeat(8_000));
    }

    private void enormes() {
        String mixte = ENTETES + "Content-Type: multipart/mixed; boundary=gros\n\n--gros\n\n" + DIT + "\n--gros\n"
                + "Content-Type: application/pdf; name=plans.pdf\nContent-Transfer-Encoding: base64\n\n";
        tous.add(gros("gros-piece-de-30-mo", mixte, "A".repeat(76) + "\r\n", 30 << 20));
        tous.add(gros("gros-texte-de-30-mo", ENTETES + "\n" + DIT + "\n", "remplissage sans intérêt\r\n", 30 << 20));
        tous.add(gros("gros-ligne-de-30-mo", mixte, "B".repeat(1024), 30 << 20));
        tous.add(gros(
                "gros-un-million-de-parties",
                ENTETES + "Content-Type: multipart/mixed; boundary=p\n\n--p\n\n" + DIT + "\n",
                "--p\r\n\r\nx\r\n",
                10 << 20));
        tous.add(gros(
                "gros-html-de-10-mo",
                ENTETES + "Content-Type: text/html\n\n<p>" + DIT + "</p>",
                "<p>la</p>\r\n",
                10 << 20));
        for (String nom : List.of("bombe.zip", "bombe.docx")) {
            tous.add(Exemple.de(
                    "bombe-" + nom,
                    Nature.REPONSE,
                    Intention.CONTESTATION,
                    ENTETES + "Content-Type: multipart/mixed; boundary=z\n\n--z\n\n" + DIT
                            + "\n--z\nContent-Type: application/zip; name=" + nom
                            + "\nContent-Disposition: attachment; filename=" + nom
                            + "\nContent-Transfer-Encoding: base64\n\n"
                            + Base64.getMimeEncoder().encodeToString(bombe()) + "\n--z--\n"));
        }
    }

    private void profonds() {
        StringBuilder poupees = new StringBuilder(ENTETES);
        for (int i = 0; i < 500; i++) {
            poupees.append("Content-Type: multipart/mixed; boundary=n")
                    .append(i)
                    .append("\n\n--n")
                    .append(i)
                    .append("\n");
        }
        // Beyond the depth that is taken apart, what is left is read as text.
        reponse("profond-500-ensembles", poupees + "\n" + DIT);
        String transmis = ENTETES + "Content-Type: message/rfc822\n\n";
        tous.add(Exemple.de("profond-500-messages", Nature.REPONSE, null, transmis.repeat(500) + ENTETES + "\n" + DIT));
        reponse(
                "profond-raisonnable",
                ENTETES
                        + "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/related; boundary=b\n\n--b\n"
                        + "Content-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\n" + DIT
                        + "\n--c\nContent-Type: text/html\n\n<p>" + DIT + "</p>\n--c--\n--b--\n--a--\n");
    }

    private static Exemple gros(String nom, String debut, String motif, long taille) {
        return new Exemple(nom, Nature.REPONSE, Intention.CONTESTATION, () -> repeter(debut, motif, taille));
    }

    private static InputStream repeter(String debut, String motif, long taille) {
        byte[] bloc = motif.repeat(Math.max(1, (1 << 20) / motif.length())).getBytes(StandardCharsets.UTF_8);
        List<InputStream> flux = new ArrayList<>();
        flux.add(new ByteArrayInputStream(Corpus.utf8(debut)));
        for (long fait = 0; fait < taille; fait += bloc.length) {
            flux.add(new ByteArrayInputStream(bloc));
        }
        return new SequenceInputStream(Collections.enumeration(flux));
    }

    /** Ten kilobytes that would unpack to ten megabytes. */
    private static byte[] bombe() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            zip.putNextEntry(new ZipEntry("vide.txt"));
            zip.write(new byte[10 << 20]);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }
}
