package fr.escalade.acces;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Camunda's web applications: administrators only. They bring their own sign-in, forgery token and content policy (their
 * pages need eval). Tasklist is not offered: its untyped forms would go round the domain.
 */
@Configuration(proxyBeanMethods = false)
class SecuriteDeCockpit {

    @Bean
    @Order(2)
    SecurityFilterChain chaineCockpit(HttpSecurity http) throws Exception {
        return http.securityMatcher("/camunda", "/camunda/**")
                .authorizeHttpRequests(
                        demandes -> demandes.requestMatchers("/camunda/app/tasklist/**", "/camunda/api/tasklist/**")
                                .denyAll()
                                .anyRequest()
                                .hasRole("ADMIN"))
                .exceptionHandling(
                        erreurs -> erreurs.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/connexion")))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(entetes -> entetes.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .build();
    }
}
