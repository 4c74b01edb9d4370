package fr.escalade.partage;

import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.annotation.Transactional;

/** Puts {@link Reprises} around every transaction of ours. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ReprisesConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor reprises() {
        ComposablePointcut transactions = new ComposablePointcut(
                        AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class))
                .union((Pointcut) AnnotationMatchingPointcut.forClassAnnotation(Transactional.class));
        DefaultPointcutAdvisor conseil = new DefaultPointcutAdvisor(transactions, new Reprises());
        // Outside the transaction, which comes last: each attempt has one of its own.
        conseil.setOrder(0);
        return conseil;
    }
}
