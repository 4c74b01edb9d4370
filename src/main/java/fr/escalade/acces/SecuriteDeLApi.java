package fr.escalade.acces;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Programs: HTTP Basic or an access token on every request, no session, hence no forgery to fear. Errors are problem details. */
@Configuration(proxyBeanMethods = false)
class SecuriteDeLApi {

    @Bean
    @Order(1)
    SecurityFilterChain chaineApi(HttpSecurity http, Jetons jetons, FreinAuxEssais frein, RefusDeLApi refus)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(SecuriteDeLApi::droits)
                .addFilterBefore(new IdentificationParJeton(jetons, frein, refus), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(refus))
                .exceptionHandling(
                        erreurs -> erreurs.authenticationEntryPoint(refus).accessDeniedHandler(refus))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Customizer.withDefaults())
                .build();
    }

    private static void droits(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry demandes) {
        String[] agissants = Role.AGISSANTS.stream().map(Role::name).sorted().toArray(String[]::new);
        demandes.requestMatchers(HttpMethod.GET, "/api/**")
                .authenticated()
                .requestMatchers(HttpMethod.HEAD, "/api/**")
                .authenticated()
                .requestMatchers("/api/v1/creanciers/*/iban/**", "/api/v1/debiteurs/*/fusion", "/api/v1/freins/**")
                .hasAnyRole("RESPONSABLE", "ADMIN")
                .requestMatchers("/api/v1/creanciers/**", "/api/v1/taux/**", "/api/v1/arrets/**")
                .hasRole("ADMIN")
                .requestMatchers("/api/v1/procedures/**")
                .hasAnyRole("ANALYSTE", "RESPONSABLE", "ADMIN")
                .requestMatchers("/api/v1/demonstration/**")
                .hasAnyRole("GESTIONNAIRE", "RESPONSABLE", "ANALYSTE", "ADMIN")
                .anyRequest()
                .hasAnyRole(agissants);
    }
}
