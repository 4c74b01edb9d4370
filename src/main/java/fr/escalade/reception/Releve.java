package fr.escalade.reception;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Takes one message from the server into a file, piece by piece. */
final class Releve {

    private Releve() {}

    /** Exactly as the server has it; true when only the beginning was taken. */
    static boolean copier(Message message, Path fichier, long auPlus) throws MessagingException, IOException {
        try (InputStream recu = ((IMAPMessage) message).getMimeStream();
                OutputStream garde = Files.newOutputStream(fichier)) {
            byte[] tampon = new byte[64 * 1024];
            long reste = auPlus;
            for (int lus = recu.read(tampon); lus >= 0; lus = recu.read(tampon)) {
                garde.write(tampon, 0, (int) Math.min(lus, reste));
                if (lus > reste) {
                    return true;
                }
                reste -= lus;
            }
            return false;
        }
    }
}
