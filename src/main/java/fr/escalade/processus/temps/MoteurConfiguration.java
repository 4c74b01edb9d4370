package fr.escalade.processus.temps;

import fr.escalade.partage.CalendrierOuvre;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our working calendar into the engine; cycles are left out on purpose: a procedure never repeats by a clock. */
@Configuration(proxyBeanMethods = false)
class MoteurConfiguration {

    @Bean
    ProcessEnginePlugin calendrierOuvrePlugin(CalendrierOuvre calendrier) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                CalendrierDuMoteur notre = new CalendrierDuMoteur(calendrier);
                MapBusinessCalendarManager calendriers = new MapBusinessCalendarManager();
                calendriers.addBusinessCalendar(DurationBusinessCalendar.NAME, notre);
                calendriers.addBusinessCalendar(DueDateBusinessCalendar.NAME, notre);
                configuration.setBusinessCalendarManager(calendriers);
            }
        };
    }
}
