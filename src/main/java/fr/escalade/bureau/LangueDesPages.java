package fr.escalade.bureau;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Screens are French whatever the browser asks for: letters, law and labels of the diagrams are French too. */
@Configuration(proxyBeanMethods = false)
class LangueDesPages {

    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.FRANCE);
    }
}
