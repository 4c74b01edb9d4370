package fr.escalade.acces;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Carriers that bring receipts: no account, no session; the receiver checks their key or signature. */
@Configuration(proxyBeanMethods = false)
class SecuriteDesRetours {

    @Bean
    @Order(0)
    SecurityFilterChain chaineRetours(HttpSecurity http) throws Exception {
        return http.securityMatcher("/retours/**")
                .authorizeHttpRequests(demandes -> demandes.requestMatchers(HttpMethod.POST, "/retours/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Customizer.withDefaults())
                .build();
    }
}
