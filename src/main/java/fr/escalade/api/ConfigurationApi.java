package fr.escalade.api;

import java.util.List;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the API's errors before Spring's own, and the idempotency filter behind the sign-in. */
@Configuration(proxyBeanMethods = false)
class ConfigurationApi implements WebMvcConfigurer {

    private final ReponseAuxErreurs erreurs;

    ConfigurationApi(ReponseAuxErreurs erreurs) {
        this.erreurs = erreurs;
    }

    /** Also reached through the bean « handlerExceptionResolver », by which the sign-in answers 401 and 403. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolveurs) {
        resolveurs.add(0, erreurs);
    }

    /** Invoice and payment numbers often hold a slash: {@code /factures/FA%2F2026%2F001} is one number, not three folders. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> barresObliques() {
        return serveur -> serveur.addConnectorCustomizers(
                connecteur -> connecteur.setEncodedSolidusHandling(EncodedSolidusHandling.DECODE.getValue()));
    }

    @Bean
    HttpFirewall pareFeu() {
        StrictHttpFirewall pareFeu = new StrictHttpFirewall();
        pareFeu.setAllowUrlEncodedSlash(true);
        return pareFeu;
    }

    @Bean
    FilterRegistrationBean<RejeuFilter> rejeu(ReponsesConservees conservees) {
        FilterRegistrationBean<RejeuFilter> filtre = new FilterRegistrationBean<>(new RejeuFilter(conservees, erreurs));
        filtre.addUrlPatterns("/api/*");
        filtre.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filtre;
    }
}
