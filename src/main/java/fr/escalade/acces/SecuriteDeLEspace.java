package fr.escalade.acces;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Debtors with the link of a message: no account, and nothing that would keep them (no session, no cookie), reading only.
 * The address itself is the secret: it goes into no other site's log, no cache and no search engine, and the page runs no
 * script that could read it.
 */
@Configuration(proxyBeanMethods = false)
class SecuriteDeLEspace {

    private static final String PAGES = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    @Bean
    @Order(0)
    SecurityFilterChain chaineEspace(HttpSecurity http) throws Exception {
        return http.securityMatcher("/espace", "/espace/**")
                .authorizeHttpRequests(demandes -> demandes.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        erreurs -> erreurs.authenticationEntryPoint((requete, reponse, e) -> refuser(reponse))
                                .accessDeniedHandler((requete, reponse, e) -> refuser(reponse)))
                // A session that the staff has already tells that the visitor is no debtor; none is ever begun.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(SecuriteDeLEspace::entetes)
                .build();
    }

    private static void entetes(HeadersConfigurer<HttpSecurity> entetes) {
        entetes.referrerPolicy(politique -> politique.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER))
                .contentSecurityPolicy(politique -> politique.policyDirectives(PAGES))
                .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow, noarchive"));
    }

    private static void refuser(HttpServletResponse reponse) {
        reponse.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        reponse.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
    }
}
