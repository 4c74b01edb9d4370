package fr.escalade.courrier;

import fr.escalade.partage.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages: prepared in the caller's transaction, sent after its commit, kept exactly as sent. */
@Component
public class Courriers {

    /**
     * Renders the message, keeps its bytes and hash, and puts it into the outbox in the caller's transaction. A message
     * of the same key is returned unchanged: a step executed twice writes once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Courrier preparer(Preparation preparation) {
        throw new UnsupportedOperationException();
    }

    /** What the message would be, rendered on the spot and kept nowhere: for approvals and previews. PDF or text/html. */
    public Apercu apercu(Preparation preparation) {
        throw new UnsupportedOperationException();
    }

    public record Apercu(String objet, String typeContenu, byte[] contenu, String texte) {}

    public Optional<Courrier> parCle(String cle) {
        throw new UnsupportedOperationException();
    }

    public Courrier parId(long id) {
        throw new UnsupportedOperationException();
    }

    /** The exact bytes: message/rfc822 for e-mails, application/pdf for letters. */
    public byte[] contenu(long id) {
        throw new UnsupportedOperationException();
    }

    public List<Courrier> duDossier(long dossier) {
        throw new UnsupportedOperationException();
    }

    /** etat and creancier may be null; newest first. */
    public Page<Courrier> chercher(String creancier, EtatCourrier etat, int page, int taille) {
        throw new UnsupportedOperationException();
    }

    /** Lets a message that waited for confirmation leave. */
    @Transactional
    public void confirmer(long id, String auteur) {
        throw new UnsupportedOperationException();
    }

    /** Takes back a message that has not left yet. */
    @Transactional
    public void annuler(long id, String motif, String auteur) {
        throw new UnsupportedOperationException();
    }

    /** Records that a letter was handed to the post. */
    @Transactional
    public void deposer(long id, java.time.LocalDate jour, String suivi, String auteur) {
        throw new UnsupportedOperationException();
    }
}
