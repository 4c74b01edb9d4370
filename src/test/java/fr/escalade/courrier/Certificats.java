package fr.escalade.courrier;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of an authority made on the spot by the JDK's own keytool. */
final class Certificats {

    private static final char[] SECRET = "changeit".toCharArray();
    private static final String SERVEUR = "serveur";
    private static final String AUTORITE = "autorite";

    private Certificats() {}

    /** One that is in force, for these names (« ip:127.0.0.1 », « dns:autre.example »). */
    static Path enRegle(Path dossier, String noms) throws Exception {
        return emettre(dossier.resolve("en-regle.p12"), noms, 0);
    }

    /** One that ended a month ago. */
    static Path perime(Path dossier, String noms) throws Exception {
        return emettre(dossier.resolve("perime.p12"), noms, 60);
    }

    private static Path emettre(Path magasin, String noms, int ilYA) throws Exception {
        keytool(magasin, "-alias", AUTORITE, "-dname", "CN=autorite", "-ext", "bc=ca:true", "-validity", "3650");
        keytool(
                magasin,
                "-alias",
                SERVEUR,
                "-dname",
                "CN=serveur",
                "-signer",
                AUTORITE,
                "-ext",
                "san=" + noms,
                "-startdate",
                "-" + ilYA + "d",
                "-validity",
                "30");
        return magasin;
    }

    private static void keytool(Path magasin, String... precisions) throws Exception {
        List<String> ordre = new ArrayList<>();
        ordre.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        ordre.addAll(List.of("-genkeypair", "-keyalg", "RSA", "-keysize", "2048", "-storetype", "PKCS12"));
        ordre.addAll(List.of("-keystore", magasin.toString(), "-storepass", new String(SECRET)));
        ordre.addAll(List.of(precisions));
        Process keytool = new ProcessBuilder(ordre).redirectErrorStream(true).start();
        String dit = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new AssertionError(dit);
        }
    }

    static SSLContext duServeur(Path magasin) throws Exception {
        KeyStore tous = lire(magasin);
        KeyStore sien = vide();
        sien.setKeyEntry(SERVEUR, tous.getKey(SERVEUR, SECRET), SECRET, tous.getCertificateChain(SERVEUR));
        KeyManagerFactory cles = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        cles.init(sien, SECRET);
        SSLContext contexte = SSLContext.getInstance("TLS");
        contexte.init(cles.getKeyManagers(), null, null);
        return contexte;
    }

    /** Somebody who knows that authority. */
    static SSLContext quiFaitConfianceA(Path magasin) throws Exception {
        KeyStore connus = vide();
        connus.setCertificateEntry(AUTORITE, lire(magasin).getCertificate(AUTORITE));
        TrustManagerFactory confiance = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        confiance.init(connus);
        SSLContext contexte = SSLContext.getInstance("TLS");
        contexte.init(null, confiance.getTrustManagers(), null);
        return contexte;
    }

    private static KeyStore vide() throws Exception {
        KeyStore magasin = KeyStore.getInstance("PKCS12");
        magasin.load(null, null);
        return magasin;
    }

    private static KeyStore lire(Path magasin) throws Exception {
        KeyStore cles = KeyStore.getInstance("PKCS12");
        try (InputStream octets = Files.newInputStream(magasin)) {
            cles.load(octets, SECRET);
        }
        return cles;
    }
}
