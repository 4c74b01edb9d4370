package fr.escalade.api;

import fr.escalade.partage.Refus;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read once for its fingerprint and can be read again by the controller. */
final class DemandeRelisible extends HttpServletRequestWrapper {

    private static final int TAILLE_MAXIMALE = 1 << 20;

    private final byte[] corps;
    private final String empreinte;

    private DemandeRelisible(HttpServletRequest demande, byte[] corps, String empreinte) {
        super(demande);
        this.corps = corps;
        this.empreinte = empreinte;
    }

    static DemandeRelisible de(HttpServletRequest demande) throws IOException {
        EmpreinteDeDemande empreinte = new EmpreinteDeDemande(demande);
        String type = demande.getContentType();
        if (type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/")) {
            return new DemandeRelisible(demande, null, empreinte.avecParties(demande));
        }
        byte[] corps = demande.getInputStream().readNBytes(TAILLE_MAXIMALE + 1);
        if (corps.length > TAILLE_MAXIMALE) {
            throw new Refus("demande-trop-volumineuse", "Le corps de la demande dépasse 1 Mo : découpez-la.");
        }
        return new DemandeRelisible(demande, corps, empreinte.avecCorps(corps));
    }

    /** SHA-256 of method, address and content. A file's parts are hashed, not its envelope, whose boundary is random. */
    String empreinte() {
        return empreinte;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return corps == null ? super.getInputStream() : new Relecture(new ByteArrayInputStream(corps));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return corps == null
                ? super.getReader()
                : new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Relecture extends ServletInputStream {
        private final ByteArrayInputStream octets;

        Relecture(ByteArrayInputStream octets) {
            this.octets = octets;
        }

        @Override
        public int read() {
            return octets.read();
        }

        @Override
        public int read(byte[] tampon, int debut, int longueur) {
            return octets.read(tampon, debut, longueur);
        }

        @Override
        public boolean isFinished() {
            return octets.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener ecoute) {
            throw new UnsupportedOperationException("blocking reads only");
        }
    }
}
