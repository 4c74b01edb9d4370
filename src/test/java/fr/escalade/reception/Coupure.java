package fr.escalade.reception;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands between us and the server, and hangs up once so many bytes have come from it; then lets everything through. */
final class Coupure implements Closeable {

    private final ServerSocket ecoute;
    private final int portDuServeur;
    private volatile long reste;

    Coupure(int portDuServeur, long apres) throws IOException {
        this.ecoute = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.portDuServeur = portDuServeur;
        this.reste = apres;
        demarrer(this::accepter);
    }

    int port() {
        return ecoute.getLocalPort();
    }

    private void accepter() {
        try {
            while (true) {
                Socket client = ecoute.accept();
                Socket serveur = new Socket(InetAddress.getLoopbackAddress(), portDuServeur);
                demarrer(() -> passer(client, serveur, false));
                demarrer(() -> passer(serveur, client, true));
            }
        } catch (IOException fini) {
            // closed
        }
    }

    private void passer(Socket de, Socket vers, boolean compte) {
        try (InputStream lu = de.getInputStream();
                OutputStream ecrit = vers.getOutputStream()) {
            byte[] tampon = new byte[4096];
            for (int n = lu.read(tampon); n >= 0; n = lu.read(tampon)) {
                if (compte && reste > 0) {
                    reste -= n;
                    if (reste <= 0) {
                        reste = 0;
                        vers.close();
                        de.close();
                        return;
                    }
                }
                ecrit.write(tampon, 0, n);
                ecrit.flush();
            }
        } catch (IOException coupe) {
            // one side hung up
        }
    }

    private static void demarrer(Runnable travail) {
        Thread fil = new Thread(travail, "coupure");
        fil.setDaemon(true);
        fil.start();
    }

    @Override
    public void close() throws IOException {
        ecoute.close();
    }
}
