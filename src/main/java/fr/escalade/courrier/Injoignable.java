package fr.escalade.courrier;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/** Why no connection to the mail server stands, in words for whoever reads them on a waiting message. */
final class Injoignable {

    private static final int PROFONDEUR = 12;

    private Injoignable() {}

    static String dire(MessagingException echec, String hote) {
        List<Throwable> causes = causes(echec);
        if (echec instanceof AuthenticationFailedException) {
            return "Serveur de messagerie : " + hote + " refuse l'identifiant ou le mot de passe : "
                    + echec.getMessage();
        }
        if (String.valueOf(echec.getMessage()).contains("STARTTLS is required")) {
            return "Serveur de messagerie non sûr : " + hote
                    + " n'offre pas le chiffrement (STARTTLS). Rien ne lui a été" + " transmis.";
        }
        return causes.stream().anyMatch(SSLException.class::isInstance)
                ? "Serveur de messagerie non sûr : " + tls(causes, hote) + " Rien ne lui a été transmis."
                : "Serveur de messagerie injoignable : " + echec.getMessage();
    }

    private static String tls(List<Throwable> causes, String hote) {
        String dit = String.join(
                " ",
                causes.stream().map(Throwable::getMessage).map(String::valueOf).toList());
        if (causes.stream().anyMatch(CertificateExpiredException.class::isInstance)) {
            return "le certificat de " + hote + " a expiré.";
        }
        if (causes.stream().anyMatch(CertPathBuilderException.class::isInstance)
                || causes.stream().anyMatch(CertPathValidatorException.class::isInstance)) {
            return "le certificat de " + hote + " n'est pas signé par une autorité reconnue : installez-y un certificat"
                    + " valable, ou faites connaître son autorité à Java (javax.net.ssl.trustStore).";
        }
        if (causes.stream().anyMatch(CertificateException.class::isInstance)
                || dit.contains("identity does not match")) {
            return "le certificat présenté n'est pas au nom de " + hote + " : vérifiez SPRING_MAIL_HOST.";
        }
        if (dit.contains("protocol_version") || dit.contains("No appropriate protocol")) {
            return hote + " ne connaît que des versions périmées de TLS ; il faut TLS 1.2 ou 1.3.";
        }
        return "la négociation TLS avec " + hote + " a échoué ("
                + causes.get(causes.size() - 1).getMessage() + ").";
    }

    private static List<Throwable> causes(MessagingException echec) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = echec; cause != null && causes.size() < PROFONDEUR; cause = suivante(cause)) {
            causes.add(cause);
        }
        return causes;
    }

    private static Throwable suivante(Throwable cause) {
        return cause instanceof MessagingException maillon && maillon.getNextException() != null
                ? maillon.getNextException()
                : cause.getCause();
    }
}
