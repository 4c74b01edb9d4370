package fr.escalade.dossier;

import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases. */
@Component
public class Dossiers {

    public Optional<Dossier> trouver(String numero) {
        throw new UnsupportedOperationException();
    }

    /** @throws Refus when there is none */
    public Dossier parNumero(String numero) {
        return trouver(numero).orElseThrow(() -> Refus.introuvable("Le dossier", numero));
    }

    public Dossier parId(long id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Dossier> actifDuDebiteur(long debiteur) {
        throw new UnsupportedOperationException();
    }

    /** creancier, etat and q (case number, debtor code or name) may be null; newest first. */
    public Page<Dossier> chercher(String creancier, EtatDossier etat, String q, int page, int taille) {
        throw new UnsupportedOperationException();
    }

    public List<Dossier> duDebiteur(long debiteur) {
        throw new UnsupportedOperationException();
    }

    public Situation situation(long dossier, LocalDate jour) {
        throw new UnsupportedOperationException();
    }

    public List<Suspension> suspensions(long dossier) {
        throw new UnsupportedOperationException();
    }

    public List<Retenue> retenues(long dossier) {
        throw new UnsupportedOperationException();
    }

    /** All steps that a person can release, of all cases of that creditor (null: all), oldest first. */
    public List<Retenue> retenuesADebloquer(String creancier) {
        throw new UnsupportedOperationException();
    }

    /** Pauses the case; every step of the main line waits. @throws Refus when closed or the end is past */
    @Transactional
    public Suspension suspendre(long dossier, String motif, LocalDate jusquA, String auteur) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void reprendre(long dossier, long suspension, String auteur) {
        throw new UnsupportedOperationException();
    }
}
