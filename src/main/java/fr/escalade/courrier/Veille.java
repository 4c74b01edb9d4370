package fr.escalade.courrier;

import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.temoin.Altere;
import fr.escalade.temoin.Remis;
import fr.escalade.temoin.Temoin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the witness with the database: when the witness saw messages leave that the database does not know, the
 * database is older than what was done, and nothing leaves until a person has decided. Without a witness that can be
 * written, nothing leaves either.
 */
@Component
class Veille {

    private static final Logger LOG = LoggerFactory.getLogger(Veille.class);
    private static final int LOT = 500;

    private final Temoin temoin;
    private final ArretRepository arrets;
    private final Journal journal;
    private final TransactionTemplate aPart;
    private final Clock horloge;
    private final String noeud;
    private final Map<String, Integer> depuisLaRonde = new ConcurrentHashMap<>();
    private final Duration patience;
    private Map<String, Long> battementsVus;
    private long absentDepuisNs;
    private volatile String identite;
    private volatile long verifie;
    private volatile boolean ouvert;
    private volatile Arret panne;

    Veille(
            Temoin temoin,
            ArretRepository arrets,
            Journal journal,
            PlatformTransactionManager transactions,
            @Value("${escalade.temoin.patience:30s}") Duration patience,
            Clock horloge) {
        this.temoin = temoin;
        this.arrets = arrets;
        this.journal = journal;
        this.aPart = new TransactionTemplate(transactions);
        this.aPart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.patience = patience;
        this.horloge = horloge;
        this.noeud = machine() + ":" + temoin.lieu();
    }

    /** True while nothing may leave from this node: asked before each emptying, outside any transaction. */
    boolean arretee() {
        if (!ouvert) {
            ronde();
        }
        return !ouvert || aLArret();
    }

    /** The same at the lease of one message, which this database counts as handed over {@code remises} times. */
    boolean arretee(String cle, int remises) {
        if (!ouvert || depuisLaRonde.getOrDefault(cle, 0) > remises) {
            ouvert = false;
            return true;
        }
        return aLArret();
    }

    /** A database that has verified less than we remember was restored under our feet. */
    private boolean aLArret() {
        ArretRepository.Etat etat = arrets.etat(identite, noeud);
        if (etat.verifie() < verifie) {
            ouvert = false;
            return true;
        }
        return etat.arret();
    }

    /** Opens the witness if need be, compares what was handed over since the last time, and shows that this node lives. */
    synchronized void ronde() {
        try {
            if (!temoin.estOuvert() && !ouvrir()) {
                return;
            }
            comparer();
            panne = null;
            ouvert = true;
        } catch (Altere e) {
            fermer();
            panne = null;
            arreterIci(Arret.Motif.TEMOIN_ALTERE, e.getMessage());
        } catch (IOException e) {
            tomberEnPanne(e);
        }
    }

    private boolean ouvrir() throws IOException {
        String installation = installation();
        Map<String, Long> battements = arrets.battements();
        if (Boolean.TRUE.equals(aPart.execute(etat -> arrets.appliquerLaConfirmation(noeud)))) {
            temoin.remplacer(installation);
            return true;
        }
        if (temoin.ouvrir(installation)) {
            return true;
        }
        boolean unAutreVit = battementsVus != null
                && battements.entrySet().stream().anyMatch(un -> !un.getValue().equals(battementsVus.get(un.getKey())));
        if (battements.isEmpty() || unAutreVit) {
            aPart.executeWithoutResult(etat -> arrets.leverDOffice(noeud, horloge.instant()));
            temoin.creer(installation);
            return true;
        }
        if (battementsVus == null) {
            battementsVus = battements;
            absentDepuisNs = System.nanoTime();
        }
        if (System.nanoTime() - absentDepuisNs < patience.toNanos()) {
            return false;
        }
        arreterIci(Arret.Motif.TEMOIN_ABSENT, "aucun témoin d'envoi dans " + temoin.lieu());
        return false;
    }

    /** A database from before it had a name, beside a witness, is an old one restored: it takes the witness's name. */
    private String installation() throws IOException {
        if (arrets.installation().isEmpty()) {
            String autre =
                    arrets.aDesCourriers() ? temoin.derniereInstallation().orElse(null) : null;
            String nom = autre == null ? UUID.randomUUID().toString() : autre;
            try {
                aPart.executeWithoutResult(etat -> arrets.nommer(nom));
            } catch (DuplicateKeyException e) {
                LOG.debug("another node has named the installation");
            }
        }
        return arrets.installation().orElseThrow();
    }

    private void comparer() throws IOException {
        identite = temoin.identite();
        long depuis = arrets.etat(identite, noeud).verifie();
        Map<String, Remis> vus = new HashMap<>();
        long[] jusqua = {Math.max(depuis, 0)};
        temoin.lire(depuis, remis -> {
            vus.merge(remis.cle(), remis, (un, autre) -> autre.fois() >= un.fois() ? autre : un);
            jusqua[0] = remis.rang();
        });
        if (depuis > temoin.dernier()) {
            throw new Altere("il est plus ancien que la base");
        }
        List<Remis> ecarts = inconnus(new ArrayList<>(vus.values()));
        aPart.executeWithoutResult(etat -> {
            signaler(ecarts);
            arrets.verifier(identite, temoin.lieu(), jusqua[0]);
        });
        depuisLaRonde.keySet().removeAll(vus.keySet());
        verifie = jusqua[0];
    }

    private List<Remis> inconnus(List<Remis> vus) {
        List<Remis> inconnus = new ArrayList<>();
        for (int debut = 0; debut < vus.size(); debut += LOT) {
            List<Remis> lot = vus.subList(debut, Math.min(debut + LOT, vus.size()));
            Map<String, Integer> connues =
                    arrets.remises(lot.stream().map(Remis::cle).toList());
            lot.stream()
                    .filter(remis -> connues.getOrDefault(remis.cle(), 0) < remis.fois())
                    .forEach(inconnus::add);
        }
        return inconnus;
    }

    private void signaler(List<Remis> ecarts) {
        long nouveaux = ecarts.stream().filter(arrets::noterEcart).count();
        if (nouveaux == 0) {
            return;
        }
        String detail = nouveaux + (nouveaux > 1 ? " messages partis sont inconnus" : " message parti est inconnu")
                + " de la base : elle a été restaurée";
        arreter(Arret.Motif.RESTAURATION, null, detail);
    }

    /**
     * Written down and flushed before the message is handed over. @throws IOException when it could not be: it must not
     * be
     */
    void temoigner(Remis remis) throws IOException {
        try {
            temoin.noter(remis);
            depuisLaRonde.merge(remis.cle(), remis.fois(), Math::max);
        } catch (IOException | RuntimeException e) {
            tomberEnPanne(e instanceof IOException io ? io : new IOException(e));
            throw e;
        }
    }

    Arret panne() {
        return panne;
    }

    private void tomberEnPanne(IOException e) {
        ouvert = false;
        if (panne == null) {
            LOG.error("the witness of sendings cannot be written, nothing leaves: {}", e.toString());
            panne = new Arret(0, Arret.Motif.TEMOIN_EN_PANNE, noeud, e.toString(), horloge.instant());
        }
        fermer();
    }

    private void fermer() {
        try {
            temoin.fermer();
        } catch (IOException e) {
            LOG.debug("closing the witness", e);
        }
    }

    private void arreterIci(Arret.Motif motif, String detail) {
        ouvert = false;
        aPart.executeWithoutResult(etat -> arreter(motif, noeud, detail));
    }

    private void arreter(Arret.Motif motif, String ou, String detail) {
        Instant moment = horloge.instant();
        if (arrets.arreter(motif, ou, detail, moment)) {
            LOG.error("sending is stopped ({}) until an administrator decides: {}", motif, detail);
            journal.inscrire(Fait.general("ENVOIS_ARRETES", "Envois arrêtés : " + detail, Fait.ESCALADE)
                    .avec(Map.of("motif", motif.name())));
        }
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
