package fr.escalade.courrier;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that send at once what they are given. By default the last piece of a message waits until the server has
 * acknowledged the one before, which servers put off by 40 ms: most of the time of a sending.
 */
final class SansAttente extends SocketFactory {

    @Override
    public Socket createSocket() throws IOException {
        return presse(new Socket());
    }

    @Override
    public Socket createSocket(String hote, int port) throws IOException {
        return presse(new Socket(hote, port));
    }

    @Override
    public Socket createSocket(String hote, int port, InetAddress ici, int portIci) throws IOException {
        return presse(new Socket(hote, port, ici, portIci));
    }

    @Override
    public Socket createSocket(InetAddress hote, int port) throws IOException {
        return presse(new Socket(hote, port));
    }

    @Override
    public Socket createSocket(InetAddress hote, int port, InetAddress ici, int portIci) throws IOException {
        return presse(new Socket(hote, port, ici, portIci));
    }

    private static Socket presse(Socket prise) throws IOException {
        prise.setTcpNoDelay(true);
        return prise;
    }
}
