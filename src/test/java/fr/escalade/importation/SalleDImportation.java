package fr.escalade.importation;

import fr.escalade.support.GrandLivre;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The ledger with the import room, on a real database. */
@Import(GrandLivre.class)
@EnableConfigurationProperties(ImportationProprietes.class)
@ComponentScan({"fr.escalade.dossier", "fr.escalade.importation"})
class SalleDImportation {}
