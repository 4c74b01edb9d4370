package fr.escalade.courrier;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code escalade.courrier.dkim[n].*}: the sender domains whose messages are signed (RFC 6376). */
@ConfigurationProperties("escalade.courrier")
record DkimProprietes(@DefaultValue List<Domaine> dkim) {

    /**
     * @param domaine the sender's domain, or a parent of it
     * @param selecteur where its public key is published: {@code selecteur._domainkey.domaine}
     * @param cle file of the private key: RSA, PKCS#8 in PEM
     */
    record Domaine(String domaine, String selecteur, String cle) {}
}
