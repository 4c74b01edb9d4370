package fr.escalade.acces;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** People: sign-in page, session, forgery token. An auditor may look at everything and post nothing. */
@Configuration(proxyBeanMethods = false)
class SecuriteDesPages {

    static final String REFUSEE = "/connexion/refusee";

    /** The API's documentation, for signed-in people and for programs with HTTP Basic. */
    @Bean
    @Order(3)
    SecurityFilterChain chaineDocumentation(HttpSecurity http) throws Exception {
        BasicAuthenticationEntryPoint basic = new BasicAuthenticationEntryPoint();
        basic.setRealmName("Escalade");
        return http.securityMatcher(
                        "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**")
                .authorizeHttpRequests(demandes -> demandes.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .exceptionHandling(erreurs -> erreurs.authenticationEntryPoint(new VersLaConnexion(basic)))
                .headers(EntetesDeSecurite::appliquer)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain chainePages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(SecuriteDesPages::droits)
                .formLogin(formulaire -> formulaire
                        .loginPage("/connexion")
                        .usernameParameter("identifiant")
                        .passwordParameter("motDePasse")
                        .failureForwardUrl(REFUSEE)
                        .defaultSuccessUrl("/", false))
                .logout(sortie -> sortie.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?sortie"))
                .requestCache(cache -> cache.requestCache(pagesSeulement()))
                .exceptionHandling(erreurs -> erreurs.authenticationEntryPoint(new VersLaConnexion(null)))
                .headers(EntetesDeSecurite::appliquer)
                .build();
    }

    private static void droits(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry demandes) {
        String[] agissants = Role.AGISSANTS.stream().map(Role::name).sorted().toArray(String[]::new);
        demandes.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(
                        "/connexion", "/assets/**", "/favicon.ico", "/actuator/health", "/actuator/health/**", "/error")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/parametres/taux")
                .hasAnyRole("RESPONSABLE", "AUDITEUR", "ADMIN")
                .requestMatchers("/jetons", "/jetons/**")
                .hasRole("ADMIN")
                .requestMatchers(HttpMethod.GET)
                .authenticated()
                .requestMatchers(HttpMethod.HEAD)
                .authenticated()
                .requestMatchers("/deconnexion")
                .authenticated()
                .requestMatchers("/creancier/*/iban/**", "/debiteurs/*/fusion", "/frein/**")
                .hasAnyRole("RESPONSABLE", "ADMIN")
                .requestMatchers("/creancier", "/creancier/**", "/parametres/taux", "/restauration/**")
                .hasRole("ADMIN")
                .requestMatchers("/demonstration/**")
                .hasAnyRole("GESTIONNAIRE", "RESPONSABLE", "ANALYSTE", "ADMIN")
                .anyRequest()
                .hasAnyRole(agissants);
    }

    /** After signing in, people come back to the page they wanted: never to a fragment or a picture of it. */
    private static HttpSessionRequestCache pagesSeulement() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(SecuriteDesPages::estUnePage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static boolean estUnePage(HttpServletRequest requete) {
        String accepte = requete.getHeader("Accept");
        return requete.getMethod().equals("GET")
                && requete.getHeader("HX-Request") == null
                && accepte != null
                && accepte.contains("text/html");
    }
}
