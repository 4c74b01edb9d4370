package fr.escalade.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The demonstration's mail server on a free port, so that a running demonstration does not disturb the tests. */
class PortsLibres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext contexte) {
        try (ServerSocket libre = new ServerSocket(0)) {
            TestPropertyValues.of(
                            "escalade.demonstration.smtp.port=" + libre.getLocalPort(),
                            "spring.mail.port=" + libre.getLocalPort())
                    .applyTo(contexte);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
