package fr.escalade.partage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TempsConfiguration {

    @Bean
    Horloge horloge() {
        return new Horloge();
    }
}
