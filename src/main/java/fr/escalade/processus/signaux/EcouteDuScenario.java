package fr.escalade.processus.signaux;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the engine say which row of the scenario table applied. */
@Configuration(proxyBeanMethods = false)
class EcouteDuScenario {

    @Bean
    ProcessEnginePlugin scenarioPlugin(ScenarioChoisi ecoute) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                DefaultDmnEngineConfiguration tables = configuration.getDmnEngineConfiguration() == null
                        ? new DefaultDmnEngineConfiguration()
                        : configuration.getDmnEngineConfiguration();
                tables.getCustomPostDecisionTableEvaluationListeners().add(ecoute);
                configuration.setDmnEngineConfiguration(tables);
            }
        };
    }
}
