package fr.escalade.reception;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Properties;

/** How the mailbox's server is reached: encrypted, with patience but not for ever, and without marking what is looked at. */
final class ConnexionImap {

    private static final int PORT_EN_CLAIR = 143;

    private ConnexionImap() {}

    static Store ouvrir(ReceptionProprietes boite) throws MessagingException {
        boolean starttls = boite.tls() && boite.portChoisi() == PORT_EN_CLAIR;
        String protocole = boite.tls() && !starttls ? "imaps" : "imap";
        Properties reglages = new Properties();
        String prefixe = "mail." + protocole + ".";
        reglages.put(prefixe + "connectiontimeout", "10000");
        reglages.put(prefixe + "timeout", "30000");
        reglages.put(prefixe + "writetimeout", "30000");
        reglages.put(prefixe + "peek", "true");
        // A big message comes by pieces of a megabyte, never whole.
        reglages.put(prefixe + "partialfetch", "true");
        reglages.put(prefixe + "fetchsize", Integer.toString(1 << 20));
        reglages.put(prefixe + "starttls.required", Boolean.toString(starttls));
        reglages.put(prefixe + "starttls.enable", Boolean.toString(starttls));
        reglages.put(prefixe + "ssl.checkserveridentity", "true");
        Store serveur = Session.getInstance(reglages).getStore(protocole);
        serveur.connect(boite.hote(), boite.portChoisi(), boite.utilisateur(), boite.motDePasse());
        return serveur;
    }
}
